"""What the UCDP GED 23.1 codebook, appendix 2, makes of 44 expressions reported on Friday, 21 July 2017.

Two of the codebook's lines are slips, and stand here as they are meant: it prints two days back for "past 72 hours" as
for 48, where 72 hours reach to the third day before the report; and 25 to 30 January for the month's last six days,
where January has 31.
"""

import datetime as dt

REPORTED = dt.date(2017, 7, 21)

CODEBOOK = [
    ("14th January", "2017-01-14", "2017-01-14", 1),
    ("today", "2017-07-21", "2017-07-21", 1),
    ("yesterday", "2017-07-20", "2017-07-20", 1),
    ("last Tuesday", "2017-07-18", "2017-07-18", 1),
    ("Monday night", "2017-07-17", "2017-07-17", 1),
    ("last night", "2017-07-20", "2017-07-20", 1),
    ("the other day", "2017-07-20", "2017-07-20", 1),
    ("recently", "2017-07-18", "2017-07-20", 2),
    ("past few days", "2017-07-18", "2017-07-20", 2),
    ("around 2 July", "2017-07-01", "2017-07-03", 2),
    ("over the weekend", "2017-07-15", "2017-07-16", 2),
    ("this week", "2017-07-17", "2017-07-21", 2),
    ("since the beginning of the week", "2017-07-17", "2017-07-21", 2),
    ("night between Sunday and Monday", "2017-07-16", "2017-07-17", 2),
    ("past 24 hours", "2017-07-20", "2017-07-21", 2),
    ("past 48 hours", "2017-07-19", "2017-07-21", 2),
    ("past 72 hours", "2017-07-18", "2017-07-21", 2),
    ("past 2 days", "2017-07-19", "2017-07-20", 2),
    ("since Thursday", "2017-07-20", "2017-07-21", 2),
    ("five-day offensive", "2017-07-17", "2017-07-21", 2),
    ("between 13-16 February", "2017-02-13", "2017-02-16", 2),
    ("night-long battle", "2017-07-20", "2017-07-21", 2),
    ("last 6 days of January", "2017-01-26", "2017-01-31", 2),
    ("late last week", "2017-07-14", "2017-07-16", 2),
    ("last week", "2017-07-10", "2017-07-16", 3),
    ("past week", "2017-07-15", "2017-07-21", 3),
    ("first week of June", "2017-06-01", "2017-06-07", 3),
    ("week-old offensive", "2017-07-15", "2017-07-21", 3),
    ("early March", "2017-03-01", "2017-03-10", 4),
    ("middle of March", "2017-03-10", "2017-03-20", 4),
    ("late March", "2017-03-15", "2017-03-31", 4),
    ("recent weeks", "2017-06-30", "2017-07-21", 4),
    ("several weeks", "2017-06-30", "2017-07-21", 4),
    ("earlier this month", "2017-07-01", "2017-07-20", 4),
    ("last month", "2017-06-01", "2017-06-30", 4),
    ("a fortnight ago", "2017-07-08", "2017-07-21", 4),
    ("1995", "1995-01-01", "1995-12-31", 5),
    ("last year", "2016-01-01", "2016-12-31", 5),
    ("past year", "2017-01-01", "2017-07-21", 5),
    ("early 1999", "1999-01-01", "1999-04-30", 5),
    ("mid 1999", "1999-05-01", "1999-08-31", 5),
    ("late 1999", "1999-09-01", "1999-12-31", 5),
    ("past 3 months", "2017-04-21", "2017-07-21", 5),
    ("past few months", "2017-04-21", "2017-07-21", 5),
]
