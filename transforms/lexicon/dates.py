"""English words of the calendar and the clock, lower case, one a line, and the constant each stands for."""

MONTHS = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
    # possessives in copy that has lost its apostrophes
    "januarys": 1,
    "februarys": 2,
    "aprils": 4,
    "junes": 6,
    "julys": 7,
    "augusts": 8,
    "septembers": 9,
    "octobers": 10,
    "novembers": 11,
    "decembers": 12,
}

# Months whose name is another word too: they need a word beside them that makes them a month.
DOUBTFUL_MONTHS = {
    "march": 3,
    "august": 8,
    "may": 5,
    "mar": 3,
    "jan": 1,
    "sep": 9,
    "dec": 12,
    "jun": 6,
    "jul": 7,
    "apr": 4,
    "nov": 11,
    "feb": 2,
    "oct": 10,
    "aug": 8,
}

WEEKDAYS = {
    "monday": 1,
    "tuesday": 2,
    "wednesday": 3,
    "thursday": 4,
    "friday": 5,
    "saturday": 6,
    "sunday": 7,
}

# Weekdays in the plural, or in the possessive where the apostrophe is lost.
WEEKDAYS_WITH_S = {
    "mondays": 1,
    "tuesdays": 2,
    "wednesdays": 3,
    "thursdays": 4,
    "fridays": 5,
    "saturdays": 6,
    "sundays": 7,
}

# Short weekdays, read only beside a date.
SHORT_WEEKDAYS = {
    "mon": 1,
    "tue": 2,
    "tues": 2,
    "wed": 3,
    "thu": 4,
    "thur": 4,
    "thurs": 4,
    "fri": 5,
    "sat": 6,
    "sun": 7,
}

# Days told by their distance from the day of speech.
DEICTIC_DAYS = {
    "today": 0,
    "todays": 0,
    "yesterday": -1,
    "yesterdays": -1,
    "tomorrow": 1,
    "tomorrows": 1,
}

# What stands behind "to-" in older spelling, by its distance from the day of speech: "to-day", "to-morrow", "to-night".
HYPHENED_DAYS = {"day": 0, "morrow": 1, "night": 0}

# TIMEX3 codes for the parts of a day.
DAY_PARTS = {
    "morning": "TMO",
    "mornings": "TMO",
    "dawn": "TMO",
    "first light": "TMO",
    "last light": "TEV",
    "daybreak": "TMO",
    "daylight": "TDT",
    "daytime": "TDT",
    "sunrise": "TMO",
    "sunup": "TMO",
    "predawn": "TMO",
    "noon": "T12:00",
    "noontime": "T12:00",
    "midday": "T12:00",
    "lunchtime": "TMI",
    "afternoon": "TAF",
    "afternoons": "TAF",
    "dusk": "TEV",
    "evening": "TEV",
    "evenings": "TEV",
    "sunset": "TEV",
    "sundown": "TEV",
    "nightfall": "TEV",
    "night": "TNI",
    "nights": "TNI",
    "nighttime": "TNI",
    "midnight": "T24:00",
}

# Hours of the day that the clock's word alone does not settle ("ten in the morning").
CLOCK_HALVES = {
    "am": 0,
    "pm": 12,
}

# Minutes before or behind the hour, in words ("ten to seven").
MINUTES_PAST = {
    "five": 5,
    "ten": 10,
    "twenty": 20,
}

UNITS = {
    "second": "TS",
    "seconds": "TS",
    "minute": "TM",
    "minutes": "TM",
    "mins": "TM",
    "hour": "TH",
    "hours": "TH",
    "hrs": "TH",
    "day": "D",
    "days": "D",
    "week": "W",
    "weeks": "W",
    "fortnight": "F",
    "fortnights": "F",
    "month": "M",
    "months": "M",
    "quarter": "Q",
    "quarters": "Q",
    "year": "Y",
    "years": "Y",
    "decade": "E",
    "decades": "E",
    "century": "C",
    "centuries": "C",
    "millennium": "L",
    "millennia": "L",
    "weekend": "WE",
    "weekends": "WE",
    "night": "NI",
    "nights": "NI",
}

