"""Words for numbers, words that say how exact a number is, and words for numbers that are not given."""

UNITS = {
    "zero": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}

TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fourty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}

SCALES = {
    "dozen": 12,
    "score": 20,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
}

# Fixed turns that are numbers.
TURNS = {
    "a dozen": 12,
    "half a dozen": 6,
    "half-a-dozen": 6,
    "a half dozen": 6,
    "half dozen": 6,
    "a dozen and a half": 18,
    "dozen and a half": 18,
    "a score": 20,
    "a hundred": 100,
    "a thousand": 1_000,
    "a million": 1_000_000,
    "half a million": 500_000,
    "a quarter of a million": 250_000,
}

ORDINALS = {
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}

# Ordinals that count days, centuries and the like, and hardly ever people.
FURTHER_ORDINALS = {
    "first": 1,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "thirtieth": 30,
}

# A number that the words do not give; the value is the term under which conventions file it.
VAGUE = {
    "dozens": "dozens",
    "scores": "scores",
    "tens": "tens",
    "hundreds": "hundreds",
    "thousands": "thousands",
    "millions": "millions",
    "several": "several",
    "many": "many",
    "numerous": "many",
    "countless": "many",
    "multiple": "several",
    "various": "several",
    "a number of": "several",
    "a few": "several",
    "few": "several",
    "a handful": "several",
    "a handful of": "several",
    "a large number of": "many",
    "large numbers of": "many",
    "a group of": "several",
    "an unknown number": "unknown",
    "an unknown number of": "unknown",
    "an undetermined number of": "unknown",
    "an unspecified number of": "unknown",
    "an undisclosed number of": "unknown",
    "unknown number of": "unknown",
    "countless numbers of": "many",
    "a couple of": "several",
    "as many": "as many",
}

# Words before a number: the TIMEX3-like modifier that they make of it ("" changes nothing).
BOUNDS = {
    "at least": "EQUAL_OR_MORE",
    "no fewer than": "EQUAL_OR_MORE",
    "no less than": "EQUAL_OR_MORE",
    "not less than": "EQUAL_OR_MORE",
    "not fewer than": "EQUAL_OR_MORE",
    "a minimum of": "EQUAL_OR_MORE",
    "more than": "MORE_THAN",
    "over": "MORE_THAN",
    "upwards of": "MORE_THAN",
    "in excess of": "MORE_THAN",
    "well over": "MORE_THAN",
    "above": "MORE_THAN",
    "well above": "MORE_THAN",
    "a little over": "MORE_THAN",
    "slightly more than": "MORE_THAN",
    "up to": "EQUAL_OR_LESS",
    "as many as": "EQUAL_OR_LESS",
    "as high as": "EQUAL_OR_LESS",
    "at most": "EQUAL_OR_LESS",
    "no more than": "EQUAL_OR_LESS",
    "not more than": "EQUAL_OR_LESS",
    "a maximum of": "EQUAL_OR_LESS",
    "fewer than": "LESS_THAN",
    "less than": "LESS_THAN",
    "under": "LESS_THAN",
    "below": "LESS_THAN",
    "about": "APPROX",
    "around": "APPROX",
    "some": "APPROX",
    "approximately": "APPROX",
    "roughly": "APPROX",
    "nearly": "APPROX",
    "almost": "APPROX",
    "close to": "APPROX",
    "an estimated": "APPROX",
    "a reported": "APPROX",
    "circa": "APPROX",
}

# Words that stand beside a number and leave it as it is.
EXACTLY = {
    "exactly": "",
    "only": "",
    "just": "",
    "a total of": "",
    "total of": "",
    "in all": "",
    "a further": "",
    "a combined": "",
    "additional": "",
    "an additional": "",
    "further": "",
    "all": "",
    "as few as": "",
    "a record": "",
    "the last": "",
}

# Before "of the 40": some of them, it is not said how many.
SHARES = {
    "most": "",
    "majority": "",
    "some": "",
    "part": "",
    "half": "",
    "third": "",
    "thirds": "",
    "quarter": "",
    "quarters": "",
    "percent": "",
    "all": "",  # after one of NOT_QUITE
}
NOT_QUITE = {"nearly": "", "almost": "", "virtually": "", "practically": "", "not": ""}
