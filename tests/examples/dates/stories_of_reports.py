"""Stories of reports, diaries and chronicles: what stands over an entry, beside a day, or before and behind a verb."""

import datetime as dt

from tests.examples.dates.example import story

TUESDAY = dt.date(2015, 3, 17)

REPORTS = [
    # a diary, a chronicle or an old report printed again: the day over the entry is that of its words
    story(
        "27th January 1916 –\nShelling on both sides from 1pm. The men drilled in the afternoon. "
        "Owing to the fact that today is a feast, no patrol left. It rained yesterday, and on Tuesday.",
        ("27th January 1916", "1916-01-27", "explicit"),
        ("1pm", "1916-01-27T13:00", "narrative"),
        ("the afternoon", "1916-01-27TAF", "narrative"),
        ("today", "1916-01-27", "narrative"),
        ("yesterday", "1916-01-26", "narrative"),
        ("Tuesday", "1916-01-25", "narrative"),
    ),
    story(
        "January 1, 1999 - The rebels warned Thursday they would fight.\n\n"
        "January 5, 1999 - A guard was killed Monday in Norton. He will be buried on Friday. In 1997 he had fled.",
        ("January 1, 1999", "1999-01-01", "explicit"),
        ("Thursday", "1998-12-31", "narrative"),
        ("January 5, 1999", "1999-01-05", "explicit"),
        ("Monday", "1999-01-04", "narrative"),
        ("Friday", "1999-01-08", "narrative"),
        ("1997", "1997", "explicit"),
    ),
    story(
        "July 2, 1863 – The armies gathered. They had won the previous day's fight. Around 1 a.m. he slept.",
        ("July 2, 1863", "1863-07-02", "explicit"),
        ("the previous day", "1863-07-01", "narrative"),
        ("Around 1 a.m", "1863-07-02T01:00", "narrative"),
    ),
    # but a date that opens a sentence stands over nothing, and neither does one of last month
    story(
        "July 2, 1863 saw the worst of it. On Monday the mayor laid a wreath.",
        ("July 2, 1863", "1863-07-02", "explicit"),
        ("Monday", "2015-03-16", "publication_date"),
    ),
    story(
        "February 17, 2015 - A bridge fell. On Monday the mayor laid a wreath.",
        ("February 17, 2015", "2015-02-17", "explicit"),
        ("Monday", "2015-03-16", "publication_date"),
    ),
    # the only day that a report tells is that of its hours, however long ago
    story(
        "On September 4, 2014, a man shot a guard.\n\n8:15 a.m.: The day begins.\n\n9:38 a.m.: Classes end.",
        ("September 4, 2014", "2014-09-04", "explicit"),
        ("8:15 a.m", "2014-09-04T08:15", "narrative"),
        ("9:38 a.m", "2014-09-04T09:38", "narrative"),
    ),
    story(
        "On September 4, 2014, a man shot a guard. On September 9 he fled.\n\nPolice met at 8 a.m. to talk of it.",
        ("September 4, 2014", "2014-09-04", "explicit"),
        ("September 9", "2014-09-09", "narrative"),
        ("8 a.m", "XXXX-XX-XXT08:00", None),
    ),
    # what happened "last week" happened on a day that nobody told
    story(
        "But last week, the rebels struck. It began in the predawn hours. That night, a plane bombed the port; "
        "next morning, it hit the base.",
        ("last week", "2015-W11", "publication_date"),
        ("That night", "XXXX-XX-XXTNI", None),
        ("next morning", "XXXX-XX-XXTMO", None),
    ),
    story(
        "Last week, the rebels struck. On Friday they left. That night, a plane bombed the port.",
        ("Last week", "2015-W11", "publication_date"),
        ("Friday", "2015-03-13", "publication_date"),
        ("That night", "2015-03-13TNI", "narrative"),
    ),
    # a weekday beside "yesterday" says which day that was, in copy of the day after
    story(
        "“It was attacked yesterday (Sunday),” he said.",
        ("yesterday", "2015-03-15", "publication_date"),
        ("Sunday", "2015-03-15", "narrative"),
        published=TUESDAY,
    ),
    story(
        "It fell yesterday, Monday, and today (Tuesday) it burns.",
        ("yesterday", "2015-03-16", "publication_date"),
        ("Monday", "2015-03-16", "narrative"),
        ("today", "2015-03-17", "publication_date"),
        ("Tuesday", "2015-03-17", "narrative"),
        published=TUESDAY,
    ),
    story(
        "It fell yesterday (Friday's crowd had left).",
        ("yesterday", "2015-03-16", "publication_date"),
        ("Friday", "2015-03-13", "publication_date"),
        published=TUESDAY,
    ),
    # a weekday by a holiday, and one by an event that gives no day
    story(
        "On the Saturday before Christmas snow fell, and the Friday after Easter he died.",
        ("the Saturday before Christmas", "2014-12-20", "publication_date"),
        ("the Friday after Easter", "2014-04-25", "publication_date"),
    ),
    story(
        "He left on the Sunday before the vote and came back the Sunday after his trial.",
        ("Sunday", "XXXX-WXX-7", None),
        ("Sunday", "XXXX-WXX-7", None),
    ),
    # a club that has its name of a day, and a town that has none
    story("Sheffield Wednesday lost on Saturday.", ("Saturday", "2015-03-14", "publication_date")),
    story("A house burned in Sheffield Wednesday.", ("Wednesday", "2015-03-18", "publication_date")),
    # hours, days and weeks that nobody counted
    story(
        "A bomb went off on Monday. Hours later, a bridge fell, and days later he died.",
        ("Monday", "2015-03-16", "publication_date"),
        ("Hours later", "2015-03-16TXX", None),
        ("days later", "XXXX-XX-XX", None),
    ),
    story(
        "Just months ago he fled, weeks after a raid. Minutes before the blast he rang; years earlier he had sworn.",
        ("Just months ago", "PXM", None),
        ("weeks", "PXW", None),
        ("Minutes", "PTXM", None),
        ("years earlier", "PAST_REF", None),
    ),
    story("Hours later, a bridge fell.", ("Hours later", "PTXH", None)),
    story("They meet at office hours later than ours. It is a matter of days."),
    story(
        "A half hour later he fled the half-hour talks, two and half years on.",
        ("A half hour later", "PT30M", None),
        ("half-hour", "PT30M", None),
        ("two and half years", "P2Y6M", None),
    ),
    # what is done on a day has been, what is set for it is to come
    story("The truce was abandoned on 20 May.", ("20 May", "2014-05-20", "publication_date")),
    story("The talks broke off on 20 May.", ("20 May", "2014-05-20", "publication_date")),
    story("The vote was scheduled on 20 May.", ("20 May", "2015-05-20", "publication_date")),
    story("Pupils are supposed to return to class Friday.", ("Friday", "2015-03-20", "publication_date")),
    story("He took the decision to extend the truce until 31 May.", ("31 May", "2015-05-31", "publication_date")),
    story(
        "They agreed so that we can declare an internationally monitored truce from 1 January.",
        ("1 January", "2016-01-01", "publication_date"),
    ),
    story("The guard quickly departed on Friday.", ("Friday", "2015-03-13", "publication_date")),
    story(
        "At week's end it was unclear who had won.",
        ("week's end", "2015-W11", "publication_date"),
    ),
    story(
        "Eight years ago this Friday the war began.", ("Eight years ago this Friday", "2007-03-20", "publication_date")
    ),
    # a number behind a month that is no day
    story(
        "It was 7 per cent in April and in May 8.1 per cent, in June 5%.",
        ("April", "2014-04", "publication_date"),
        ("May", "2014-05", "publication_date"),
        ("June", "2014-06", "publication_date"),
    ),
    # eight figures are a day where nothing says that they are a number
    story("Update 740 [19990820] of the desk.", ("19990820", "1999-08-20", "explicit")),
    story("Case no. 20120304, tel. 20120304, £20120304, 20121115 shares and 20121315 are none."),
    # a quarter of a fiscal year; "FY2005", "3Q09" and "1H05" of analysts, "1h05" of clocks
    story(
        "Sales in the third quarter of fiscal 2014 rose, and in the same year-ago period they fell.",
        ("the third quarter of fiscal 2014", "2014-Q3", "explicit"),
        ("the same year-ago period", "2013-Q3", "narrative"),
    ),
    story(
        "Since FY2005 and FY09 sales rose, in 1H05 and 3Q09 too. The train left at 1h05.",
        ("FY2005", "2005", "explicit"),
        ("FY09", "2009", "explicit"),
        ("1H05", "2005-H1", "explicit"),
        ("3Q09", "2009-Q3", "explicit"),
        ("1h05", "2015-03-18T01:05", "publication_date"),
    ),
    story(
        "For the second quarter of 2014 the mill earned $3 million, up from $2 million at the end of the prior "
        "quarter. Sales for the quarter rose.",
        ("the second quarter of 2014", "2014-Q2", "explicit"),
        ("end of the prior quarter", "2014-Q1", "narrative"),
        ("the quarter", "2014-Q2", "narrative"),
    ),
    story(
        "In 2014 the mill earned $3 million, from $2 million in the prior year. Costs fell, from the prior year.",
        ("2014", "2014", "explicit"),
        ("the prior year", "2013", "narrative"),
        ("the prior year", "2013", "narrative"),
    ),
    # clocks as some papers write them
    story(
        "They came around 8:pm and left at 9:30:pm.",
        ("around 8:pm", "2015-03-18T20:00", "publication_date"),
        ("9:30:pm", "2015-03-18T21:30", "publication_date"),
    ),
    story(
        "The plane left about 2153 central daylight time.",
        ("about 2153 central daylight time", "2015-03-18T21:53", "publication_date"),
    ),
    # a chronicle of days under their months, and one with a date over each entry
    story(
        "--DECEMBER 2013--\n\n- 15: Gunfire erupts in the port, since the king was fired in July. He denies it three "
        "days later.\n\n--JANUARY--\n\n- 10-20: Troops retake the hill, which fell on December 22.\n\n"
        "-- FEBRUARY --\n\n- 9: Rebels attack on Thursday.",
        ("DECEMBER 2013", "2013-12", "explicit"),
        ("15", "2013-12-15", "narrative"),
        ("July", "2013-07", "narrative"),
        ("three days later", "2013-12-18", "narrative"),
        ("JANUARY", "2014-01", "narrative"),
        ("10", "2014-01-10", "narrative"),
        ("20", "2014-01-20", "narrative"),
        ("December 22", "2013-12-22", "narrative"),
        ("FEBRUARY", "2014-02", "narrative"),
        ("9", "2014-02-09", "narrative"),
        ("Thursday", "2014-02-06", "narrative"),
    ),
    story(
        "February 2015\n\nWednesday 4 High drama at Norton. It snowed yesterday.\n\nSaturday 7 A very odd day.",
        ("February 2015", "2015-02", "explicit"),
        ("Wednesday 4", "2015-02-04", "narrative"),
        ("yesterday", "2015-02-03", "narrative"),
        ("Saturday 7", "2015-02-07", "narrative"),
    ),
    story(
        "Following is a chronology:\n\nJanuary 24: Planes attack.\n\nJanuary 26: The first refugees came on Friday."
        "\n\nFebruary 14: Rockets kill 75 people. The army admits it today.",
        ("January 24", "2015-01-24", "publication_date"),
        ("January 26", "2015-01-26", "narrative"),
        ("Friday", "2015-01-23", "narrative"),
        ("February 14", "2015-02-14", "narrative"),
        ("today", "2015-02-14", "narrative"),
    ),
    # but a numbered list, weekdays that do not fit, and a single day are none
    story(
        "March 2015\n\n1. Read this.\n\n2. Sign it.\n\nFriday 5 people met.\n\nTuesday 6 people met.",
        ("March 2015", "2015-03", "explicit"),
        ("Friday", "2015-03-13", "publication_date"),
        ("Tuesday", "2015-03-17", "publication_date"),
    ),
    story("March 2015\n\n4: the number of the year.", ("March 2015", "2015-03", "explicit")),
    # the day of another event is told in passing
    story(
        "A quake struck on Monday. It was as strong as the devastating Jan. 12 earthquake. People woke at 3:34 a.m.",
        ("Monday", "2015-03-16", "publication_date"),
        ("Jan. 12", "2015-01-12", "publication_date"),
        ("3:34 a.m", "2015-03-16T03:34", "narrative"),
    ),
    # the dawn behind a night, and ages that are no decades
    story(
        "It fell on Monday night. Nobody saw the damage before daybreak, and men in their middle eighties fled.",
        ("Monday night", "2015-03-16TNI", "publication_date"),
        ("daybreak", "2015-03-17TMO", "narrative"),
    ),
    story(
        "The clash broke out at around 4.00 p.m. (0800GMT) Sunday. A raid came at 0915GMT.",
        ("around 4.00 p.m. (0800GMT) Sunday", "2015-03-15T16:00", "publication_date"),
        ("0915GMT", "2015-03-15T09:15Z", "narrative"),
    ),
    story("The paper, 14 Feb 04\n\nColonel Poole is dead.", ("14 Feb 04", "2004-02-14", "explicit")),
    # the end of the year or the month that an earlier scene is in, and weeks from a month without a day
    story(
        "In March 1998 he fled. By the end of the year, 40 people had been tried.",
        ("March 1998", "1998-03", "explicit"),
        ("the end of the year", "1998", "narrative"),
    ),
    story(
        "In March 1998 he fled. By the end of the week all was still.",
        ("March 1998", "1998-03", "explicit"),
        ("the end of the week", "XXXX-WXX", None),
    ),
    story(
        "In March 1998 he fled. He will be back by the end of the year.",
        ("March 1998", "1998-03", "explicit"),
        ("the end of the year", "2015", "publication_date"),
    ),
    story(
        "Since 2012, sales have fallen. They rose at the end of the month.",
        ("2012", "2012", "explicit"),
        ("the end of the month", "2015-03", "publication_date"),
    ),
    story(
        "In May 2012 he fled. A week later he was back. On 3 May 2013 he fled. A week later he was back.",
        ("May 2012", "2012-05", "explicit"),
        ("A week later", "2012-WXX", None),
        ("3 May 2013", "2013-05-03", "explicit"),
        ("A week later", "2013-W19", "narrative"),
    ),
    story(
        "He travels at night and sleeps by day. On Monday at night he fell.",
        ("night", "XXXX-XX-XXTNI", None),
        ("Monday at night", "2015-03-16TNI", "publication_date"),
    ),
    story("After the 5 May hospital raid he fled.", ("the 5 May", "2014-05-05", "publication_date")),
    # a month that comes next, and the one of which something is told as done
    story("Prices dropped to a tenth in April.", ("April", "2014-04", "publication_date")),
    story("A rally was planned in April.", ("April", "2015-04", "publication_date")),
    story(
        "He was shot at around 1100 [1500 GMT] this morning, and around 1100 people fled.",
        ("around 1100 [1500 GMT] this morning", "2015-03-18T11:00", "publication_date"),
    ),
    # "last Friday in Norton" is that day, "the last Friday in Lent" is not
    story(
        "A mill burned last Friday in Norton, in which two died. He fasts from the last Friday in Lent.",
        ("last Friday", "2015-03-13", "publication_date"),
        ("the last Friday", "XXXX-WXX-5", None),
    ),
    story("The blast last Sunday in which two died.", ("last Sunday", "2015-03-15", "publication_date")),
    # "the 1990's" of some papers are a decade, "1990's coup" is of the year
    story(
        "In the 1990's and the early 1980's it paid; 1990's coup ended it.",
        ("1990's", "199", "explicit"),
        ("the early 1980's", "198", "explicit"),
        ("1990", "1990", "explicit"),
    ),
    # dates of records and date-time groups
    story(
        "2014 February 12, 12FEB14, 140530D*JUL10, 140530JUL10 and 1Q 2014.",
        ("2014 February 12", "2014-02-12", "explicit"),
        ("12FEB14", "2014-02-12", "explicit"),
        ("140530D*JUL10", "2010-07-14T05:30", "explicit"),
        ("140530JUL10", "2010-07-14T05:30", "explicit"),
        ("1Q 2014", "2014-Q1", "explicit"),
    ),
    # a range of days in figures, and a clock time beside what is none
    story(
        "Open 12/02/2014-15/02/2014 and 2014-05-12/2014-05-15, at 1500 and at 10:30.",
        ("12/02/2014", "2014-02-12", "explicit"),
        ("15/02/2014", "2014-02-15", "explicit"),
        ("2014-05-12", "2014-05-12", "explicit"),
        ("2014-05-15", "2014-05-15", "explicit"),
        ("1500", "2014-05-15T15:00", "narrative"),
        ("10:30", "2014-05-15T10:30", "narrative"),
    ),
    story(
        "Signed 03/04/2013; sealed 25/04/2013.",
        ("03/04/2013", "2013-04-03", "explicit"),
        ("25/04/2013", "2013-04-25", "explicit"),
    ),
    story(
        "Signed 03/04/2013; sealed 04/25/2013.",
        ("03/04/2013", "2013-03-04", "explicit"),
        ("04/25/2013", "2013-04-25", "explicit"),
    ),
]
