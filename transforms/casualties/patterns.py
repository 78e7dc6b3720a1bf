"""Pieces of patterns over the classes of a clause: lists of people, what may stand between them and their verb."""

from typing import Final

FIRST: Final = (
    "(?:{counts|one|bare|nobody}|(?<!{counts}){plural}|(?<!{be}){pronoun}"
    "|(?<!{preposition|bound|to|of|among|according|dying}){named})"
)
NO_VERB: Final = "(?!{be|have|killed|dies|modal|adverb|counted|say|suffer})"
JOIN: Final = "(?:{comma}?{added}|{comma}?{and|or})"
# What a number is made up of, in brackets or between dashes: "six monks (five Spaniards and an Italian)".
_MADE_UP: Final = "{counts|bare|one}(?:(?:{comma}{and}?|{and}){counts|bare|one}){0,3}"
GLOSS: Final = f"(?:{{open}}{_MADE_UP}{{close}}|{{dash}}{_MADE_UP}{{dash}})"
# A name and what it is said to be: "Ahmed, a farmer".
SAID_TO_BE: Final = (
    f"(?:(?<={{counts}}){GLOSS}"
    "|(?<={named}){comma}{one}|(?<={named}){one}(?={of|preposition|and})|(?<={plural}){named}|(?<={counts}){named})?"
)
PEOPLE_LIST: Final = (
    FIRST + SAID_TO_BE + "(?:(?:{comma}{who|someone}){0,6}" + JOIN + "{who|someone}" + SAID_TO_BE + "){0,2}"
)
# The same after "including", where a comma before "as well as" ends the parts.
PARTS_LIST: Final = PEOPLE_LIST.replace("{comma}?{added}", "{added}")
MORE_OBJECTS: Final = (
    SAID_TO_BE + "(?:(?:{comma}{who|someone}){0,6}" + JOIN + "{who|someone}" + NO_VERB + SAID_TO_BE + "){0,2}"
)
OBJECTS: Final = FIRST + MORE_OBJECTS
# Words before an office that no lexicon joins to it: "social democratic leader Ruiz", "party leader Ruiz".
LEAD: Final = "(?:(?:{thing|word|name|modifier|demonym}{1,4}|{determiner}{named}{comma}{named}{comma})(?={one}))?"
# What somebody is the head or a native of: "the governor of Karvel", "leader of the Reed Front (RF)".
_OF_WHAT: Final = "(?:{of|to}(?:{filler|named}{1,4}|{plural}))?(?:{open}{filler|named}{1,3}{close})?"
# After "the murder of" the list may take up the "of" again, and each of it may have one of its own.
_MORE: Final = (
    "(?:(?:{comma}"
    + LEAD
    + "{who|someone}"
    + _OF_WHAT
    + "){0,6}"
    + JOIN
    + "{of}?"
    + LEAD
    + "{who|someone}(?!{say})"
    + NO_VERB
    + SAID_TO_BE
    + ")"
)
LIST_AFTER_OF: Final = SAID_TO_BE + _OF_WHAT + _MORE + "{0,2}"
OBJECTS_APART: Final = (
    "(?:(?:{preposition|of|relative|to}{filler|named|plural}{1,6}){1,2}(?:{comma}{named})?{comma}?{and}"
    "(?:{counts}(?!{word|participle})|{bare}(?={preposition}(?:{filler|named}{1,5})(?:{stop|comma|quote}|$)))"
    + NO_VERB
    + ")?"
)
NOUNS: Final = (
    "(?:{filler|named}{1,7}{one|plural|named}?|{people|bare})"
    "(?:(?:{comma}{and}?|{and}){named}){0,3}(?:{and}{filler|named}{1,3})?"
)