PLURAL_UNITS = {
    "minutes": "TM",
    "hours": "TH",
    "days": "D",
    "weeks": "W",
    "months": "M",
    "quarters": "Q",
    "years": "Y",
    "decades": "E",
    "centuries": "C",
    "millennia": "L",
    "weekends": "WE",
}

SEASONS = {
    "spring": "SP",
    "springtime": "SP",
    "summer": "SU",
    "summertime": "SU",
    "autumn": "FA",
    "fall": "FA",
    "winter": "WI",
    "wintertime": "WI",
}

# Seasons whose name is another word too.
DOUBTFUL_SEASONS = {
    "fall": "FA",
    "spring": "SP",
}

# Places in a row that are told without a number.
PLACES_IN_A_ROW = {
    "final": -1,
    "opening": 1,
    "closing": -1,
}

# Ordinals with figures; "2d" and "3d" are agency copy.
ORDINAL_FIGURES = {
    "1st": 1,
    "2nd": 2,
    "2d": 2,
    "3rd": 3,
    "3d": 3,
    "4th": 4,
    "5th": 5,
    "6th": 6,
    "7th": 7,
    "8th": 8,
    "9th": 9,
    "10th": 10,
    "11th": 11,
    "12th": 12,
    "13th": 13,
    "14th": 14,
    "15th": 15,
    "16th": 16,
    "17th": 17,
    "18th": 18,
    "19th": 19,
    "20th": 20,
    "21st": 21,
    "22nd": 22,
    "22d": 22,
    "23rd": 23,
    "23d": 23,
    "24th": 24,
    "25th": 25,
    "26th": 26,
    "27th": 27,
    "28th": 28,
    "29th": 29,
    "30th": 30,
    "31st": 31,
}

DECADE_WORDS = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}

# A number of units that nobody counted; UCDP reads "few" and "several" as three.
VAGUE_COUNTS = {
    "few": 3,
    "several": 3,
    "some": 3,
    "many": 3,
    "various": 3,
    "numerous": 3,
    "couple": 2,
    "dozens": 24,
    "hundreds": 200,
    "thousands": 2000,
}

# Steps back or ahead from the anchor.
STEPS_BACK = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
}

STEPS_AHEAD = {
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "following": 1,
    "ensuing": 1,
    "subsequent": 1,
}

STEPS_NONE = {
    "this": 0,
    "current": 0,
    "present": 0,
}

# Words for a period just told.
SAMES = {
    "same": 0,
    "that": 0,
}

# TIMEX3 mod of the part of a period.
PERIOD_PARTS = {
    "early": "START",
    "earlier": "START",
    "beginning": "START",
    "start": "START",
    "dawn": "START",
    "mid": "MID",
    "middle": "MID",
    "late": "END",
    "later": "END",
    "latter": "END",
    "end": "END",
    "close": "END",
    "turn": "START",
}

# Words that add a mod to an amount or to a date.
APPROXIMATIONS = {
    "about": "APPROX",
    "around": "APPROX",
    "approximately": "APPROX",
    "roughly": "APPROX",
    "circa": "APPROX",
    "ca": "APPROX",
    "some": "APPROX",
    "nearly": "LESS_THAN",
    "almost": "LESS_THAN",
    "over": "MORE_THAN",
    "within": "EQUAL_OR_LESS",
    "under": "LESS_THAN",
}

# References that the calendar does not fix.
REFERENCES = {
    "now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "current": "PRESENT_REF",
    "recently": "PAST_REF",
    "recent": "PAST_REF",
    "soon": "FUTURE_REF",
}

# How often: TIMEX3 SET values.
FREQUENCIES = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "XXXX-XX-XXTNI",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "bimonthly": "P2M",
    "yearly": "P1Y",
    "annually": "P1Y",
}

