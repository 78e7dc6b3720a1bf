"""The lexicons that the date rules name as slots, figures included."""

from transforms.lexicon import dates as lexicon
from transforms.lexicon import numbers

_FIGURES = (
    {str(n): n for n in range(10000)}
    | {f"{n:02d}": n for n in range(10)}
    | {f"{n:04d}": n for n in range(1000)}
    | {f"{n:03d}": n for n in range(100)}
)
# Years as analysts glue them to other letters: "05" and "2005".
_SHORT_YEARS = {f"{n % 100:02d}": n for n in range(1980, 2060)} | {str(n): n for n in range(1950, 2061)}
_YEARS = {str(n): n for n in range(1000, 2101)}

# Months written short, so that a full stop behind one ends no sentence.
SHORT_MONTHS = {word for word in lexicon.MONTHS if len(word) <= 4} - {"may", "june", "july"}

# The words that count hours, days and years: nobody writes of zero days, and a score or a million of them are no date.
NUMBER_WORDS = {
    word: number
    for word, number in {**numbers.UNITS, **numbers.TENS, **numbers.SCALES}.items()
    if word not in ("zero", "score", "million")
}


def _joined(words: str) -> str:
    """Words that are one name, as the grammar writes them: with one blank between."""
    return " ".join(words.split())


