"""Phrases about time, grouped by what they mean. Every one is read on PUBLISHED, a Wednesday."""

import datetime as dt
from dataclasses import dataclass

PUBLISHED = dt.date(2015, 3, 18)


@dataclass(frozen=True)
class DateExample:
    """A phrase that is one time expression, with its TIMEX3 value and UCDP precision."""

    phrase: str
    value: str
    prec: int | None = None
    days: tuple[str, str] | None = None  # date_start, date_end where the value does not show them
    type: str = "DATE"
    mod: str | None = None
    lead: str = ""  # the word a sentence needs before it


def phrases(
    value: str,
    prec: int | None,
    of: list[str],
    *,
    days: tuple[str, str] | None = None,
    type: str = "DATE",
    mod: str | None = None,
    lead: str = "",
) -> list[DateExample]:
    """One example for each phrase in `of`."""
    return [DateExample(phrase, value, prec, days, type, mod, lead) for phrase in of]


EXPLICIT = [
    *phrases(
        "2014-02-12",
        1,
        lead="on",
        of=[
            "February 12, 2014",
            "February 12 2014",
            "Feb. 12, 2014",
            "Feb 12, 2014",
            "February 12th, 2014",
            "12 February 2014",
            "12 Feb. 2014",
            "12th February 2014",
            "the 12th of February 2014",
            "the 12th of February, 2014",
            "the twelfth of February 2014",
            "Wednesday, February 12, 2014",
            "Wednesday 12 February 2014",
            "Wed, Feb 12, 2014",
            "2014-02-12",
            "12-Feb-2014",
            "FEBRUARY 12, 2014",
            "12 FEB 14",
            "12 February, 2014",
            "12 February last year",
        ],
    ),
    *phrases("2014-02-12", 1, lead="on", of=["Feb. 12 '14", "Feb 12 '14"]),
    *phrases("2014-12-02", 5, lead="on", days=("2014-02-12", "2014-12-02"), of=["12/02/2014"]),
    *phrases("2014-02-12", 5, lead="on", days=("2014-02-12", "2014-12-02"), of=["12.02.2014"]),
    *phrases("2015-03-02", 1, lead="on", of=["02/03/2015", "02.03.2015", "3/2/2015"]),
    *phrases(
        "P6M", 5, type="DURATION", lead="in", days=("2014-01-01", "2014-06-30"), of=["the first six months of 2014"]
    ),
    *phrases("2013-12-25", 1, lead="on", of=["25/12/2013", "12/25/2013", "25-12-2013", "25.12.2013", "25/12/13"]),
    *phrases("1990-01-03", 1, lead="on", of=["3 JAN 90", "03 JAN 90", "3 January 1990", "January 3, 1990"]),
    *phrases("2015-03-03", 1, lead="on", of=["March 3", "3 March", "Mar. 3", "the 3rd of March", "March third"]),
    *phrases("2015-01-02", 1, lead="on", of=["January 2", "Jan. 2", "2 January", "January 2 this year", "2 JANUARY"]),
    *phrases(
        "2014-10-07", 1, lead="on", of=["last October 7", "October 7 last year", "October 7, 2014", "7 OCTOBER 2014"]
    ),
    *phrases(
        "2014-12",
        4,
        lead="in",
        of=["December 2014", "Dec. 2014", "December, 2014", "December of 2014", "last December"],
    ),
    *phrases("2014-11", 4, lead="in", of=["November", "November last year", "the month of November", "NOVEMBER"]),
    *phrases("2014-05", 4, lead="in", of=["May 2014", "last May", "May last year", "May of last year"]),
    *phrases("2015-01", 4, lead="in", of=["January", "this January", "January this year", "January 2015"]),
    *phrases("2016-02", 4, lead="in", of=["next February", "February next year", "February 2016"]),
    *phrases("1998", 5, lead="in", of=["1998", "the year 1998", "fiscal year 1998", "nineteen ninety-eight"]),
    *phrases("2004", 5, lead="in", of=["2004", "the year two thousand four", "the year 2004"]),
    *phrases("1992", 5, lead="in", of=["1992"]),
    *phrases("1992", 5, lead="founded about", of=["1992"]),
    *phrases("2014-02-12T07:35", 1, type="TIME", lead="on", of=["12 February 2014 at 07:35", "2014-02-12T07:35"]),
    *phrases(
        "2014-02-12T09:14", 1, type="TIME", lead="at", of=["120914C FEB 14", "120914LFEB2014", "12 0914D FEB 2014"]
    ),
    *phrases("2014-02-12T18:30", 1, type="TIME", lead="at", of=["1830L on 12 February 2014"]),
    *phrases("2014-02-12T09:14Z", 1, type="TIME", lead="at", of=["120914Z FEB 14", "0914 GMT on 12 February 2014"]),
]

PARTS_OF_PERIODS = [
    *phrases(
        "2014-03",
        4,
        lead="in",
        mod="START",
        days=("2014-03-01", "2014-03-10"),
        of=["early March 2014", "the beginning of March 2014", "the start of March 2014", "early in March 2014"],
    ),
    *phrases(
        "2014-03",
        4,
        lead="in",
        mod="MID",
        days=("2014-03-10", "2014-03-20"),
        of=["mid-March 2014", "mid March 2014", "the middle of March 2014"],
    ),
    *phrases(
        "2014-03",
        4,
        lead="in",
        mod="END",
        days=("2014-03-15", "2014-03-31"),
        of=["late March 2014", "the end of March 2014", "late in March 2014", "the latter part of March 2014"],
    ),
    *phrases(
        "1999",
        5,
        lead="in",
        mod="START",
        days=("1999-01-01", "1999-04-30"),
        of=["early 1999", "the beginning of 1999", "early in 1999", "the early part of 1999"],
    ),
    *phrases(
        "1999",
        5,
        lead="in",
        mod="MID",
        days=("1999-05-01", "1999-08-31"),
        of=["mid 1999", "mid-1999", "the middle of 1999"],
    ),
    *phrases(
        "1999",
        5,
        lead="in",
        mod="END",
        days=("1999-09-01", "1999-12-31"),
        of=["late 1999", "the end of 1999", "late in 1999", "the close of 1999"],
    ),
    *phrases("2015-W11", 2, mod="END", days=("2015-03-13", "2015-03-15"), of=["late last week"]),
    *phrases("2015-W11", 2, mod="START", days=("2015-03-09", "2015-03-11"), of=["early last week"]),
    *phrases("2015-03", 4, mod="START", days=("2015-03-01", "2015-03-17"), of=["earlier this month"]),
    *phrases("2015", 5, mod="START", days=("2015-01-01", "2015-03-17"), of=["earlier this year"]),
    *phrases("2015", 5, mod="END", days=("2015-03-19", "2015-12-31"), of=["later this year"]),
    *phrases("2016", 5, mod="START", days=("2016-01-01", "2016-04-30"), of=["early next year"]),
    *phrases("2015-02", 4, mod="END", days=("2015-02-15", "2015-02-28"), of=["late last month"]),
    *phrases("199", 5, lead="in", mod="END", of=["the late 1990s", "the late nineties", "the late 90s"]),
    *phrases("198", 5, lead="in", mod="START", of=["the early 1980s", "the early eighties"]),
    *phrases("197", 5, lead="in", mod="MID", of=["the mid-1970s", "the mid-70s"]),
    *phrases("2014-SU", 4, lead="from", mod="START", of=["the early summer"]),
    *phrases("2014-SU", 4, lead="in", mod="START", of=["early summer 2014", "the early summer of 2014"]),
    *phrases(
        "2015-03",
        4,
        lead="by",
        mod="END",
        days=("2015-03-15", "2015-03-31"),
        of=["the end of the month", "the month's end", "month-end"],
    ),
    *phrases(
        "2015",
        5,
        lead="by",
        mod="END",
        days=("2015-09-01", "2015-12-31"),
        of=["the end of the year", "year's end", "year-end"],
    ),
    *phrases("19", 5, lead="in", mod="START", of=["the early 20th century", "the early twentieth century"]),
]

HALVES_AND_EDGES = [
    *phrases(
        "2015-02", 4, lead="in", mod="START", days=("2015-02-01", "2015-02-15"), of=["the first half of February"]
    ),
    *phrases(
        "2014-05",
        4,
        lead="in",
        mod="END",
        days=("2014-05-16", "2014-05-31"),
        of=["the second half of May 2014", "the latter half of May 2014", "the last half of May last year"],
    ),
    *phrases(
        "2014-02",
        4,
        lead="in",
        mod="END",
        days=("2014-02-15", "2014-02-28"),
        of=["the last days of February 2014", "the final weeks of February 2014", "the closing days of February 2014"],
    ),
    *phrases(
        "2014-02",
        4,
        lead="in",
        mod="START",
        days=("2014-02-01", "2014-02-10"),
        of=["the first few days of February 2014", "the opening days of February 2014"],
    ),
    *phrases("2014", 5, lead="in", mod="END", days=("2014-09-01", "2014-12-31"), of=["the final months of 2014"]),
    *phrases("2014-Q4", 5, lead="in", of=["the last quarter of 2014", "the final quarter of last year"]),
    *phrases(
        "P2W", 4, type="DURATION", lead="in", days=("2015-02-01", "2015-02-14"), of=["the first fortnight of February"]
    ),
    *phrases(
        "P2W", 4, type="DURATION", lead="in", days=("2015-02-15", "2015-02-28"), of=["the last fortnight of February"]
    ),
]