# Adjectives that say how long in one word.
LENGTHS = {
    "hourlong": "TH",
    "daylong": "D",
    "weeklong": "W",
    "monthlong": "M",
    "yearlong": "Y",
    "decadelong": "E",
    "hourslong": "TH",
    "dayslong": "D",
    "weekslong": "W",
    "monthslong": "M",
    "yearslong": "Y",
    "decadeslong": "E",
}

EACH_WORDS = {
    "every": 1,
    "each": 1,
}

# Times that follow a count of occasions ("twice a week").
OCCASIONS = {
    "once": 1,
    "twice": 2,
    "thrice": 3,
    "times": 0,
}

# Time zones with their hours from UTC where TIMEX3 writes them.
ZONES = {
    "gmt": "Z",
    "utc": "Z",
    "est": "-05",
    "edt": "-04",
    "cst": "-06",
    "cdt": "-05",
    "mst": "-07",
    "mdt": "-06",
    "pst": "-08",
    "pdt": "-07",
    "et": "",
    "local": "",
    "bst": "+01",
    "cet": "+01",
    "cest": "+02",
    "eet": "+02",
    "msk": "+03",
    "ist": "",
}

# Places and parts of a country that clocks are set by ("9 p.m. Moscow time"), beside the word "time" only.
ZONE_PLACES = {
    "afghan",
    "atlantic",
    "baghdad",
    "beijing",
    "beirut",
    "berlin",
    "brussels",
    "cairo",
    "central",
    "damascus",
    "eastern",
    "european",
    "greenwich",
    "iranian",
    "iraqi",
    "israel",
    "israeli",
    "istanbul",
    "jerusalem",
    "kabul",
    "kiev",
    "kyiv",
    "leningrad",
    "london",
    "moscow",
    "mountain",
    "nairobi",
    "pacific",
    "pakistan",
    "paris",
    "saigon",
    "syrian",
    "tehran",
    "tokyo",
    "turkish",
    "ukrainian",
    "washington",
}

# Holidays on a fixed day: (month, day).
FIXED_HOLIDAYS = {
    "christmas": (12, 25),
    "xmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year s day": (1, 1),
    "new year s eve": (12, 31),
    "new year s": (1, 1),
    "new years day": (1, 1),
    "new years eve": (12, 31),
    "new year day": (1, 1),
    "new year eve": (12, 31),
    "valentine s day": (2, 14),
    "valentines day": (2, 14),
    "st patrick s day": (3, 17),
    "april fools day": (4, 1),
    "april fool s day": (4, 1),
    "may day": (5, 1),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "all saints day": (11, 1),
    "armistice day": (11, 11),
    "veterans day": (11, 11),
    "epiphany": (1, 6),
    "orthodox christmas": (1, 7),
    "orthodox christmas eve": (1, 6),
}

# Holidays that move with Easter: days from Easter Sunday.
EASTER_HOLIDAYS = {
    "easter": 0,
    "easter sunday": 0,
    "easter day": 0,
    "easter monday": 1,
    "good friday": -2,
    "maundy thursday": -3,
    "holy thursday": -3,
    "holy saturday": -1,
    "palm sunday": -7,
    "ash wednesday": -46,
    "ascension day": 39,
    "pentecost": 49,
    "whit monday": 50,
}

# The same of the churches that keep the Julian calendar.
ORTHODOX_HOLIDAYS = {
    "orthodox easter": 0,
    "orthodox easter sunday": 0,
    "orthodox good friday": -2,
    "orthodox palm sunday": -7,
}

# Holidays of the Islamic year: the month and day they begin on, and how many days they last.
# "Eid" alone is one of two.
ISLAMIC_HOLIDAYS = {
    "eid": ((10, 1, 3), (12, 10, 4)),
    "eid al fitr": ((10, 1, 3),),
    "eid ul fitr": ((10, 1, 3),),
    "eid al adha": ((12, 10, 4),),
    "eid ul adha": ((12, 10, 4),),
    "ramadan": ((9, 1, 29),),
    "ramazan": ((9, 1, 29),),
    "ashura": ((1, 10, 1),),
    "arbaeen": ((2, 20, 1),),
}

