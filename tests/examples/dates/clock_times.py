"""Phrases that are a part of a day or a time on the clock."""

from tests.examples.dates.example import phrases
from transforms.lexicon.dates import ZONE_PLACES

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

SPOKEN_CLOCK_TIMES = [
    *phrases("2015-03-18T18:50", 1, type="TIME", lead="at", of=["ten to seven p.m."]),
    *phrases(
        "2015-03-18T06:30",
        1,
        type="TIME",
        lead="at",
        of=["half past six", "half-past six", "half past 6", "06h30"],
    ),
    *phrases("2015-03-18T08:45", 1, type="TIME", lead="at", of=["quarter to nine", "a quarter to nine", "08h45"]),
    *phrases("2015-03-18T04:15", 1, type="TIME", lead="at", of=["quarter past four", "a quarter after four"]),
    *phrases("2015-03-18T16:15", 1, type="TIME", lead="at", of=["a quarter past four in the afternoon", "16h15"]),
    *phrases("2015-03-18T06:50", 1, type="TIME", lead="at", of=["ten to seven", "10 minutes to seven"]),
    *phrases("2015-03-18T06:55", 1, type="TIME", lead="at", of=["five to seven", "5 minutes to 7"]),
    *phrases("2015-03-18T07:20", 1, type="TIME", lead="at", of=["twenty past seven", "20 past seven"]),
    *phrases("2015-03-18T19:25", 1, type="TIME", lead="at", of=["twenty-five past seven in the evening", "19h25"]),
    *phrases("2015-03-18T15:00", 1, type="TIME", lead="at", of=["15h", "three in the afternoon", "3 in the afternoon"]),
    *phrases("2015-03-18T21:00", 1, type="TIME", mod="APPROX", of=["around nine in the evening"]),
    *phrases(
        "2015-03-17T06:30",
        1,
        type="TIME",
        lead="at",
        of=["half past six on Tuesday morning", "06h30 local time on Tuesday", "06h30 on Tuesday"],
    ),
    *phrases("2015-03-17T18:30", 1, type="TIME", lead="on", of=["Tuesday at half past six p.m."]),
    *phrases(
        "2015-03-15T16:00",
        1,
        type="TIME",
        lead="at",
        of=["four on Sunday afternoon", "4 o'clock on Sunday afternoon", "4 p.m. on Sunday afternoon"],
    ),
    *phrases(
        "2015-03-17T21:00",
        1,
        type="TIME",
        lead="at",
        of=["nine last night", "9 p.m. last night", "9 p.m. the night before"],
    ),
    *phrases("2015-03-18T02:00", 1, type="TIME", lead="at", of=["2 a.m. last night", "two this morning"]),
    *phrases("2015-03-18T22:00", 1, type="TIME", lead="at", of=["10:00 pm (local time)"]),
    *phrases("2015-03-12T19:24", 1, type="TIME", lead="at", of=["1924 12.03.2015", "1924 on 12/03/2015"]),
    *phrases("1990-01-03T01:00Z", 1, type="TIME", lead="at", of=["0100 GMT 3 JAN 90"]),
    *phrases("2015-03-17TMO", 1, type="TIME", lead="at", of=["first light on Tuesday"]),
    *phrases("2015-03-17TEV", 1, type="TIME", lead="at", of=["last light on Tuesday"]),
    *phrases("2015-03-15TNI", 1, type="TIME", of=["three nights ago"]),
    *phrases("XXXX-WXX-7T04:00", None, type="TIME", lead="at", of=["4 a.m. on a Sunday"]),
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
    # the clock of a place
    *phrases(
        "2015-03-18T05:20",
        1,
        type="TIME",
        lead="at",
        of=[f"5:20 a.m. {place.title()} time" for place in sorted(ZONE_PLACES)],
    ),
    *phrases(
        "2015-03-17T05:20",
        1,
        type="TIME",
        lead="at",
        of=["5:20 a.m. Eastern Standard Time Tuesday", "0520hrs on Tuesday"],
    ),
    *phrases("2015-03-17T12:00", 1, type="TIME", lead="at", of=["noon Moscow time on Tuesday", "midday GMT Tuesday"]),
    *phrases("2015-03-18T23:00", 1, type="TIME", lead="at", of=["11 at night", "11 o'clock at night"]),
    *phrases("2015-03-18T24:00", 1, type="TIME", lead="between", of=["midnight"]),
    *phrases("2015-03-18T24:00", 1, type="TIME", lead="at", of=["midnight tonight"]),
    *phrases("2015-03-18T16:00", 1, type="TIME", lead="at", of=["1600hrs", "1600h", "16:00hrs", "1600 hrs"]),
    *phrases("2015-03-18T03:00", 1, type="TIME", lead="until", of=["0300"]),
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