LONG_PERIODS = [
    *phrases("199", 5, lead="in", of=["the 1990s", "the nineties", "the '90s", "the 90s"]),
    *phrases("196", 5, lead="in", of=["the 1960s", "the sixties", "the 60s"]),
    *phrases("19", 5, lead="in", of=["the 20th century", "the twentieth century"]),
    *phrases("18", 5, lead="in", of=["the 19th century", "the nineteenth century"]),
    *phrases("2014-SP", 5, lead="in", of=["spring 2014", "the spring of 2014", "last spring"]),
    *phrases("2014-SU", 5, lead="in", of=["summer 2014", "the summer of 2014", "last summer"]),
    *phrases("2014-FA", 5, lead="in", of=["autumn 2014", "the fall of 2014", "last fall", "last autumn", "fall 2014"]),
    *phrases("2013-WI", 5, lead="in", of=["the winter of 2013", "winter 2013", "the winter of twenty thirteen"]),
    *phrases(
        "2014-Q3",
        5,
        lead="in",
        of=["the third quarter of 2014", "Q3 2014", "the third quarter last year", "last year's third quarter"],
    ),
    *phrases("2015-Q1", 5, lead="in", of=["the first quarter", "first-quarter"]),
    *phrases("2014-Q1", 5, lead="in", of=["Q1/2014"]),
    *phrases("2014", 5, lead="by", mod="END", of=["year-end 2014"]),
    *phrases("2013-SU", 5, lead="in", of=["the summer before last"]),
    *phrases("2013-WI", 5, lead="in", of=["winter 2013/2014", "the winter of 2013-2014"]),
    *phrases("2014-H1", 5, lead="in", of=["the first half of 2014", "H1 2014", "the first half of last year"]),
    *phrases("2014-H2", 5, lead="in", of=["the second half of 2014", "the second half of last year"]),
]

BEFORE_CHRIST = [
    *phrases("BC0480", None, lead="in", of=["480 BC", "480 B.C.", "480 BCE"]),
    *phrases("BC02", None, lead="in", of=["the third century BC", "the 3rd century B.C."]),
    *phrases("0070", 5, lead="in", of=["AD 70", "70 AD", "A.D. 70", "70 CE"]),
    *phrases("03", 5, lead="in", of=["the 4th century AD", "the fourth century CE"]),
    *phrases("BC0049-03", None, lead="in", of=["March 49 BC"]),
    *phrases("BC0216-08-02", None, lead="on", of=["2 August 216 BC"]),
    *phrases("BC0490-SU", None, lead="in", of=["the summer of 490 BC"]),
]

NEAR_DAYS = [
    *phrases("2015-03-02", 1, of=["the day before March 3", "the day after 1 March"]),
    *phrases("2015-03-18", 1, of=["today", "Wednesday", "TODAY"]),
    *phrases("2015-03-17", 1, of=["yesterday", "Tuesday", "YESTERDAY"]),
    *phrases("2015-03-17", 1, of=["last Tuesday", "this past Tuesday", "Tuesday this week", "Tuesday of this week"]),
    *phrases("2015-03-19", 1, of=["tomorrow", "next Thursday", "this coming Thursday"]),
    *phrases("2015-03-16", 1, of=["the day before yesterday", "Monday", "last Monday"]),
    *phrases("2015-03-20", 1, of=["the day after tomorrow", "next Friday"]),
    *phrases("2015-03-12", 1, of=["Thursday", "last Thursday", "Thursday last week", "Thursday of last week"]),
    *phrases("2015-03-14", 1, of=["Saturday", "last Saturday", "four days ago"]),
    *phrases("2015-03-15", 1, of=["Sunday", "three days ago", "this past Sunday"]),
    *phrases("2015-03-13", 1, of=["Friday", "last Friday"]),
    *phrases("2015-03-16", 1, mod="START", of=["early Monday", "earlier Monday"]),
    *phrases("2015-03-16", 1, mod="END", of=["late Monday", "late on Monday", "later Monday"]),
    *phrases("2015-03-09", 1, of=["a week ago Monday"]),
    *phrases("2015-03-11", 1, of=["a week ago today", "one week ago today"]),
    *phrases("2015-03-27", 1, of=["a week from Friday"]),
    *phrases("2005-03-18", 1, of=["ten years ago today", "a decade ago today"]),
    *phrases("2014-03-17", 1, of=["a year ago yesterday"]),
    *phrases("2011-03", 4, of=["four years ago this month"]),
    *phrases("2014-W12", 3, of=["a year ago this week"]),
    *phrases("2015-02-05", 1, lead="on", of=["the 5th of last month", "Feb.5", "Feb 5th,2015"]),
    *phrases("2015-03-05", 1, lead="on", of=["the 5th of this month"]),
    *phrases("2015-04-05", 1, lead="on", of=["the 5th of next month"]),
    *phrases("2015-03-08", 1, of=["the Sunday before last"]),
    *phrases("2014-05-05", 1, lead="on", of=["the first Monday of May 2014", "the first Monday in May last year"]),
    *phrases("2014-05-30", 1, lead="on", of=["the last Friday in May 2014", "the fifth Friday of May 2014"]),
    *phrases("2015-04-02", 1, of=["two weeks from tomorrow", "a fortnight from tomorrow"]),
    *phrases("2015-03-08", 1, of=["ten days ago", "10 days ago"]),
    *phrases("2015-03-20", 1, of=["two days from now"]),
    *phrases(
        "2015-03-14",
        2,
        mod="APPROX",
        lead="on",
        days=("2015-03-13", "2015-03-15"),
        of=["about March 14", "around 14 March"],
    ),
    *phrases("PAST_REF", 1, days=("2015-03-17", "2015-03-17"), of=["the other day"]),
    *phrases("PAST_REF", 2, days=("2015-03-15", "2015-03-17"), of=["recently"]),
]

PARTS_OF_DAYS = [
    *phrases(
        "2015-03-12TNI",
        1,
        type="TIME",
        lead="on",
        of=["Thursday night", "the night of Thursday", "the night of March 12"],
    ),
    *phrases(
        "2015-03-16TMO",
        1,
        type="TIME",
        lead="on",
        of=[
            "Monday morning",
            "the morning of Monday",
            "the predawn hours of Monday",
            "the pre-dawn hours of Monday",
            "the early hours of Monday",
            "the early morning hours of Monday",
            "the predawn hours of last Monday morning",
        ],
    ),
    *phrases(
        "2015-03-16TMO", 1, type="TIME", lead="on", mod="START", of=["early Monday morning", "early on Monday morning"]
    ),
    *phrases("2015-03-16TNI", 1, type="TIME", lead="on", mod="END", of=["late Monday night", "late on Monday night"]),
    *phrases("2015-03-16TAF", 1, type="TIME", lead="on", of=["Monday afternoon", "the afternoon of March 16"]),
    *phrases(
        "2015-03-16TEV", 1, type="TIME", lead="on", of=["Monday evening", "the evening of 16 March", "Monday at dusk"]
    ),
    *phrases("2015-03-18TNI", 1, type="TIME", of=["tonight"]),
    *phrases(
        "2015-03-17TNI", 2, type="TIME", days=("2015-03-17", "2015-03-18"), of=["overnight", "overnight into Wednesday"]
    ),
    *phrases(
        "2015-03-13TNI", 2, type="TIME", days=("2015-03-13", "2015-03-14"), of=["overnight Friday", "Friday overnight"]
    ),
    *phrases(
        "2015-03-17T12:00", 1, type="TIME", mod="APPROX", lead="", of=["around midday Tuesday", "about noon on Tuesday"]
    ),
    *phrases("2015-03-17TNI", 1, type="TIME", of=["last night", "yesterday night"]),
    *phrases("2015-03-17TNI", 1, type="TIME", mod="END", of=["late last night"]),
    *phrases("2015-03-18TMO", 1, type="TIME", of=["this morning", "THIS MORNING"]),
    *phrases("2015-03-18TAF", 1, type="TIME", of=["this afternoon"]),
    *phrases("2015-03-18TEV", 1, type="TIME", of=["this evening"]),
    *phrases("2015-03-18TMO", 1, type="TIME", mod="START", of=["early this morning"]),
    *phrases("2015-03-17TMO", 1, type="TIME", of=["yesterday morning"]),
    *phrases("2015-03-19TMO", 1, type="TIME", of=["tomorrow morning"]),
    *phrases("2015-03-16TNI", 1, type="TIME", of=["the night before last"]),
    *phrases("2015-03-16TXX", 1, type="TIME", of=["48 hours ago"]),
    *phrases("2015-03-18TXX", 1, type="TIME", of=["two hours ago", "20 minutes ago"]),
]

CLOCK_TIMES = [
    *phrases("2015-03-12T04:30", 1, type="TIME", lead="at", of=["0430 on 12/03/2015", "04:30 on 2015-03-12"]),
    *phrases("2015-03-12T16:30", 1, type="TIME", of=["4:30 p.m. on 12.03.2015"]),
    *phrases(
        "2015-03-12T23:45",
        1,
        type="TIME",
        lead="at",
        of=["11:45 p.m. Thursday", "11:45 pm on Thursday", "11:45 PM Thursday", "23:45 on Thursday"],
    ),
    *phrases(
        "2015-03-12T23:45",
        1,
        type="TIME",
        mod="APPROX",
        of=["approximately 11:45 p.m. Thursday", "around 11:45 p.m. on Thursday"],
    ),
    *phrases(
        "2015-03-16T09:00",
        1,
        type="TIME",
        lead="at",
        of=["9 a.m. Monday", "9am on Monday", "9 a.m. EST Monday", "9 a.m. local time on Monday"],
    ),
    *phrases("2015-03-16T12:00", 1, type="TIME", lead="at", of=["noon Monday", "noon on Monday", "midday Monday"]),
    *phrases("2015-03-16T24:00", 1, type="TIME", lead="at", of=["midnight Monday", "midnight on Monday"]),
    *phrases(
        "2015-03-16T17:30",
        1,
        type="TIME",
        lead="on",
        of=["Monday at 5:30 p.m.", "Monday at 17:30", "Monday at about 5:30 p.m."],
    ),
    *phrases("2015-03-18T05:00Z", 1, type="TIME", lead="at", of=["0500 GMT", "05:00 GMT", "5 a.m. GMT", "0500Z"]),
    *phrases(
        "2015-03-18T14:00",
        1,
        type="TIME",
        lead="at",
        of=["1400 hours", "14:00", "2 p.m.", "2 pm", "2 o'clock in the afternoon", "2 p.m. local time"],
    ),
    *phrases(
        "2015-03-18T07:00",
        1,
        type="TIME",
        lead="at",
        of=["7 o'clock", "seven o'clock", "7 in the morning", "0700 hours"],
    ),
    *phrases("2015-03-18T14:30", 1, type="TIME", lead="at", of=["14.30 hrs", "14.30 hours"]),
    *phrases("2015-03-18T06:00", 1, type="TIME", lead="at", of=["6 this morning", "six o'clock this morning"]),
    *phrases("2015-03-15T03:00", 1, type="TIME", lead="at", of=["3 in the morning on Sunday"]),
    *phrases("2015-03-18T22:35", 1, type="TIME", lead="at", of=["10:35 p.m. (1935 GMT)", "10.35 p.m.", "10:35PM"]),
]

