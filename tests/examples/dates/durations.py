"""Phrases that say how long, how often, or only now, once and some day."""

from tests.examples.dates.example import phrases

DURATIONS = [
    *phrases("P25Y", None, type="DURATION", lead="for", of=["a quarter of a century", "a quarter-century"]),
    *phrases("P25Y", None, type="DURATION", lead="for", mod="LESS_THAN", of=["nearly a quarter of a century"]),
    *phrases("P1D", None, type="DURATION", lead="in", of=["one day"]),
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
    *phrases("PAST_REF", None, lead="in", of=["recent years", "recent decades"]),
    *phrases("FUTURE_REF", None, lead="they will", of=["one day"]),
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