def _gap(joint: str, nouns: str) -> str:
    """One step between a subject and its verb; `joint` begins a phrase that goes with the subject, `nouns` ends it."""
    steps = (
        joint + "{adverb}?" + nouns,
        "{relative}{have|be|adverb|not}{0,2}{word|words|participle|thing|say}(?:{preposition}?{filler|named}{1,4}|{preposition}{pronoun})?",
        "{relative}{be|have|adverb|word}{0,3}{killed}{^stop|harm|comma}{0,14}{comma}?",
        "{killed}{preposition}(?:{filler|named}{1,7}{plural|one}?|{plural|one|named})(?:{and}{filler|named}{1,3})?",
        "{preposition}(?={be|have|killed|dies})",
        "{preposition}{time}",
        "{participle}{adverb}?(?={dies})",
        "{dying}{filler|named}{1,4}",
        "{relative}{^stop|harm|comma|who|expletive|relative|subordinator|say}{2,8}?(?={be|have|dies})",
        "{be}{adverb}?{say}{to}",
        "{reported}{to}{be}{word|words|participle|modifier|thing}{1,2}",
        "{parts}{part}(?:(?:{comma}{and}?|{and}){part}){0,7}{modifier|word|words|thing}{0,3}",
        "{comma}?{added}{part}(?:{comma}?{and}?{part}){0,4}",
        "{named}{comma}",
        "{comma}{killed}{^stop|harm|comma}{1,10}{comma}",
        "{comma}{parts}{^stop|comma}{1,4}{comma}",
        "{comma}{^stop|harm|comma|subordinator|dash}{1,14}{comma}",
        "{open}{^stop|harm|close}{1,8}{close}",
        "(?<!{close|time}){dash}{^stop|harm|dash}{1,8}{dash}",
        "{quantified_thing|time|adverb|relative|mark}",
    )
    return f"(?:{'|'.join(steps)})"


GAP: Final = _gap("(?:{preposition|bound|of|to}|{among}(?!{bare})|{participle}{preposition|to|bound}?)", NOUNS)
GAP_WITHOUT_COUNTS: Final = _gap(
    "{preposition|bound|of}",
    "(?:{filler|named}{1,7}{plural|one}?|{plural|one|named})(?:(?:{comma}{and}?|{and}){named}){0,3}",
)
VERB: Final = "{have|modal|adverb|not|reported|to|time|found|leave}"


# A bare name or plural is the subject only where no number stands between it and the verb.
UNCOUNTED: Final = (
    f"(?={{plural|named}})(?=(?:{{plural|named|comma|and}}|(?<={{and}}){{one}}|(?<={{named}}{{comma}}){{one}}(?={{comma}}?{{and}}{{one}})){{1,15}}{GAP_WITHOUT_COUNTS}{{0,6}}"
    "{have|modal|not|be|reported|to|killed|dies|dying|state|found})"
)
PLACE: Final = "(?:{preposition}{filler|named}{1,4})"
SUBJECTS: Final = (
    f"(?P<who>(?:{UNCOUNTED}|(?!{{plural|named}})){PEOPLE_LIST}"
    f"(?:{PLACE}{{and}}{{bare}}{PLACE}?"
    "|(?:{preposition|of}{filler|named|plural}{1,6}){1,3}{comma}?{and}{counts|one})?)"
)
OBJECT_LIST: Final = f"(?P<who>{OBJECTS}{OBJECTS_APART})"
# The objects of a verb of harm: with words before the first, and with what an office is of.
OBJECTS_OF_VERB: Final = f"{LEAD}(?P<who>{FIRST}(?:{SAID_TO_BE}{_OF_WHAT}{_MORE}{{1,2}}|{MORE_OBJECTS}){OBJECTS_APART})"
AFTER_OF: Final = f"(?P<who>{{who}}{MORE_OBJECTS}{OBJECTS_APART})"
AFTER_ACT_OF: Final = f"{LEAD}(?P<who>{{who}}{LIST_AFTER_OF}{OBJECTS_APART})"
# The same where the act is what the sentence speaks of, so that the verb behind the list is the act's.
AFTER_SUBJECT_OF: Final = f"{LEAD}(?P<who>{{who}}{LIST_AFTER_OF.replace(NO_VERB, '')})"
PART_LIST: Final = "{mark}?{parts}{part}(?:(?:{comma}{and}?|{and}){part}){0,7}{mark}?"
WHO_LIST: Final = f"(?P<who>{PEOPLE_LIST})"
# A participle before the one that harms: "was found and taken to hospital", "were tortured and killed".
CHAIN: Final = (
    "(?:{participle|found|reported|word}{adverb|word|to_death}?(?:{comma}{and}?|{and}){be}?{adverb}{0,2}){0,2}"
)
CHAIN_TO_DEATH: Final = CHAIN.replace("{participle|", "{participle|killed|")

# A noun that no lexicon has, alone or with one group more.
SOMEONE: Final = f"(?<!{{preposition|bound|to|of}})(?P<who>{{someone}}(?:{JOIN}{{who|someone}})?)"