NEAR_PERIODS = [
    *phrases("2008-H2", 5, of=["the last half of 2008", "the latter half of 2008"]),
    *phrases("2015-W12", 2, days=("2015-03-16", "2015-03-18"), of=["this week"]),
    *phrases("2015-W11", 3, days=("2015-03-09", "2015-03-15"), of=["last week", "LAST WEEK"]),
    *phrases("2015-W13", 3, days=("2015-03-23", "2015-03-29"), of=["next week"]),
    *phrases("2015-W11-WE", 2, days=("2015-03-14", "2015-03-15"), lead="over", of=["the weekend"]),
    *phrases("2015-02", 4, of=["last month", "a month ago", "one month ago"]),
    *phrases("2015-03", 4, days=("2015-03-01", "2015-03-18"), of=["this month", "the current month"]),
    *phrases("2015-04", 4, of=["next month"]),
    *phrases("2014", 5, of=["last year", "a year ago", "LAST YEAR"]),
    *phrases("2015", 5, days=("2015-01-01", "2015-03-18"), of=["this year", "the current year"]),
    *phrases("2016", 5, of=["next year", "a year from now"]),
    *phrases("2014-12", 4, of=["three months ago"]),
    *phrases("2011", 5, of=["four years ago", "4 years ago"]),
    *phrases("2005", 5, of=["a decade ago", "ten years ago"]),
    *phrases("2015-W09", 3, of=["three weeks ago"]),
    *phrases("2015-W10", 4, days=("2015-03-05", "2015-03-18"), of=["a fortnight ago"]),
    *phrases("2013", 5, of=["the year before last"]),
    *phrases("2015-W10", 3, of=["the week before last"]),
    *phrases("2015-W14", 3, of=["the week after next"]),
    *phrases("2015-05", 4, of=["the month after next"]),
    *phrases("2015-W11", 3, days=("2015-03-09", "2015-03-15"), lead="in", of=["the week of March 9"]),
]

DURATIONS = [
    *phrases(
        "PT1H30M", None, type="DURATION", of=["1.5 hours", "an hour and a half", "one and a half hours", "1 1/2 hours"]
    ),
    *phrases("P1Y", None, type="DURATION", lead="for", of=["an additional year"]),
    *phrases("PXQ", None, type="DURATION", lead="for", of=["several quarters"]),
    *phrases("P3D", None, type="DURATION", lead="for", of=["three days", "3 days", "three full days"]),
    *phrases("P5D", None, type="DURATION", lead="for", of=["five days"]),
    *phrases("P2W", None, type="DURATION", lead="for", of=["two weeks", "a fortnight"]),
    *phrases("P6M", None, type="DURATION", lead="for", of=["six months", "half a year"]),
    *phrases("P1Y", None, type="DURATION", lead="for", of=["a year", "one year"]),
    *phrases("P2Y6M", None, type="DURATION", lead="for", of=["two and a half years", "2 1/2 years"]),
    *phrases("PT24H", None, type="DURATION", lead="for", of=["24 hours", "twenty-four hours", "twenty four hours"]),
    *phrases("PT90M", None, type="DURATION", lead="for", of=["90 minutes", "ninety minutes"]),
    *phrases("P20Y", None, type="DURATION", lead="for", of=["two decades", "20 years", "twenty years"]),
    *phrases("P100Y", None, type="DURATION", lead="for", of=["a century", "one hundred years", "a hundred years"]),
    *phrases("PXY", None, type="DURATION", lead="for", of=["several years", "many years", "a few years"]),
    *phrases("PXD", None, type="DURATION", lead="for", of=["several days", "a few days", "days"]),
    *phrases("PXM", None, type="DURATION", lead="for", of=["several months", "months"]),
    *phrases("PTXH", None, type="DURATION", lead="for", of=["several hours", "hours", "many hours"]),
    *phrases(
        "P2D",
        None,
        type="DURATION",
        lead="for",
        mod="APPROX",
        of=["a couple of days", "about two days", "around two days"],
    ),
    *phrases("P4Y", None, type="DURATION", lead="for", mod="MORE_THAN", of=["more than four years", "over four years"]),
    *phrases(
        "P4Y",
        None,
        type="DURATION",
        lead="for",
        mod="LESS_THAN",
        of=["nearly four years", "almost four years", "less than four years", "under four years"],
    ),
    *phrases("P4Y", None, type="DURATION", lead="for", mod="EQUAL_OR_MORE", of=["at least four years"]),
    *phrases(
        "P4Y",
        None,
        type="DURATION",
        lead="for",
        mod="EQUAL_OR_LESS",
        of=["at most four years", "up to four years", "no more than four years"],
    ),
    *phrases("P10D", None, type="DURATION", lead="the", of=["10-day", "ten-day"]),
    *phrases("PT1H", None, type="DURATION", lead="the", of=["hourlong"]),
    *phrases("P1D", None, type="DURATION", lead="the", of=["daylong"]),
    *phrases("P1W", None, type="DURATION", lead="the", of=["weeklong"]),
    *phrases("P1M", None, type="DURATION", lead="the", of=["monthlong"]),
    *phrases("P1Y", None, type="DURATION", lead="the", of=["yearlong"]),
    *phrases("P10Y", None, type="DURATION", lead="the", of=["decadelong"]),
    *phrases("PT15M", None, type="DURATION", lead="for", of=["a quarter of an hour"]),
    *phrases("PT45M", None, type="DURATION", lead="for", of=["three quarters of an hour", "three-quarters of an hour"]),
    *phrases("P3Y6M", None, type="DURATION", lead="for", of=["three-and-a-half years"]),
    *phrases("P20Y", None, type="DURATION", lead="for", mod="APPROX", of=["20-odd years", "twenty-odd years"]),
    *phrases("P100D", None, type="DURATION", lead="for", mod="MORE_THAN", of=["100-plus days"]),
    *phrases("PT2H", None, type="DURATION", lead="between", mod="EQUAL_OR_MORE", of=["two and three hours"]),
    *phrases("P105D", None, type="DURATION", lead="for", of=["a hundred and five days"]),
    *phrases("P1M", None, type="DURATION", lead="the", of=["month-long"]),
    *phrases("P2W", None, type="DURATION", lead="for", mod="EQUAL_OR_MORE", of=["two to three weeks", "2-3 weeks"]),
]

REACHING_BACK = [
    *phrases(
        "PT24H",
        2,
        type="DURATION",
        lead="in",
        days=("2015-03-17", "2015-03-18"),
        of=["the past 24 hours", "the last 24 hours", "the last twenty-four hours"],
    ),
    *phrases("PT48H", 2, type="DURATION", lead="in", days=("2015-03-16", "2015-03-18"), of=["the past 48 hours"]),
    *phrases("PT72H", 2, type="DURATION", lead="in", days=("2015-03-15", "2015-03-18"), of=["the past 72 hours"]),
    *phrases(
        "P3D",
        2,
        type="DURATION",
        lead="in",
        days=("2015-03-15", "2015-03-17"),
        of=["the past three days", "the last 3 days"],
    ),
    *phrases(
        "PXD",
        2,
        type="DURATION",
        lead="in",
        days=("2015-03-15", "2015-03-17"),
        of=["the past few days", "recent days", "the last several days"],
    ),
    *phrases("P1W", 3, type="DURATION", lead="in", days=("2015-03-12", "2015-03-18"), of=["the past week"]),
    *phrases(
        "P1D", 2, type="DURATION", lead="in", days=("2015-03-17", "2015-03-18"), of=["the past day", "the last day"]
    ),
    *phrases(
        "P2W",
        4,
        type="DURATION",
        lead="in",
        days=("2015-03-05", "2015-03-18"),
        of=["the past fortnight", "the last fortnight"],
    ),
    *phrases("PTXH", 1, type="DURATION", lead="in", days=("2015-03-18", "2015-03-18"), of=["the past hours"]),
    *phrases("PXD", 2, type="DURATION", lead="in", days=("2015-03-15", "2015-03-17"), of=["the past days"]),
    *phrases(
        "PXW",
        4,
        type="DURATION",
        lead="in",
        days=("2015-02-25", "2015-03-18"),
        of=["recent weeks", "the past few weeks"],
    ),
    *phrases(
        "P2M",
        5,
        type="DURATION",
        lead="in",
        days=("2015-01-18", "2015-03-18"),
        of=["the past two months", "the last two months"],
    ),
    *phrases("P3M", 5, type="DURATION", lead="in", days=("2015-01-01", "2015-03-18"), of=["the past three months"]),
    *phrases("P1Y", 5, type="DURATION", lead="in", days=("2015-01-01", "2015-03-18"), of=["the past year"]),
    *phrases("P2W", 4, type="DURATION", lead="in", days=("2015-03-18", "2015-04-01"), of=["the next two weeks"]),
    *phrases(
        "P1W", 3, type="DURATION", lead="in", days=("2015-06-01", "2015-06-07"), of=["the first week of June 2015"]
    ),
    *phrases(
        "P1W",
        3,
        type="DURATION",
        lead="in",
        days=("2014-12-08", "2014-12-14"),
        of=["the second week of December", "the 2d week of December"],
    ),
    *phrases(
        "P6D", 2, type="DURATION", lead="in", days=("2015-01-26", "2015-01-31"), of=["the last 6 days of January"]
    ),
]