LEXICONS: dict[str, dict[str, object]] = {
    "month": {**lexicon.MONTHS},
    "doubtful_month": {**lexicon.DOUBTFUL_MONTHS},
    "sure_month": {word: n for word, n in lexicon.MONTHS.items() if word not in lexicon.DOUBTFUL_MONTHS},
    "weekday": {**lexicon.WEEKDAYS},
    "weekday_s": {**lexicon.WEEKDAYS_WITH_S},
    "short_weekday": {**lexicon.SHORT_WEEKDAYS},
    "any_weekday": {**lexicon.WEEKDAYS, **lexicon.SHORT_WEEKDAYS},
    "deictic": {**lexicon.DEICTIC_DAYS},
    "hyphened_day": {**lexicon.HYPHENED_DAYS},
    "day_part": {**lexicon.DAY_PARTS},
    "clock_half": {**lexicon.CLOCK_HALVES},
    "a_or_p": {"a": 0, "p": 12},
    "unit": {**lexicon.UNITS},
    "plural_unit": {**lexicon.PLURAL_UNITS},
    "season": {**lexicon.SEASONS},
    "sure_season": {word: code for word, code in lexicon.SEASONS.items() if word not in lexicon.DOUBTFUL_SEASONS},
    "number_word": {**NUMBER_WORDS},
    "century_word": {word: n for word, n in NUMBER_WORDS.items() if 17 <= n <= 20},
    "tens_word": {word: n for word, n in NUMBER_WORDS.items() if 10 <= n <= 90 and word != "dozen"},
    "one_word": {word: n for word, n in NUMBER_WORDS.items() if 1 <= n <= 9},
    "figure": {**_FIGURES},
    "ordinal": {
        **numbers.ORDINALS,
        **numbers.FURTHER_ORDINALS,
        **lexicon.PLACES_IN_A_ROW,
        **lexicon.ORDINAL_FIGURES,
    },
    "dom": {
        **{str(n): n for n in range(1, 32)},
        **{f"{n:02d}": n for n in range(1, 10)},
        **lexicon.ORDINAL_FIGURES,
    },
    "dom_figure": {**{str(n): n for n in range(1, 32)}, **{f"{n:02d}": n for n in range(1, 10)}},
    "dom_ordinal": {**lexicon.ORDINAL_FIGURES},
    "month_figure": {**{str(n): n for n in range(1, 13)}, **{f"{n:02d}": n for n in range(1, 10)}},
    "year": {**_YEARS},
    "two": {f"{n:02d}": n for n in range(100)},
    "decade": {
        **{f"{n}s": n for n in range(1000, 2100, 10)},
        **{f"{n}s": n for n in range(10, 100, 10)},
        **lexicon.DECADE_WORDS,
    },
    "old": {str(n): n for n in range(100, 1000)},
    "old_decade": {f"{n}s": n for n in range(100, 1000, 10)},
    "hour": {**{str(n): n for n in range(25)}, **{f"{n:02d}": n for n in range(10)}},
    "hour_word": {word: n for word, n in NUMBER_WORDS.items() if 1 <= n <= 12 and word != "dozen"},
    "hour_12": {str(n): n for n in range(1, 13)},
    "minute": {f"{n:02d}": n for n in range(60)},
    "minute_half": {
        f"{minute:02d}{half}": minute + 60 * hours
        for minute in range(60)
        for half, hours in lexicon.CLOCK_HALVES.items()
    },
    "clock": {f"{n}{half}": (n % 12) + hours for n in range(1, 13) for half, hours in lexicon.CLOCK_HALVES.items()},
    "military": {f"{hour:02d}{minute:02d}": 100 * hour + minute for hour in range(24) for minute in range(60)},
    "clock_h": {
        f"{hour:{width}}h{minute:02d}": 60 * hour + minute
        for hour in range(24)
        for minute in range(60)
        for width in ("d", "02d")
    },
    "hour_h": {f"{hour:{width}}h": hour for hour in range(24) for width in ("d", "02d")},
    "minutes_word": {**lexicon.MINUTES_PAST},
    "local_clock": {f"{hour:02d}{minute:02d}l": 100 * hour + minute for hour in range(24) for minute in range(60)},
    "early": {f"{hour:02d}{minute:02d}": 100 * hour + minute for hour in range(10) for minute in range(60)},
    "clock_hrs": {
        f"{hour:02d}{minute:02d}{word}": 100 * hour + minute
        for hour in range(24)
        for minute in range(60)
        for word in ("h", "hrs", "hr", "hours")
    },
    "minute_hrs": {f"{minute:02d}{word}": minute for minute in range(60) for word in ("h", "hrs", "hr", "hours")},
    "zulu": {
        f"{hour:02d}{minute:02d}{zone}": 100 * hour + minute
        for hour in range(24)
        for minute in range(60)
        for zone in ("z", "gmt", "utc")
    },
    "iso_hour": {f"{day:02d}t{hour:02d}": 100 * day + hour for day in range(1, 32) for hour in range(24)},
    "iso_week": {f"w{n:02d}": n for n in range(1, 54)},
    "glued_year": {f"fy{short}": year for short, year in _SHORT_YEARS.items()},
    "glued_quarter": {f"{n}q{short}": f"{year}-Q{n}" for n in range(1, 5) for short, year in _SHORT_YEARS.items()},
    "glued_half": {f"{n}h{short}": f"{year}-H{n}" for n in range(1, 3) for short, year in _SHORT_YEARS.items()},
    "quarter_figure": {form.format(n): n for form in ("q{}", "{}q") for n in range(1, 5)},
    "half_figure": {f"h{n}": n for n in range(1, 3)},
    "zone": {**lexicon.ZONES},
    "zone_place": dict.fromkeys(lexicon.ZONE_PLACES),
    "vague": {**lexicon.VAGUE_COUNTS},
    "back": {**lexicon.STEPS_BACK},
    "ahead": {**lexicon.STEPS_AHEAD},
    "this": {**lexicon.STEPS_NONE},
    "same": {**lexicon.SAMES},
    "period_part": {**lexicon.PERIOD_PARTS},
    "approximation": {**lexicon.APPROXIMATIONS},
    "reference": {**lexicon.REFERENCES},
    "frequency": {**lexicon.FREQUENCIES},
    "each": {**lexicon.EACH_WORDS},
    "length": {**lexicon.LENGTHS},
    "occasion": {**lexicon.OCCASIONS},
    "fixed_holiday": {_joined(name): day for name, day in lexicon.FIXED_HOLIDAYS.items()},
    "easter_holiday": {_joined(name): day for name, day in lexicon.EASTER_HOLIDAYS.items()},
    "orthodox_holiday": {_joined(name): day for name, day in lexicon.ORTHODOX_HOLIDAYS.items()},
    "islamic_holiday": {_joined(name): days for name, days in lexicon.ISLAMIC_HOLIDAYS.items()},
    "moving_holiday": {_joined(name): day for name, day in lexicon.MOVING_HOLIDAYS.items()},
}
