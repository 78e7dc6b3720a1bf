"""Parts that several date rules share, written once: a clock time, a step, a day, an amount, a period."""

import re
from typing import Final

# "half past six", "a quarter to nine", "ten to seven", "20 minutes past three"
SPOKEN_CLOCK: Final = (
    r"(?:(?P<half_past><half>-?<past>)|<a>?(?P<quarter_hour><quarter>)-?(?P<side><past|to>)|<a>(?P<quarter_hour><quarter>)(?P<side><after>)"
    r"|(?<=<at|about|around|until|by|before|after|since>){minutes_word}(?:-?(?P<and_five><five>))?<minutes>?(?P<side><past|to>)"
    r"|{dom_figure:minutes_figure}<minutes>?(?P<side><past>)|{dom_figure:minutes_figure}<minutes>(?P<side><to>))"
    r"(?:{hour:spoken_hour}|{hour_word:spoken_word})(?:-?(?:{clock_half:spoken_half}|{a_or_p:spoken_half_a}\.?<m>))?"
)

# "11:45 p.m.", "10pm", "2130 GMT", "14:30", "7 o'clock", "0700 hours", "at 0700"
CLOCK: Final = (
    r"(?:{clock}|{clock_h}|(?<=<at|around|about|by|until|before|after>){hour_h}|{hour}[:.]{minute_half}|"
    + SPOKEN_CLOCK
    + r""
    r"|{hour}(?:[:.]{minute}(?:[:.]{minute:})?)?[-:.]?(?:{clock_half}|{a_or_p}\.?<m>)"
    r"|{hour:hour_24}:{minute:minute_24}(?::{minute:})?(?:-?<hours|hrs|h|hour>)?"
    r"|{hour:hour_24}\.{minute:minute_24}(?:<hours|hrs|h>|(?=<local><time>))"
    r"|(?:(?<=<at|approximately>)|(?<=<at><around|about>)){military}(?:-?<hours|hrs|h|hour>)?"
    r"|(?:(?<=<until|till|by|from|since|before|after|around|about|between|to>)){early:military_early}"
    r"|{early:military_early}(?=[-~]{military:})|(?<={early:}[-~]){military}|(?<={early:}<to|until|till|and>){military}"
    r"|{military:military_zoned}(?:-?<hours|hrs|h>|(?=-?{zone:}|{zone_place:}(?:<standard|summer|daylight|mean>)?<time>))"
    r"|{zulu}|{local_clock}|{clock_hrs}|{hour:hour_24}[:.]{minute_hrs}"
    r"|(?:{hour:hour_round}|{hour_word})(?:<o>'<clock>|<oclock>)"
    r")(?:[-,(]?(?:(?P<zone>{zone:})(?:<time>)?|{zone_place:}(?:<standard|summer|daylight|mean>)?<time>))?(?:\(?(?:(?:{hour:}[:.]{minute:}|{military:})(?:<hours|hrs>)?{zone:}|{zulu:})(?:\)|$)?)?"
)

# The same behind another clock time, its words left alone.
CLOCK_BEHIND: Final = re.sub(r"\(\?P<\w+>", "(?:", re.sub(r"\{(\w+)(?::\w*)?\}", r"{\1:}", CLOCK))

# "last", "the past", "this coming", "the following", "the same"
STEP: Final = r"(?:<the>?(?:<this>?{back}|<this>?{ahead}|{this}|{same}{same:}?))"

# "February 12", "12 February", "the 12th of February", "12-Feb"
MONTH_DAY: Final = (
    r"(?:{month:month_first}[-.]?<the>?(?:{dom:day_second}(?![:;.]{figure:})|{ordinal:ordinal_second})"
    r"|<the>?(?:{dom:day_first}<of|day>?-?|{ordinal:ordinal_first}(?:<day>?<of>))-?{month:month_second})"
)

# "1990" behind a month or a day, "of that year", "last year"
YEAR_AFTER: Final = (
    r"(?:[,;-]?<of|in>?,?<its|our>?(?:<fiscal>-?<year>?)?{year}|<of>(?P<same_year>(?P<the_year><the>(?=<year>))|<that|the>{same:}?)<year>"
    r"|(?P<same_year><that><same>?)<year>"
    r"|,?<of>?(?P<the_step><the>)?(?:{back:year_back}|{ahead:year_ahead}|{this:year_this})<year>)"
)