SETS = [
    *phrases("P1D", None, type="SET", of=["every day", "each day", "daily"]),
    *phrases(
        "P1W",
        None,
        type="SET",
        of=["every week", "each week", "weekly", "twice a week", "once a week", "three times a week"],
    ),
    *phrases("P1D", None, type="SET", of=["24 hours a day"]),
    *phrases("P1W", None, type="SET", of=["seven days a week"]),
    *phrases("P1M", None, type="SET", of=["every month", "monthly", "per month"]),
    *phrases("P1Y", None, type="SET", of=["every year", "each year", "annually", "yearly", "per year"]),
    *phrases("PT1H", None, type="SET", of=["every hour", "hourly"]),
    *phrases("P2D", None, type="SET", of=["every two days", "every other day"]),
    *phrases("P2W", None, type="SET", of=["fortnightly", "biweekly"]),
    *phrases("P2M", None, type="SET", of=["bimonthly"]),
    *phrases("XXXX-WXX-5", None, type="SET", of=["every Friday", "each Friday", "every other Friday"]),
    *phrases("PXD", None, type="SET", of=["every few days", "every several days"]),
    *phrases("XXXX-WXX-7", None, type="SET", lead="on", of=["every Sunday"]),
    *phrases("XXXX-07", None, type="SET", of=["every July", "each July"]),
    *phrases("XXXX-SU", None, type="SET", of=["every summer"]),
    *phrases("XXXX-XX-XXTNI", None, type="SET", of=["every night", "nightly", "each night"]),
]

REFERENCES = [
    *phrases(
        "PRESENT_REF", None, of=["now", "currently", "these days", "right now", "at present", "nowadays", "presently"]
    ),
    *phrases("PAST_REF", None, lead="in", of=["the past"]),
    *phrases(
        "FUTURE_REF",
        None,
        lead="in",
        of=["the future", "the near future", "the foreseeable future", "the short term", "the near term"],
    ),
    *phrases("FUTURE_REF", None, of=["soon"]),
    *phrases("PAST_REF", None, of=["several years ago", "a few years ago"]),
]

HOLIDAYS = [
    *phrases(
        "2014-12-25",
        1,
        lead="on",
        of=["Christmas Day", "Christmas", "last Christmas", "Christmas 2014", "Christmas Day 2014", "Xmas"],
    ),
    *phrases("2014-12-24", 1, lead="on", of=["Christmas Eve"]),
    *phrases("2014-W52", 3, lead="in", of=["Christmas week"]),
    *phrases("2015-W14-WE", 2, lead="by the", days=("2015-04-04", "2015-04-05"), of=["Easter weekend"]),
    *phrases("2014-12-26", 1, lead="on", of=["Boxing Day"]),
    *phrases("2015-01-01", 1, lead="on", of=["New Year's", "New Year's Day", "New Years Day", "New Year Day"]),
    *phrases("2014-12-31", 1, lead="on", of=["New Year's Eve", "New Years Eve", "New Year Eve"]),
    *phrases("2014-11-27", 1, lead="on", of=["Thanksgiving", "Thanksgiving Day"]),
    *phrases("2014-04-20", 1, lead="on", of=["Easter 2014", "Easter Sunday 2014", "Easter Day 2014"]),
    *phrases("2014-04-18", 1, lead="on", of=["Good Friday 2014"]),
    *phrases("2014-04-21", 1, lead="on", of=["Easter Monday 2014"]),
    *phrases("2014-04-17", 1, lead="on", of=["Maundy Thursday 2014"]),
    *phrases("2014-04-13", 1, lead="on", of=["Palm Sunday 2014"]),
    *phrases("2014-03-05", 1, lead="on", of=["Ash Wednesday 2014"]),
    *phrases("2014-05-29", 1, lead="on", of=["Ascension Day 2014"]),
    *phrases("2014-06-08", 1, lead="on", of=["Pentecost 2014"]),
    *phrases("2014-06-09", 1, lead="on", of=["Whit Monday 2014"]),
    *phrases("2015-02-14", 1, lead="on", of=["Valentine's Day", "Valentines Day"]),
    *phrases("2015-03-17", 1, lead="on", of=["St Patrick's Day"]),
    *phrases("2014-04-01", 1, lead="on", of=["April Fools Day 2014", "April Fool's Day 2014"]),
    *phrases("2014-05-01", 1, lead="on", of=["May Day 2014"]),
    *phrases("2014-07-14", 1, lead="on", of=["Bastille Day 2014"]),
    *phrases("2014-10-31", 1, lead="on", of=["Halloween 2014"]),
    *phrases("2014-11-01", 1, lead="on", of=["All Saints Day 2014"]),
    *phrases("2014-11-11", 1, lead="on", of=["Armistice Day 2014", "Veterans Day 2014"]),
    *phrases("2015-01-06", 1, lead="on", of=["Epiphany"]),
    *phrases("2014-05-26", 1, lead="on", of=["Memorial Day 2014"]),
    *phrases("2014-09-01", 1, lead="on", of=["Labor Day 2014"]),
    *phrases("2014-10-13", 1, lead="on", of=["Columbus Day 2014"]),
    *phrases("2015-02-16", 1, lead="on", of=["Presidents Day"]),
    *phrases("2015-01-19", 1, lead="on", of=["Martin Luther King Day"]),
    *phrases("2014-05-11", 1, lead="on", of=["Mother's Day 2014", "Mothers Day 2014"]),
    *phrases("2014-06-15", 1, lead="on", of=["Father's Day 2014", "Fathers Day 2014"]),
    *phrases("2014-11-04", 1, lead="on", of=["Election Day 2014"]),
]

WORDS_OF_THE_LEXICON = [
    *phrases("2014-04-03", 1, lead="on", of=["Apr. 3, 2014", "3 Apr 2014"]),
    *phrases("2014-06-03", 1, lead="on", of=["Jun. 3, 2014", "3 Jun 2014"]),
    *phrases("2014-07-03", 1, lead="on", of=["Jul. 3, 2014", "3 Jul 2014"]),
    *phrases("2014-08-03", 1, lead="on", of=["Aug. 3, 2014", "3 Aug 2014"]),
    *phrases("2014-09-03", 1, lead="on", of=["Sept. 3, 2014", "Sep. 3, 2014", "3 Sep 2014"]),
    *phrases("2014-11-03", 1, lead="on", of=["Nov. 3, 2014", "Mon, Nov 3, 2014", "Mon. 3 November 2014"]),
    *phrases("2014-11-04", 1, lead="on", of=["Tue, Nov 4, 2014", "Tues. Nov. 4, 2014"]),
    *phrases("2014-11-06", 1, lead="on", of=["Thu, Nov 6, 2014", "Thur, Nov 6, 2014", "Thurs. Nov. 6, 2014"]),
    *phrases("2014-11-07", 1, lead="on", of=["Fri, Nov 7, 2014"]),
    *phrases("2014-11-08", 1, lead="on", of=["Sat, Nov 8, 2014"]),
    *phrases("2014-11-09", 1, lead="on", of=["Sun, Nov 9, 2014"]),
    *phrases("2014-07-01", 1, lead="on", of=["July 1st, 2014", "the first of July 2014", "the 1st of July, 2014"]),
    *phrases("2014-07-02", 1, lead="on", of=["July 2nd, 2014", "2nd July 2014", "July 2d, 2014"]),
    *phrases("2014-07-03", 1, lead="on", of=["July 3rd, 2014", "July 3d, 2014"]),
    *phrases("2014-07-04", 1, lead="on", of=["July 4th, 2014", "the fourth of July 2014"]),
    *phrases("2014-07-05", 1, lead="on", of=["July 5th, 2014", "the fifth of July 2014"]),
    *phrases("2014-07-06", 1, lead="on", of=["July 6th, 2014", "the sixth of July 2014"]),
    *phrases("2014-07-07", 1, lead="on", of=["July 7th, 2014", "the seventh of July 2014"]),
    *phrases("2014-07-08", 1, lead="on", of=["July 8th, 2014", "the eighth of July 2014"]),
    *phrases("2014-07-09", 1, lead="on", of=["July 9th, 2014", "the ninth of July 2014"]),
    *phrases("2014-07-10", 1, lead="on", of=["July 10th, 2014", "the tenth of July 2014"]),
    *phrases("2014-07-11", 1, lead="on", of=["July 11th, 2014", "the eleventh of July 2014"]),
    *phrases("2014-07-13", 1, lead="on", of=["July 13th, 2014", "the thirteenth of July 2014"]),
    *phrases("2014-07-14", 1, lead="on", of=["July 14th, 2014", "the fourteenth of July 2014"]),
    *phrases("2014-07-15", 1, lead="on", of=["July 15th, 2014", "the fifteenth of July 2014"]),
    *phrases("2014-07-16", 1, lead="on", of=["July 16th, 2014", "the sixteenth of July 2014"]),
    *phrases("2014-07-17", 1, lead="on", of=["July 17th, 2014", "the seventeenth of July 2014"]),
    *phrases("2014-07-18", 1, lead="on", of=["July 18th, 2014", "the eighteenth of July 2014"]),
    *phrases("2014-07-21", 1, lead="on", of=["July 21st, 2014"]),
    *phrases("2014-07-22", 1, lead="on", of=["July 22nd, 2014", "July 22d, 2014"]),
    *phrases("2014-07-23", 1, lead="on", of=["July 23rd, 2014", "July 23d, 2014"]),
    *phrases("2014-07-24", 1, lead="on", of=["July 24th, 2014"]),
    *phrases("2014-07-25", 1, lead="on", of=["July 25th, 2014"]),
    *phrases("2014-07-26", 1, lead="on", of=["July 26th, 2014"]),
    *phrases("2014-07-27", 1, lead="on", of=["July 27th, 2014"]),
    *phrases("2014-07-28", 1, lead="on", of=["July 28th, 2014"]),
    *phrases("2014-07-29", 1, lead="on", of=["July 29th, 2014"]),
    *phrases("2014-07-30", 1, lead="on", of=["July 30th, 2014", "the thirtieth of July 2014"]),
    *phrases("2014-07-31", 1, lead="on", of=["July 31st, 2014"]),
    *phrases(
        "2015-03-16TMO",
        1,
        type="TIME",
        lead="on",
        of=["Monday at daybreak", "Monday at sunrise", "Monday at sunup", "Monday at dawn"],
    ),
    *phrases("2015-03-16TDT", 1, type="TIME", lead="on", of=["Monday in daylight", "Monday during the daytime"]),
    *phrases("2015-03-16T12:00", 1, type="TIME", lead="on", of=["Monday at noontime"]),
    *phrases("2015-03-16TMI", 1, type="TIME", lead="on", of=["Monday at lunchtime"]),
    *phrases(
        "2015-03-16TEV", 1, type="TIME", lead="on", of=["Monday at sunset", "Monday at nightfall", "Monday at sundown"]
    ),
    *phrases("2015-03-16TNI", 1, type="TIME", lead="on", of=["Monday nighttime"]),
    *phrases(
        "2015-03-18T09:00",
        1,
        type="TIME",
        lead="at",
        of=["9 am", "9 a.m. EDT", "9 a.m. CST", "9 a.m. CDT", "9 a.m. MST"],
    ),
    *phrases(
        "2015-03-18T09:00",
        1,
        type="TIME",
        lead="at",
        of=["9 a.m. MDT", "9 a.m. PST", "9 a.m. PDT", "9 a.m. ET", "9 a.m. BST"],
    ),
    *phrases(
        "2015-03-18T09:00", 1, type="TIME", lead="at", of=["0900 CET", "0900 CEST", "0900 EET", "0900 MSK", "0900 IST"]
    ),
    *phrases("2015-03-18T09:00Z", 1, type="TIME", lead="at", of=["0900 UTC", "9 a.m. UTC"]),
    *phrases("2015-03-18T12:00", 1, type="TIME", lead="at", of=["noon", "midday"]),
    *phrases("2015-03-18T24:00", 1, type="TIME", lead="at", of=["midnight"]),
    *phrases("PT30S", None, type="DURATION", lead="for", of=["30 seconds", "thirty seconds"]),
    *phrases("PT20M", None, type="DURATION", lead="for", of=["20 mins"]),
    *phrases("PT40M", None, type="DURATION", lead="for", of=["40 minutes", "forty minutes", "fourty minutes"]),
    *phrases("PT9H", None, type="DURATION", lead="for", of=["9 hrs", "nine hours"]),
    *phrases("P4W", None, type="DURATION", lead="for", of=["two fortnights"]),
    *phrases("P9M", None, type="DURATION", lead="for", of=["nine months"]),
    *phrases("P2Q", None, type="DURATION", lead="for", of=["two quarters"]),
    *phrases("P3WE", None, type="DURATION", lead="for", of=["three weekends"]),
    *phrases("P200Y", None, type="DURATION", lead="for", of=["two centuries"]),
    *phrases("P1000Y", None, type="DURATION", lead="for", of=["a millennium", "one thousand years"]),
    *phrases("P2000Y", None, type="DURATION", lead="for", of=["two millennia"]),
    *phrases("P11D", None, type="DURATION", lead="for", of=["eleven days"]),
    *phrases("P12D", None, type="DURATION", lead="for", of=["twelve days", "a dozen days"]),
    *phrases("P13D", None, type="DURATION", lead="for", of=["thirteen days"]),
    *phrases("P14D", None, type="DURATION", lead="for", of=["fourteen days"]),
    *phrases("P15D", None, type="DURATION", lead="for", of=["fifteen days"]),
    *phrases("P16D", None, type="DURATION", lead="for", of=["sixteen days"]),
    *phrases("P17D", None, type="DURATION", lead="for", of=["seventeen days"]),
    *phrases("P18D", None, type="DURATION", lead="for", of=["eighteen days"]),
    *phrases("P54D", None, type="DURATION", lead="for", of=["fifty-four days"]),
    *phrases("P66D", None, type="DURATION", lead="for", of=["sixty-six days"]),
    *phrases("P77D", None, type="DURATION", lead="for", of=["seventy-seven days"]),
    *phrases("P88D", None, type="DURATION", lead="for", of=["eighty-eight days"]),
    *phrases(
        "PXD",
        None,
        type="DURATION",
        lead="for",
        of=["various days", "numerous days", "dozens of days", "hundreds of days"],
    ),
    *phrases(
        "P3D",
        None,
        type="DURATION",
        lead="for",
        mod="APPROX",
        of=["roughly three days", "circa three days", "ca three days"],
    ),
    *phrases("P3D", None, type="DURATION", mod="EQUAL_OR_LESS", of=["within three days"]),
    *phrases("2014-SP", 5, lead="in", of=["springtime 2014"]),
    *phrases("2014-SU", 5, lead="in", of=["summertime 2014"]),
    *phrases("2014-WI", 5, lead="in", of=["wintertime 2014"]),
    *phrases("192", 5, lead="in", of=["the twenties", "the 1920s"]),
    *phrases("193", 5, lead="in", of=["the thirties"]),
    *phrases("194", 5, lead="in", of=["the forties"]),
    *phrases("195", 5, lead="in", of=["the fifties"]),
    *phrases("197", 5, lead="in", of=["the seventies"]),
    *phrases("1796", 5, lead="in", of=["seventeen ninety-six"]),
    *phrases("1896", 5, lead="in", of=["eighteen ninety-six"]),
    *phrases("1911", 5, lead="in", of=["nineteen eleven"]),
    *phrases("1939", 5, lead="in", of=["nineteen thirty-nine"]),
    *phrases("2014-H2", 5, lead="in", of=["the final half of 2014", "the closing half of 2014"]),
    *phrases("2014-H1", 5, lead="in", of=["the opening half of 2014"]),
    *phrases("2015-03-17", 1, lead="on", of=["the preceding day", "the prior day"]),
    *phrases("2015-03-19", 1, lead="on", of=["the ensuing day", "the subsequent day"]),
    *phrases("2015-04", 4, lead="in", of=["the upcoming month"]),
    *phrases("P1D", None, type="SET", of=["thrice a day"]),
    *phrases("XXXX-XX-XXTMO", None, type="SET", of=["every morning"]),
]