# Holidays on the n-th weekday of a month: (month, ISO weekday, n, days after; n = -1 is the last).
MOVING_HOLIDAYS = {
    "thanksgiving": (11, 4, 4, 0),
    "thanksgiving day": (11, 4, 4, 0),
    "memorial day": (5, 1, -1, 0),
    "labor day": (9, 1, 1, 0),
    "columbus day": (10, 1, 2, 0),
    "presidents day": (2, 1, 3, 0),
    "martin luther king day": (1, 1, 3, 0),
    "mother s day": (5, 7, 2, 0),
    "mothers day": (5, 7, 2, 0),
    "father s day": (6, 7, 3, 0),
    "fathers day": (6, 7, 3, 0),
    "election day": (11, 1, 1, 1),
}

# Happenings that are told apart by their year ("the 1998 bombings").
HAPPENINGS_OF_A_YEAR = {
    "abductions",
    "accords",
    "agreements",
    "airstrikes",
    "ambushes",
    "attacks",
    "battles",
    "bombings",
    "clashes",
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
    "protests",
    "purges",
    "raids",
    "reforms",
    "reprisals",
    "revolts",
    "riots",
    "sanctions",
    "shootings",
    "strikes",
    "talks",
    "treaties",
    "trials",
    "uprisings",
    "wars",
}

# What stands for an age when it belongs to "today" or "tomorrow" ("today's world", "the leaders of tomorrow").
THINGS_OF_AN_AGE = {
    "children",
    "computers",
    "generation",
    "leaders",
    "people",
    "society",
    "technology",
    "women",
    "world",
    "youth",
}

# What is called after a day: "the March 14 alliance" is no date.
NAMED_AFTER_DAYS = {
    "movement",
    "alliance",
    "coalition",
    "brigade",
    "brigades",
    "organization",
    "organisation",
    "revolution",
    "front",
    "group",
    "martyrs",
    "party",
    "command",
    "regiment",
    "forces",
}

# What has a day in its name where it is written with a capital ("5 November Dam").
PLACES_NAMED_AFTER_DAYS = {
    "avenue",
    "barracks",
    "boulevard",
    "bridge",
    "dam",
    "hospital",
    "square",
    "stadium",
    "street",
    "university",
}

# Days that became the name of what happened on them, and from when on: (month, day) and the year.
NAMED_DAYS = {
    "september 11": (9, 11, 2001),
    "october 7": (10, 7, 2023),
    "january 6": (1, 6, 2021),
}

# What such a day's name stands before.
NAMED_HAPPENINGS = {
    "riot",
    "committee",
    "insurrection",
    "attack",
    "attacks",
    "attackers",
    "hijackers",
    "massacre",
    "massacres",
    "assault",
    "onslaught",
    "raid",
    "war",
}

# Words that make a name of the day or the month behind them ("Black September", "Bloody Sunday").
NAMING_WORDS = {
    "black",
    "bloody",
    "red",
}

# What a weekday is part of the name of ("the Sunday Times").
NAMED_AFTER_WEEKDAYS = {
    "club",
    "express",
    "herald",
    "mail",
    "mirror",
    "mosque",
    "post",
    "telegraph",
    "times",
    "tribune",
}

# Makers of vehicles: the year before one is a model's.
MAKERS = {
    "bmw",
    "buick",
    "cadillac",
    "chevrolet",
    "chrysler",
    "dodge",
    "fiat",
    "ford",
    "honda",
    "hyundai",
    "isuzu",
    "jeep",
    "kia",
    "lada",
    "mazda",
    "mercedes",
    "mitsubishi",
    "nissan",
    "oldsmobile",
    "peugeot",
    "plymouth",
    "pontiac",
    "renault",
    "toyota",
    "volkswagen",
    "volvo",
}

# Happenings that last: "five-day offensive" is the five days up to the report.
LASTING_EVENTS = {
    "offensive",
    "battle",
    "siege",
    "assault",
    "operation",
    "campaign",
    "bombardment",
    "fighting",
    "clashes",
    "standoff",
    "raid",
    "attack",
    "blockade",
    "onslaught",
}
