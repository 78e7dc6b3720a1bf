"""Phrases that are a week, a month, a season, a year, or a part of one."""

from tests.examples.dates.example import phrases

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
    *phrases(
        "2015", 5, mod="START", days=("2015-01-01", "2015-03-17"), of=["earlier this year", "earlier in the year"]
    ),
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
    *phrases("2014-Q3", 5, lead="in", of=["2014 Q3"]),
    *phrases("2014-H1", 5, lead="in", of=["2014 H1"]),
    *phrases("15", 5, lead="in", of=["the 1500s"]),
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

NEAR_PERIODS = [
    *phrases("2014-02", 4, lead="in", of=["last February", "LAST FEBRUARY", "Feb. last year"]),
    *phrases("2015-Q1", 5, lead="in", of=["the first quarter of the year"]),
    *phrases(
        "2015-W11",
        3,
        lead="in",
        days=("2015-03-06", "2015-03-12"),
        of=["the week to 12 March", "the week ending Thursday"],
    ),
    *phrases(
        "2015-W10",
        3,
        lead="in",
        days=("2015-03-04", "2015-03-10"),
        of=["the week beginning March 4", "the week starting on 4 March"],
    ),
    *phrases("1990", 5, of=["a quarter of a century ago", "a quarter-century ago"]),
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