DATES: list[DateExample] = [
    *EXPLICIT, *PARTS_OF_PERIODS, *HALVES_AND_EDGES, *LONG_PERIODS, *BEFORE_CHRIST, *NEAR_DAYS, *PARTS_OF_DAYS,
    *CLOCK_TIMES, *NEAR_PERIODS, *DURATIONS, *REACHING_BACK, *SETS, *REFERENCES, *HOLIDAYS, *WORDS_OF_THE_LEXICON,
]  # fmt: skip

# Words that look like time and are none.
NOT_DATES = [
    # money, percentages, scores, counts
    "The bridge cost $2000 and the toll rose by 12 percent.",
    "They paid 1,995 dollars and 1990 rupees for it.",
    "The visitors won 3-2 and later 21-14.",
    "Some 2000 people and 1900 soldiers crossed the river.",
    "More than 2000 were on the ferry.",
    "At least 1998 villagers and 2003 head of cattle drowned.",
    "About 2010 houses burned.",
    "The rebels had killed 1960 civilians.",
    "Nearly 2000 demonstrators and 1940 policemen met.",
    "He counted 1980 votes and 2012 ballots.",
    # ages
    "A 12-year-old boy and his 44-year-old uncle drowned.",
    "He was 18 years old and she was 26 years of age.",
    "A three-month-old baby and a six-week-old girl survived.",
    "The farmer, aged 40 years, was unhurt.",
    "A 9-year-old was found.",
    # counts with the word for the counted left out
    "Of the 1,950 fighters 2000 were hit, 1900 injured and 2012 displaced, 1990 of them at night.",
    "A force of 2000 met a crowd of 1950.",
    "Call 0800 1999.",
    # names and numbers of things
    "A 1998 Toyota, a 1987 Chevrolet and a 1990 Volvo burned beside the 2001 Ford.",
    "A 2003 Hyundai, a 1999 Kia, a 1995 Lada, a 1994 Mazda, a 2010 Mercedes, a 2008 Mitsubishi and a 2004 Nissan.",
    "A 1992 Oldsmobile, a 1984 Peugeot, a 1979 Plymouth, a 1981 Pontiac, a 1986 Renault and a 1974 Volkswagen.",
    "A 2002 BMW, a 1976 Buick, a 1988 Cadillac, a 1996 Chrysler, a 2005 Dodge, a 1983 Fiat and a 2006 Honda.",
    "A 1997 Isuzu and a 1989 Jeep.",
    "The Sunday Times, the Friday Mosque, the Monday Club and the Sunday Mirror are names.",
    "The Sunday Telegraph, the Sunday Express, the Sunday Herald, the Sunday Mail, the Sunday Post and "
    "the Sunday Tribune too.",
    "Flight 1990 and Boeing 2000 collided.",
    "Resolution 1973 was cited.",
    "They fired 122 mm rockets, a 9 mm pistol and an AK-47.",
    "Two F-16 jets and a Su-25 took off.",
    "Call 555-2013 or room 1998.",
    "He drove up Highway 1963.",
    "The hill, at a height of 1945 meters, was taken.",
    "It lay 2014 km away.",
    "They hold 2001 square miles.",
    "Route 2005 is closed.",
    # units of an army, and what is due to something
    "The 4th Infantry Brigade, the 1st\nBattalion and the 6th Fleet met.",
    "Pupils between 7 and 12 years old sang.",
    "A firm called Meridian 1980 closed.",
    # words with another meaning
    "AND MAY GOD BLESS THEM.",
    "He may have been killed.",
    "They may march on the capital.",
    "The march on the capital was long.",
    "Thousands march for peace.",
    "The second soldier and the third man fled.",
    "The sun rose and the man sat down.",
    "She wed a soldier.",
    "The fall of the city was a blow.",
    "They fear the fall of the regime.",
    "The spring was dry, and water did not spring from it.",
    "Dec and Jan are twins, and Mar is their cousin.",
    "He took his second wind.",
    "They scored in the second half.",
    "By then the toll was 2000.",
    "An august body met.",
    "It was a quarter of the price.",
    "The lunch was past its best.",
    "The minister resigned as soon as he could.",
    "The visitors won the last half.",
    "The flood soon became a lake, and was soon drained.",
    "The mill closed soon after the strike, and soon afterwards the shop.",
    "Her minute hands shook.",
    "The present was wrapped.",
    "They turn out in numbers.",
    "He asked for a second.",
    # names of events
    "They have lived in the shadow of 9/11.",
    "The 9/11 attacks changed it all.",
    "The March 14 alliance and the July 26 Movement met.",
    "The February 14 Coalition issued a statement.",
    "Black September was a group.",
    "The Easter Rising and the Good Friday Agreement are told of in songs.",
    "They sang White Christmas.",
    "The March to the sea was long.",
    "Bloody Sunday is remembered.",
    "The March 8 Front and the May 17 Party split.",
    "The June 4 Martyrs and the 25 May Brigade fought the March 23 Brigades.",
    "The 17 November Organization and the 1 October Organisation are one.",
    "The January 25 Revolution and the May 15 Command were told apart.",
    "The April 6 Regiment and the June 14 Forces marched.",
]