# The year at the far end of a range or a list: "1954" behind "July" in "July-November 1954", "July 3 and May 1, 1954".
YEAR_OF_RANGE: Final = (
    (
        r"(?=(?:,(?:{month:}{dom:}|{dom:}<of>?{month:})){{0,3}}(?:[-~,/]|<to|and|or|through|until|till>){{1,2}}(?:{hour:}:{minute:}<hours>?<on>)?<the>?(?:{period_part:}-?)?(?:{dom:}<of>?{month:}|{month:}{dom:}?|{dom:}),?{year:range_year})"
    )
    .replace("{{", "{")
    .replace("}}", "}")
)

# One day of the calendar or of the week, or told by its distance.
DAY: Final = (
    r"(?:(?:<this|the>?{ahead:}?{any_weekday:dated_weekday}[,(]?<the>?)?(?:<this>|{back:date_back})?{ahead:date_ahead}?"
    + MONTH_DAY
    + r"(?:"
    + YEAR_AFTER
    + r"|"
    + YEAR_OF_RANGE
    + r")?"
    r"|{weekday:weekday_of}<of>?<the>?(?:{back:week_back}|{ahead:week_ahead}|{this:week_this})<week>"
    r"|" + STEP + r"?{weekday}"
    r"|{weekday_s}"
    r"|{deictic}"
    r"|(?:<the>?{same:day_same}{same:}?|<the>(?:{ahead:day_ahead}|{back:day_back}))<day>)"
)

# "three", "24", "1.5", "1,300", "two and a half", "a hundred", "half a"
NUMBER: Final = (
    r"(?P<number>{figure:}(?:[.;]{figure:}|{figure:}/{figure:})?(?:<million>)?"
    r"|<a|an>?{number_word:}(?:-?{number_word:}|(?<=<hundred|thousand>)<and>{number_word:}){0,3})"
    r"(?P<and_half>-?<and>-?(?:<a>-?)?<half>)?(?:-?(?P<odd><odd>)|-?(?P<plus><plus>))?"
)

# The same, or an article, or a number nobody counted.
AMOUNT: Final = (
    r"(?:" + NUMBER + r"|(?:<a>?(?P<half><half>)-?|(?P<half><half>)<a|an>)|(?P<one><a|an|another>)<additional>?"
    r"|(?P<vague><a>?{vague:vague_word}<more>?<of>?))"
)

MORE_OR_LESS: Final = (
    r"(?:(?P<least><at><least>)|(?P<most><at><most>|<up><to>|<as><long|much|many><as>)|(?P<more><more|longer><than>)"
    r"|(?P<less><less|fewer><than>)|(?P<not_more><no><more|longer><than>)|<just>?{approximation})"
)

# "early", "the end of", "mid-": the part of a period.
PART: Final = r"(?:(?P<mod>{period_part:})<part|parts|stages>?(?:-|<in|of>)*<the>?)"

# "the last days of", "the opening weeks of": a period by its edge.
EDGE: Final = r"(?:<the>(?:{ordinal:edge}|{back:edge_back})<few>?(?:<days|weeks|months>)<of|in>)"

# "the second half of", "the last quarter of": a share of a decade or a century.
SHARE: Final = (
    r"(?:<the>(?:{ordinal:share}|(?P<share_last>{back:}|<latter>))"
    r"(?:(?P<share_half><half>)|<quarter|third|years|decades>)<of>)"
)

PARTS: Final = {
    "part": PART,
    "share": SHARE,
    "part_of": "(?:<the>?" + PART + ")",
    "edge": EDGE,
    "clock": CLOCK,
    "clock_behind": CLOCK_BEHIND,
    "step": STEP,
    "day": DAY,
    "year_after": YEAR_AFTER,
    "year_of_range": YEAR_OF_RANGE,
    "number": NUMBER,
    "amount": AMOUNT,
    "more_or_less": MORE_OR_LESS,
}