# Read on NAMED_LATER: days that have become names by then.
NAMED_LATER = dt.date(2024, 6, 1)
NAMES = [
    "The September 11 attackers and the Sept. 11 hijackers were named in the report.",
    "The October 7 attack was named in the report.",
    "He spoke of the Oct. 7 massacre and of the October 7 war.",
    "The October 7 massacres, the 7 October assault and the October 7 onslaught.",
]

# Ranges: the text, the values of its expressions, and the days that each of them holds.
RANGES = [
    ("It rained from March 3 to 5.", ["2015-03-03", "2015-03-05"], "2015-03-03", "2015-03-05"),
    ("It rained between 13-16 February.", ["2015-02-13", "2015-02-16"], "2015-02-13", "2015-02-16"),
    ("It rained on 13-16 February 2014.", ["2014-02-13", "2014-02-16"], "2014-02-13", "2014-02-16"),
    ("It rained on February 13-16, 2014.", ["2014-02-13", "2014-02-16"], "2014-02-13", "2014-02-16"),
    ("It rained between Sunday and Monday.", ["2015-03-15", "2015-03-16"], "2015-03-15", "2015-03-16"),
    ("It rained from Friday to Sunday.", ["2015-03-13", "2015-03-15"], "2015-03-13", "2015-03-15"),
    ("They fought in 1926-1928.", ["1926", "1928"], "1926-01-01", "1928-12-31"),
    ("They fought in 1926-28.", ["1926", "1928"], "1926-01-01", "1928-12-31"),
    ("They fought from 1926 until 1928.", ["1926", "1928"], "1926-01-01", "1928-12-31"),
    ("They fought in July-November 1954.", ["1954-07", "1954-11"], "1954-07-01", "1954-11-30"),
    ("They fought between March and April 1918.", ["1918-03", "1918-04"], "1918-03-01", "1918-04-30"),
    ("They fought from 5 September to 12 October 1914.", ["1914-09-05", "1914-10-12"], "1914-09-05", "1914-10-12"),
    ("It rained from Wednesday night until Monday.", ["2015-03-11TNI", "2015-03-16"], "2015-03-11", "2015-03-16"),
    ("It has rained since Sunday.", ["2015-03-15"], "2015-03-15", "2015-03-18"),
    ("It has rained since January.", ["2015-01"], "2015-01-01", "2015-03-18"),
    ("It has rained since the start of the year.", ["2015"], "2015-01-01", "2015-03-18"),
    ("It rained from the 3rd to the 5th of March.", ["2015-03-03", "2015-03-05"], "2015-03-03", "2015-03-05"),
    ("It rained from 28 Feb. through March 2.", ["2015-02-28", "2015-03-02"], "2015-02-28", "2015-03-02"),
    ("It rained between late January and early February 2014.", ["2014-01", "2014-02"], "2014-01-15", "2014-02-10"),
    ("It was the worst flood since 2011, when the dam broke.", ["2011"], "2011-01-01", "2011-12-31"),
    ("It rained on March 9th-11th.", ["2015-03-09", "2015-03-11"], "2015-03-09", "2015-03-11"),
    (
        "It rained between 10 p.m. and midnight on Saturday.",
        ["2015-03-14T22:00", "2015-03-14T24:00"],
        "2015-03-14",
        "2015-03-14",
    ),
    ("It rained from late Thursday into Friday.", ["2015-03-12", "2015-03-13"], "2015-03-12", "2015-03-13"),
    ("It has rained since 2011.", ["2011"], "2011-01-01", "2015-03-18"),
]


@dataclass(frozen=True)
class Story:
    """A text with its expressions: (words, value, anchor)."""

    text: str
    rows: tuple[tuple[str, str, str | None], ...]
    published: dt.date | None = PUBLISHED


def story(text: str, *rows: tuple[str, str, str | None], published: dt.date | None = PUBLISHED) -> Story:
    return Story(text, rows, published)


STORIES = [
    # tense decides between the weekday before and the one ahead
    story("The council will meet on Friday.", ("Friday", "2015-03-20", "publication_date")),
    story("The council met on Friday.", ("Friday", "2015-03-13", "publication_date")),
    story("Talks are scheduled for Sunday.", ("Sunday", "2015-03-22", "publication_date")),
    story("The council is expected to vote Monday.", ("Monday", "2015-03-23", "publication_date")),
    story("The envoy said he would fly home Thursday.", ("Thursday", "2015-03-19", "publication_date")),
    story("They had agreed to disarm in May.", ("May", "2015-05", "publication_date")),
    story("The treaty was signed in May.", ("May", "2014-05", "publication_date")),
    story("The treaty will be signed on June 3.", ("June 3", "2015-06-03", "publication_date")),
    story("The treaty was signed on June 3.", ("June 3", "2014-06-03", "publication_date")),
    story("The council will appeal Monday's verdict.", ("Monday", "2015-03-16", "publication_date")),
    story("The council will decide after Monday's vote.", ("Monday", "2015-03-23", "publication_date")),
    story("The mill announced the plan Nov. 21.", ("Nov. 21", "2014-11-21", "publication_date")),
    # a bare month just ahead, unless the sentence tells what has been
    story("He spoke of a cut in deliveries in April.", ("April", "2015-04", "publication_date")),
    story("The bridge was built in April.", ("April", "2014-04", "publication_date")),
    # "last Tuesday" beside a plain "Tuesday" for yesterday is the one before
    story(
        "A shell hit the mill on Tuesday. Last Tuesday another fell.",
        ("Tuesday", "2015-03-17", "publication_date"),
        ("Last Tuesday", "2015-03-10", "publication_date"),
    ),
    # days that hang on the day told last
    story(
        "The dam broke on 2 May 2003. Two days later the town was dry, and a week earlier nobody had worried.",
        ("2 May 2003", "2003-05-02", "explicit"),
        ("Two days later", "2003-05-04", "narrative"),
        ("a week earlier", "2003-W17", "narrative"),
    ),
    story(
        "The dam broke on 2 May 2003. Two days afterwards the town was dry; three days previously nobody had worried.",
        ("2 May 2003", "2003-05-02", "explicit"),
        ("Two days afterwards", "2003-05-04", "narrative"),
        ("three days previously", "2003-05-01", "narrative"),
    ),
    story(
        "The dam broke on 2 May 2003. The next day it rained; the previous day it had not, and the same day it snowed.",
        ("2 May 2003", "2003-05-02", "explicit"),
        ("The next day", "2003-05-03", "narrative"),
        ("the previous day", "2003-05-02", "narrative"),
        ("the same day", "2003-05-02", "narrative"),
    ),
    story(
        "In June 1998 she fled. Later that year she came back, and the following month she left.",
        ("June 1998", "1998-06", "explicit"),
        ("Later that year", "1998", "narrative"),
        ("the following month", "1998-07", "narrative"),
    ),
    story(
        "He took the city in late 2003 and lost it four years later.",
        ("late 2003", "2003", "explicit"),
        ("four years later", "2007", "narrative"),
    ),
    # histories: a bare month takes the year of the story
    story(
        "The war began in March 1801. By July 1801 the coast had fallen, and in May 1802 the fleet sailed. "
        "In August the island gave up. On 6 September the last fort fell, and on the 9th the guns were still. "
        "In December came snow. In January the king died.",
        ("March 1801", "1801-03", "explicit"),
        ("July 1801", "1801-07", "explicit"),
        ("May 1802", "1802-05", "explicit"),
        ("August", "1802-08", "narrative"),
        ("6 September", "1802-09-06", "narrative"),
        ("the 9th", "1802-09-09", "narrative"),
        ("December", "1802-12", "narrative"),
        ("January", "1803-01", "narrative"),
    ),
    story(
        "In 490 BC they landed. In August they marched, and the next day they fought; in 480 BC and 479 BC it ended.",
        ("490 BC", "BC0490", "explicit"),
        ("August", "BC0490-08", "narrative"),
        ("the next day", "XXXX-XX-XX", None),
        ("480 BC", "BC0480", "explicit"),
        ("479 BC", "BC0479", "explicit"),
    ),
    # a year named alone moves the story, a year that plans are made for does not
    story(
        "The war began in 1801. In May 1802 the fleet sailed, and in August 1802 it sank. "
        "The two armies had met in 1801 on the plain. In September the siege began.",
        ("1801", "1801", "explicit"),
        ("May 1802", "1802-05", "explicit"),
        ("August 1802", "1802-08", "explicit"),
        ("1801", "1801", "explicit"),
        ("September", "1801-09", "narrative"),
    ),
    story(
        "The war began in 1801. In May 1802 the fleet sailed, and in August 1802 it sank. "
        "A landing was planned in 1803. In September the siege began.",
        ("1801", "1801", "explicit"),
        ("May 1802", "1802-05", "explicit"),
        ("August 1802", "1802-08", "explicit"),
        ("1803", "1803", "explicit"),
        ("September", "1802-09", "narrative"),
    ),
    # a date that names another event leaves the story where it is; "that year" is the one named last
    story(
        "The war began in March 1801. In June 1803 the tax rose above the June 1802 level. In July the fort fell.",
        ("March 1801", "1801-03", "explicit"),
        ("June 1803", "1803-06", "explicit"),
        ("June 1802", "1802-06", "explicit"),
        ("July", "1803-07", "narrative"),
    ),
    story(
        "The war began in March 1801. On 4 June 1803 the council broke its charter (1799). On 9 July the fort fell.",
        ("March 1801", "1801-03", "explicit"),
        ("4 June 1803", "1803-06-04", "explicit"),
        ("1799", "1799", "explicit"),
        ("9 July", "1803-07-09", "narrative"),
    ),
    story(
        "The war began in March 1801. The fort fell on 4 May 1803. "
        "In 1804 the fleet sailed, and sank in May of that year.",
        ("March 1801", "1801-03", "explicit"),
        ("4 May 1803", "1803-05-04", "explicit"),
        ("1804", "1804", "explicit"),
        ("May of that year", "1804-05", "narrative"),
    ),
    story(
        "The war began in March 1801. In May 1802 it spread. "
        "In May 1803 a fort fell that had held two years earlier. On 9 June the king fled.",
        ("March 1801", "1801-03", "explicit"),
        ("May 1802", "1802-05", "explicit"),
        ("May 1803", "1803-05", "explicit"),
        ("two years earlier", "1801", "narrative"),
        ("9 June", "1803-06-09", "narrative"),
    ),
    story(
        "The war began in March 1801. In May 1802 it spread. In December 1803 the fleet sailed. "
        "On 1 April the last fort fell.",
        ("March 1801", "1801-03", "explicit"),
        ("May 1802", "1802-05", "explicit"),
        ("December 1803", "1803-12", "explicit"),
        ("1 April", "1804-04-01", "narrative"),
    ),
    # a leap to another year leaves the story where it was
    story(
        "The war began in March 1801. On 28 March 1803 the fort fell. A council had met on 5 November 1802. "
        "On 15 July the fleet sailed.",
        ("March 1801", "1801-03", "explicit"),
        ("28 March 1803", "1803-03-28", "explicit"),
        ("5 November 1802", "1802-11-05", "explicit"),
        ("15 July", "1803-07-15", "narrative"),
    ),
    story(
        "The war began in March 1801. On 9 April 1803 the fort fell. In November 1808 crowds burned its flag. "
        "On 15 April the king fled.",
        ("March 1801", "1801-03", "explicit"),
        ("9 April 1803", "1803-04-09", "explicit"),
        ("November 1808", "1808-11", "explicit"),
        ("15 April", "1803-04-15", "narrative"),
    ),
    # a year that opens a sentence moves the story, one that is planned for does not
    story(
        "The war began in March 1801, and in May 1802 it spread. In early 1804 the army crossed the river, and many "
        "towns gave up. On 7 June the king fled.",
        ("March 1801", "1801-03", "explicit"),
        ("May 1802", "1802-05", "explicit"),
        ("early 1804", "1804", "explicit"),
        ("7 June", "1804-06-07", "narrative"),
    ),
    story(
        "The war began in March 1801. In May 1802 it spread. The army will leave in 1805. In July a fort fell.",
        ("March 1801", "1801-03", "explicit"),
        ("May 1802", "1802-05", "explicit"),
        ("1805", "1805", "explicit"),
        ("July", "1802-07", "narrative"),
    ),
    # a year that stands over a section holds for its months
    story(
        "The war began in March 1801, and in May 1802 it spread.\n\n1803: The siege\n\nThe fort held in November. "
        "It fell in May.",
        ("March 1801", "1801-03", "explicit"),
        ("May 1802", "1802-05", "explicit"),
        ("1803", "1803", "explicit"),
        ("November", "1803-11", "narrative"),
        ("May", "1803-05", "narrative"),
    ),
    # in news the year written in the same sentence
    story(
        "On December 29, 2013 he said that they had agreed to join the truce on December 30.",
        ("December 29, 2013", "2013-12-29", "explicit"),
        ("December 30", "2013-12-30", "narrative"),
    ),
    story(
        "The bridge was built on 3 May 2003. Later in the day officials came.",
        ("3 May 2003", "2003-05-03", "explicit"),
        ("Later in the day", "2015-03-18", "publication_date"),
    ),
    story(
        "The law of 1996 was changed in October.",
        ("1996", "1996", "explicit"),
        ("October", "1996-10", "narrative"),
    ),
    # quoted speech hangs on the day it was spoken
    story(
        "On Friday the general said: “We took the pass yesterday and the ridge last week.”",
        ("Friday", "2015-03-13", "publication_date"),
        ("yesterday", "2015-03-12", "quotation"),
        ("last week", "2015-W10", "quotation"),
    ),
    story(
        "“We took the pass today,” the general said on Monday.",
        ("today", "2015-03-16", "quotation"),
        ("Monday", "2015-03-16", "publication_date"),
    ),
    story(
        '"We took the pass today," the general told reporters Monday.',
        ("today", "2015-03-16", "quotation"),
        ("Monday", "2015-03-16", "publication_date"),
    ),
    story(
        "``We took the pass yesterday,'' the general said Friday.",
        ("yesterday", "2015-03-12", "quotation"),
        ("Friday", "2015-03-13", "publication_date"),
    ),
    # a plain verb that announces; a condition; what something is due to; a sentence of its own
    *(
        story(text, (words, value, "publication_date"))
        for text, words, value in (
            ("The truce takes effect Saturday.", "Saturday", "2015-03-21"),
            ("The truce took effect Saturday.", "Saturday", "2015-03-14"),
            ("Polls open Sunday.", "Sunday", "2015-03-22"),
            ("The trial resumes on Monday.", "Monday", "2015-03-23"),
            ("The trial resumed on Monday.", "Monday", "2015-03-16"),
            ("He is meeting the envoy Thursday.", "Thursday", "2015-03-19"),
            ("If the talks fail on Friday, the war goes on.", "Friday", "2015-03-20"),
            ("He is to be buried on Friday.", "Friday", "2015-03-20"),
            ("The deal, which was signed, comes into force in May.", "May", "2015-05"),
            ("The road was cut due to heavy rain on Sunday.", "Sunday", "2015-03-15"),
            ("He is due to arrive Sunday.", "Sunday", "2015-03-22"),
            ("They were preparing to leave on Saturday.", "Saturday", "2015-03-14"),
            ("They are preparing to leave on Saturday.", "Saturday", "2015-03-21"),
            ("Nobody will resign. Sunday's vote was fair.", "Sunday", "2015-03-15"),
        )
    ),
    # what had been planned for a day before the report and came to nothing; what is planned for one ahead
    story("The rally planned for Saturday was cancelled.", ("Saturday", "2015-03-14", "publication_date")),
    story("The troops crossed the river as planned Friday.", ("Friday", "2015-03-13", "publication_date")),
    story(
        "On Friday, the League of the River and the Lakes plans to march.", ("Friday", "2015-03-20", "publication_date")
    ),
    story("On Friday, the council decided to march.", ("Friday", "2015-03-13", "publication_date")),
    story("On Friday, the envoy is scheduled to leave.", ("Friday", "2015-03-20", "publication_date")),
    # "this weekend": the tense decides, and without a verb the days of the week
    story("The council will meet this weekend.", ("this weekend", "2015-W12-WE", "publication_date")),
    story("Three boats sank this weekend.", ("this weekend", "2015-W11-WE", "publication_date")),
    # what the distance is counted from stands behind it
    story(
        "A boat sank on Monday, a day after 20 others sank.",
        ("Monday", "2015-03-16", "publication_date"),
        ("a day after", "P1D", None),
    ),
    # a comparison is no day
    story("He left a day earlier than planned.", ("a day earlier", "P1D", None)),
    # the days of a list, weekdays in the plural
    story(
        "Shells fell on March 3, 4 and 5.",
        ("March 3", "2015-03-03", "publication_date"),
        ("4", "2015-03-04", "narrative"),
        ("5", "2015-03-05", "narrative"),
    ),
    story(
        "Shells fell on 9, 10 and 11 March.",
        ("9", "2015-03-09", "publication_date"),
        ("10", "2015-03-10", "publication_date"),
        ("11 March", "2015-03-11", "publication_date"),
    ),
    story(
        "Shells fell on 2 March. On the morning of the 3rd it was calm.",
        ("2 March", "2015-03-02", "publication_date"),
        ("the morning of the 3rd", "2015-03-03TMO", "narrative"),
    ),
    # what an ordinal behind a month counts, a full stop behind a month
    story("In March the second wave came.", ("March", "2015-03", "publication_date")),
    story("He left in May. The first shells fell.", ("May", "2014-05", "publication_date")),
    # the distance from UTC is no time of its own
    story("Logged at 2014-03-12T14:30:00+02:00.", ("2014-03-12T14:30:00", "2014-03-12T14:30", "explicit")),
    story("He must leave no later than Friday.", ("Friday", "2015-03-20", "publication_date")),
    story("They met Fridays and Sundays.", ("Fridays", "XXXX-WXX-5", None), ("Sundays", "XXXX-WXX-7", None)),
    story("The six-year-old conflict went on.", ("six-year", "P6Y", None)),
    story("It grew in the 1980s and '90s.", ("the 1980s", "198", "explicit"), ("90s", "199", "explicit")),
    story("Snow fell in the winter of 2013-14.", ("the winter of 2013-14", "2013-WI", "explicit")),
    # a dateline the day before publication: "today" is its day
    story(
        "ADEN, March 17 (ANA) -- Two boats sank today. One sank last night.",
        ("March 17", "2015-03-17", "publication_date"),
        ("today", "2015-03-17", "narrative"),
        ("last night", "2015-03-16TNI", "narrative"),
    ),
    # a part of the day told last, where something happened in it
    story(
        "Shells fell on Monday. By mid-afternoon the mill burned, at dusk it rained, and late in the evening he fled.",
        ("Monday", "2015-03-16", "publication_date"),
        ("mid-afternoon", "2015-03-16TAF", "narrative"),
        ("dusk", "2015-03-16TEV", "narrative"),
        ("late in the evening", "2015-03-16TEV", "narrative"),
    ),
    story(
        "Shells fell on Monday. Later in the day the market burned.",
        ("Monday", "2015-03-16", "publication_date"),
        ("Later in the day", "2015-03-16", "narrative"),
    ),
    story("The miller works in the morning, prays at dawn and sleeps at night."),
    # an age, a name
    story("It is the music of today's youth.", ("today", "PRESENT_REF", None)),
    story(
        "In todays world they are the leaders of tomorrow.",
        ("todays", "PRESENT_REF", None),
        ("tomorrow", "FUTURE_REF", None),
    ),
    story('He told Gazette Today about it, and spoke on "This Week" with pride.'),
    story("This is no machine for tomorrow's women, children and society.", ("tomorrow", "FUTURE_REF", None)),
    story(
        "Today's computers, the technology of today and the generation of tomorrow were shown.",
        ("Today", "PRESENT_REF", None),
        ("today", "PRESENT_REF", None),
        ("tomorrow", "FUTURE_REF", None),
    ),
    story("He wrote for the people of tomorrow.", ("tomorrow", "FUTURE_REF", None)),
    story(
        "Boats leave on Monday and Tuesday nights.",
        ("Monday", "XXXX-WXX-1TNI", None),
        ("Tuesday nights", "XXXX-WXX-2TNI", None),
    ),
    # happenings told apart by their year
    *(
        story(f"They wrote of the 1998 {happenings}.", ("1998", "1998", "explicit"))
        for happenings in (
            "abductions",
            "accords",
            "agreements",
            "airstrikes",
            "ambushes",
            "attacks",
            "battles",
            "street clashes",
            "bombings",
            "demonstrations",
            "disturbances",
            "earthquakes",
            "explosions",
            "fires",
            "floods",
            "hearings",
            "hostilities",
            "kidnappings",
            "killings",
            "massacres",
            "murders",
            "negotiations",
            "offensives",
            "polls",
            "student protests",
            "purges",
            "raids",
            "reforms",
            "reprisals",
            "revolts",
            "riots",
            "sanctions",
            "shootings",
            "strikes",
            "peace talks",
            "treaties",
            "trials",
            "uprisings",
            "wars",
        )
    ),
    story(
        "The post-1998 rules and the pre-1990 borders hold.", ("1998", "1998", "explicit"), ("1990", "1990", "explicit")
    ),
    story("The 2000 soldiers left, and the 1950 trucks burned."),
    story(
        "“We took the pass yesterday,” the general said on Saturday. “Today we rest.”",
        ("yesterday", "2015-03-13", "quotation"),
        ("Saturday", "2015-03-14", "publication_date"),
        ("Today", "2015-03-14", "quotation"),
    ),
    story(
        'The general told them on Sunday that two men had died "this week" and one "last night".',
        ("Sunday", "2015-03-15", "publication_date"),
        ("this week", "2015-W11", "quotation"),
        ("last night", "2015-03-14TNI", "quotation"),
    ),
    # clock times in brackets, on the hour that begins with a nought
    story(
        "THE RAID BEGAN AT 2330 [0530 GMT] ON 12 MARCH AND WENT ON UNTIL 0600 IN THE MORNING.",
        ("2330 [0530 GMT] ON 12 MARCH", "2015-03-12T23:30", "publication_date"),
        ("0600 IN THE MORNING", "2015-03-12T06:00", "narrative"),
    ),
    # companies: a year earlier is the quarter of the year before
    story(
        "Profit rose in the third quarter of 2014 from a year earlier. The year-ago quarter had been weak. "
        "In the quarter, sales fell; in the 2013 quarter they had not.",
        ("the third quarter of 2014", "2014-Q3", "explicit"),
        ("a year earlier", "2013-Q3", "narrative"),
        ("The year-ago quarter", "2013-Q3", "narrative"),
        ("the quarter", "2014-Q3", "narrative"),
        ("the 2013 quarter", "2013-Q3", "explicit"),
    ),
    story(
        "Profit rose in the third quarter of 2014. The latest period had no gains.",
        ("the third quarter of 2014", "2014-Q3", "explicit"),
        ("The latest period", "2014-Q3", "narrative"),
    ),
    story(
        "Profit was $3 million in the nine months. In the year-earlier period the mill lost money. "
        "In the latest fiscal year it had earned more.",
        ("nine months", "P9M", None),
        ("the year-earlier period", "P9M", None),
        ("the latest fiscal year", "2014", "publication_date"),
    ),
    # companies: the quarter of the report is the latest that is over, unless the sentence names another
    story(
        "Profit rose in the fourth quarter of 2014. The mill expects a loss in the second quarter. "
        "Sales in the latest quarter were $30 million, from $24 million last year; in the current quarter they fell.",
        ("the fourth quarter of 2014", "2014-Q4", "explicit"),
        ("the second quarter", "2015-Q2", "publication_date"),
        ("the latest quarter", "2014-Q4", "narrative"),
        ("last year", "2013-Q4", "narrative"),
        ("the current quarter", "2015-Q1", "narrative"),
    ),
    story(
        "Profit rose in the third quarter of 2014. In the year-earlier second quarter it fell; "
        "in the quarter a year ago it had not, and for the year-ago nine months it was flat.",
        ("the third quarter of 2014", "2014-Q3", "explicit"),
        ("the year-earlier second quarter", "2014-Q2", "publication_date"),
        ("the quarter a year ago", "2013-Q3", "narrative"),
        ("the year-ago nine months", "P9M", None),
    ),
    # the same period of the year before
    story(
        "In March 2015 three boats sank, against one in the same month last year.",
        ("March 2015", "2015-03", "explicit"),
        ("the same month last year", "2014-03", "narrative"),
    ),
    story(
        "Three boats sank, against one in the same period last year.",
        ("the same period last year", "2014", "publication_date"),
    ),
    story(
        "Two boats sank on Monday, and none on the same day last year, the same week last year "
        "or the same quarter a year ago.",
        ("Monday", "2015-03-16", "publication_date"),
        ("the same day last year", "2014-03-16", "narrative"),
        ("the same week last year", "2014-W12", "narrative"),
        ("the same quarter a year ago", "2014-Q1", "narrative"),
    ),
    # the year that a report speaks of is its own
    story("For the year, sales were flat.", ("the year", "2015", "publication_date")),
    story("The mill expects a loss for the full year.", ("the full year", "2015", "publication_date")),
    story(
        "Sales fell in the first nine months of the year.",
        ("nine months", "P9M", None),
        ("the year", "2015", "publication_date"),
    ),
    story(
        "Sales rose in the year ended June 30.",
        ("the year", "P1Y", None),
        ("June 30", "2014-06-30", "publication_date"),
    ),
    # agency copy in capitals, copy without commas and apostrophes
    story(
        "LIMA, 3 JAN 90 (EFE) -- [TEXT] TWO GUARDS DIED TODAY AT 0700 GMT. ON THE NIGHT OF 2 JANUARY A BRIDGE FELL.",
        ("3 JAN 90", "1990-01-03", "explicit"),
        ("TODAY AT 0700 GMT", "1990-01-03T07:00Z", "publication_date"),
        ("THE NIGHT OF 2 JANUARY", "1990-01-02TNI", "publication_date"),
        published=dt.date(1990, 1, 3),
    ),
    story(
        "Mondays shelling killed nobody and Sundays raid failed while yesterdays truce and todays talks held.",
        ("Mondays", "2015-03-16", "publication_date"),
        ("Sundays", "2015-03-15", "publication_date"),
        ("yesterdays", "2015-03-17", "publication_date"),
        ("todays", "2015-03-18", "publication_date"),
    ),
    story("It was banned in '92.", ("92", "1992", "explicit")),
    story("He prays on Sundays.", ("Sundays", "XXXX-WXX-7", None)),
    story("The daily Bugle printed it.", ("daily", "P1D", None)),
    story("The pump gave 400 litres a day.", ("a day", "P1D", None)),
    story("The siege came to a two-day halt.", ("a two-day", "P2D", None)),
    story(
        "Fridays raid and Saturdays ambush followed Thursdays calm.",
        ("Fridays", "2015-03-13", "publication_date"),
        ("Saturdays", "2015-03-14", "publication_date"),
        ("Thursdays", "2015-03-12", "publication_date"),
    ),
    story(
        "He works on Tuesdays and on Wednesdays.", ("Tuesdays", "XXXX-WXX-2", None), ("Wednesdays", "XXXX-WXX-3", None)
    ),
    story("They will meet at tomorrows talks.", ("tomorrows", "2015-03-19", "publication_date")),
    story(
        "Januarys toll, Februarys toll, Aprils toll and Junes toll were lower.",
        ("Januarys", "2015-01", "publication_date"),
        ("Februarys", "2015-02", "publication_date"),
        ("Aprils", "2014-04", "publication_date"),
        ("Junes", "2014-06", "publication_date"),
    ),
    story(
        "Julys toll, Augusts toll, Septembers toll, Octobers toll, Novembers toll and Decembers toll were higher.",
        ("Julys", "2014-07", "publication_date"),
        ("Augusts", "2014-08", "publication_date"),
        ("Septembers", "2014-09", "publication_date"),
        ("Octobers", "2014-10", "publication_date"),
        ("Novembers", "2014-11", "publication_date"),
        ("Decembers", "2014-12", "publication_date"),
    ),
    story(
        "A two-day operation, a three-day campaign and a four-day bombardment followed.",
        ("A two-day", "P2D", "publication_date"),
        ("a three-day", "P3D", "publication_date"),
        ("a four-day", "P4D", "publication_date"),
    ),
    story(
        "Two-day clashes, a three-day assault and a ten-day blockade ended.",
        ("Two-day", "P2D", "publication_date"),
        ("a three-day", "P3D", "publication_date"),
        ("a ten-day", "P10D", "publication_date"),
    ),
    story(
        "A two-day standoff and an onslaught followed the three-day fighting.",
        ("A two-day", "P2D", "publication_date"),
        ("three-day", "P3D", "publication_date"),
    ),
    story("It rains in the evenings, afternoons, mornings and nights."),
    story("A five-day offensive ended.", ("A five-day", "P5D", "publication_date")),
    story("It was signed on 12FEB2014.", ("12FEB2014", "2014-02-12", "explicit")),
    story("Posted Wed Feb 12 10:11:12 2014 by hand.", ("Wed Feb 12 10:11:12 2014", "2014-02-12T10:11", "explicit")),
    story("Logged 20140212T0914Z by radio.", ("20140212T0914Z", "2014-02-12T09:14Z", "explicit")),
]

# Without a publication date: the phrase and its underspecified value.
UNRESOLVED = [
    ("yesterday", "XXXX-XX-XX"),
    ("today", "XXXX-XX-XX"),
    ("on Thursday", "XXXX-WXX-4"),
    ("last Thursday", "XXXX-WXX-4"),
    ("last week", "XXXX-WXX"),
    ("last month", "XXXX-XX"),
    ("last year", "XXXX"),
    ("on May 6", "XXXX-05-06"),
    ("in August", "XXXX-08"),
    ("three weeks ago", "XXXX-WXX"),
    ("last night", "XXXX-XX-XXTNI"),
    ("on Thursday night", "XXXX-WXX-4TNI"),
    ("at 5 p.m.", "XXXX-XX-XXT17:00"),
    ("in the third quarter", "XXXX-Q3"),
    ("in the summer", "XXXX-SU"),
    ("over the weekend", "XXXX-WXX-WE"),
    ("on Christmas Day", "XXXX-12-25"),
    ("at Easter", "XXXX-04"),
]
