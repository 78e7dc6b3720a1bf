"""The rules that join people and harm in a clause, by the turn of phrase."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from transforms.casualties.all_told import resolve_all
from transforms.casualties.ends import resolve_shot_dead, resolve_to_death
from transforms.casualties.patterns import (
    AFTER_ACT_OF,
    AFTER_OF,
    AFTER_SUBJECT_OF,
    CHAIN,
    CHAIN_TO_DEATH,
    GAP,
    GAP_WITHOUT_COUNTS,
    MORE_OBJECTS,
    NO_VERB,
    OBJECT_LIST,
    OBJECTS_OF_VERB,
    PART_LIST,
    PEOPLE_LIST,
    PLACE,
    SOMEONE,
    SUBJECTS,
    VERB,
    WHO_LIST,
)
from transforms.casualties.people import Clause
from transforms.casualties.resolvers import (
    resolve_active,
    resolve_among,
    resolve_bodies,
    resolve_counted,
    resolve_dying,
    resolve_harmed,
    resolve_hostages,
    resolve_possessed,
    resolve_reduced,
    resolve_someone,
    resolve_state,
    resolve_toll,
    resolve_with_who,
)
from transforms.casualties.statements import Statement, StatementRule
from transforms.casualties.turns import (
    resolve_act_of,
    resolve_and_more,
    resolve_caused_death,
    resolve_chained,
    resolve_drowned,
    resolve_forced_out,
    resolve_headed,
    resolve_lost,
    resolve_one_death,
    resolve_own_body,
    resolve_put,
    resolve_ranged,
    resolve_sole,
    resolve_suffered,
    resolve_taken_and_died,
    resolve_those_killed,
    resolve_victims,
    resolve_with_wounds,
)
from transforms.casualties.vocabulary import CHARACTER, HARM_CLASSES, shape_pattern
from transforms.shapes import shape_of

_CLASSES: Final = "".join(CHARACTER.values())
_FEW: Final = 4  # nearly every clause has one of more classes


def _rule(
    name: str, pattern: str, resolve: Callable[[StatementRule, Clause, re.Match[str]], Iterator[Statement]]
) -> StatementRule:
    compiled = shape_pattern(name, f"(?P<span>{pattern})")
    needs = {needed for needed in shape_of(compiled.pattern, _CLASSES).needs if len(needed) <= _FEW}
    harm = min((needed for needed in needs if needed <= HARM_CLASSES), key=len)
    others = sorted(needs - {harm}, key=sorted)
    return StatementRule(name, harm, tuple(others), compiled, resolve)


RULES: Final[tuple[StatementRule, ...]] = (
    _rule(
        "passive",
        f"{SUBJECTS}{GAP}{{0,6}}{VERB}{{0,4}}{{be}}(?:{VERB}|{{be|pronoun}}|{{preposition}}{{time}}){{0,4}}{CHAIN}"
        "(?P<harm>{killed})"
        "(?:(?:{preposition|of}{filler|named}{1,5}|{time}){0,3}{comma}?{and|or}{adverb}?(?P<harm2>{killed})(?!{who}))?",
        resolve_harmed,
    ),
    _rule(
        "passive_who",
        f"(?P<who>{{named}})(?<={{preposition|word}}.){{comma}}{{relative}}{VERB}{{0,4}}{{be}}(?:{VERB}|{{be|pronoun}}){{0,4}}{CHAIN}(?P<harm>{{killed}})",
        resolve_with_who,
    ),
    _rule(
        "active",
        "(?P<harm>{killed|kills|killing})(?:{comma}?{and|or}{adverb}?(?P<harm2>{killed|kills|killing}))?{adverb|time}{0,2}"
        f"{OBJECTS_OF_VERB}(?!{{counted|act|body|life}})",
        resolve_active,
    ),
    _rule(
        "apart",
        "{bare|counts|one|plural}{be|have|adverb|reported}{0,4}(?P<harm>{killed|dies})(?:{preposition}{filler|named}{0,4}|{preposition}?{time}|{adverb})"
        "{comma}?{and}(?P<who>{bare})"
        "(?=(?:{preposition}{filler|named}{0,5}|{preposition}?{time}|{subordinator})(?:{stop|comma|quote}|$))",
        resolve_harmed,
    ),
    _rule(
        "drowned",
        f"(?P<harm>{{dies|dying}}){OBJECT_LIST}(?!{{be|have|counted|killed|state}})",
        resolve_drowned,
    ),
    _rule(
        "ranged",
        "(?P<harm>{toll|state|killed})(?P<gap>{^stop|bare|counts|toll|harm|subordinator|relative|say}{0,6}?)"
        "(?P<verb>{word|words|participle}){preposition}(?P<low>{bare|quantified_thing}){to}(?P<who>{bare|counts})",
        resolve_ranged,
    ),
    _rule(
        "passive_someone",
        f"{SOMEONE}{GAP_WITHOUT_COUNTS}{{0,4}}{VERB}{{0,4}}{{be}}(?:{VERB}|{{be|pronoun}}){{0,4}}{CHAIN}(?P<harm>{{killed}})"
        "(?:{comma}?{and}{adverb}?(?P<harm2>{killed})(?!{who}))?",
        resolve_someone,
    ),
    _rule(
        "active_someone",
        f"(?P<harm>{{killed|kills|killing}})(?P<who>{{someone}}{MORE_OBJECTS})",
        resolve_someone,
    ),
    _rule(
        "dying_someone",
        f"{SOMEONE}{GAP_WITHOUT_COUNTS}{{0,4}}{VERB}{{0,3}}(?P<harm>{{dies}})",
        resolve_someone,
    ),
    _rule(
        "reduced",
        f"{WHO_LIST}(?:(?:{{of|preposition}}{{filler|named}}{{1,5}}|{{of}}{{one}}|{PART_LIST})?{{adverb|time|others|reported}}{{0,3}}"
        "|{comma}(?={killed}{preposition})|{comma}{counts}{plural|named}?{comma})"
        "(?P<harm>{killed})(?:{comma}?{and|or}(?P<harm2>{killed})(?!{who}))?",
        resolve_reduced,
    ),
    _rule(
        "dying",
        f"{SUBJECTS}{GAP}{{0,5}}(?:{VERB}|{{be}}){{0,4}}{CHAIN}(?P<harm>{{dies|dying}})(?!{{bare}}{{counted}})",
        resolve_dying,
    ),
    _rule(
        "state",
        f"{SUBJECTS}{GAP}{{0,5}}(?:{VERB}|{{be|leave|others}}){{0,5}}(?P<harm>{{state}})(?!{{person|persons|body}})",
        resolve_state,
    ),
    _rule(
        "shot_dead",
        "(?P<verb>{word|words|participle})(?P<who>{one|counts|named}(?:{comma}?{and}{one|counts})?)(?P<harm>{state})(?!{person|persons|body})",
        resolve_shot_dead,
    ),
    _rule("possessed_act", "(?P<who>{named})(?P<harm>{act|kills})", resolve_possessed),
    _rule(
        "among_the_dead_were",
        "{among}{determiner}(?P<harm>{state|killed})(?!{and|or})(?:{filler|person|persons}{0,2}{be}|(?={counts}))"
        + OBJECT_LIST,
        resolve_among,
    ),
    _rule(
        "was_among_the_dead",
        f"(?<!{{of}}){WHO_LIST}(?:{PART_LIST})?{PLACE}?{{be}}?{{adverb|reported}}?{{among}}{{determiner|bare|counts}}?(?P<harm>{{state|killed}})(?!{{and|or}})",
        resolve_among,
    ),
    _rule(
        "to_death",
        "(?P<verb>{participle|word|words|killed|thing|someone|rise|force})" + OBJECT_LIST + "(?P<harm>{to_death})",
        resolve_to_death,
    ),
    _rule(
        "inverted",
        "(?P<harm>{killed})(?<!{be}.)(?<!{be}{adverb}.)(?<!{of}{determiner}.)(?<!{of_them}.)(?<!{and}.){be}"
        + OBJECT_LIST,
        resolve_harmed,
    ),
    _rule(
        "the_dead_were",
        "(?P<harm>{state|killed})(?<={determiner}.)(?<!{among}{determiner}.){be}" + OBJECT_LIST,
        resolve_among,
    ),
    _rule(
        "those_killed_were",
        "(?P<harm>{killed})(?<={plural|others|named|determiner}.)(?:{preposition}{filler}{1,4}){1,2}{be}" + OBJECT_LIST,
        resolve_those_killed,
    ),
    _rule("among_the_victims_were", "(?P<harm>{dies}){be}" + OBJECT_LIST, resolve_victims),
    _rule("the_dead_include", "{determiner}(?P<harm>{state|killed}){parts}(?P<who>{part})", resolve_among),
    _rule(
        "passive_to_death",
        f"{SUBJECTS}{GAP}{{0,5}}{VERB}{{0,4}}{{be}}(?:{VERB}|{{be|pronoun}}){{0,4}}{CHAIN_TO_DEATH}(?P<verb>{{participle|word|killed}})(?P<harm>{{to_death}})",
        resolve_to_death,
    ),
    _rule(
        "suffered",
        f"{SUBJECTS}{GAP}{{0,5}}(?:{VERB}|{{be}}){{0,4}}{{suffer}}{{filler|adverb|bare}}{{0,4}}(?P<harm>{{counted|kills|act}})",
        resolve_suffered,
    ),
    _rule(
        "left_injured",
        f"{{leave}}{{adverb}}?{OBJECT_LIST}{{preposition}}{{filler|adverb|bare}}{{0,4}}(?P<harm>{{counted|kills|act}})",
        resolve_suffered,
    ),
    _rule(
        "with_wounds",
        "(?P<who>{counts|one})(?P<with>{preposition})(?P<kind>{filler|adverb|bare}{1,4})(?P<harm>{counted|kills})",
        resolve_with_wounds,
    ),
    _rule("injuries_to", f"(?P<harm>{{counted}}){{to}}{AFTER_OF}", resolve_suffered),
    _rule(
        "one_death",
        "(?P<who>{bare})(?:{reported|modifier|word|name|named|person}){0,2}(?P<harm>{act})(?!{of|to|word|words|thing|things|participle|person|persons|act})",
        resolve_one_death,
    ),
    _rule(
        "caused_death",
        "(?P<cause>{force|participle|word})(?:{preposition|to}|{preposition}?{determiner})?(?P<who>{possessive})(?:{modifier|word})?(?P<harm>{act})"
        "(?!{word|words|thing|things})",
        resolve_caused_death,
    ),
    _rule(
        "all_told",
        "(?:^|(?<={stop}))(?P<who>(?P<all>{exact|parts})(?:{preposition}{word|thing})?)"
        f"(?:{VERB}{{0,3}}{{be}}{{adverb|found|reported|time}}{{0,3}}(?={{killed|state}})|{VERB}{{0,3}}(?={{dies}}))(?P<harm>{{killed|state|dies}})",
        resolve_all,
    ),
    _rule(
        "they_all",
        "(?:^|(?<={stop|comma}))(?P<who>{pronoun}){be|have}{0,2}(?P<all>{exact}){be}?{adverb}?(?P<harm>{killed|dies})",
        resolve_all,
    ),
    _rule(
        "sole_fatality",
        "(?P<who>{one|named}){be}{determiner}(?P<sole>{word|exact|modifier})(?P<harm>{counted})",
        resolve_sole,
    ),
    _rule(
        "taken_and_killed",
        f"{SUBJECTS}(?:{{comma}}{{relative}}{{^stop|harm|comma}}{{1,10}}{{comma}})?{VERB}{{0,4}}{{be}}{{adverb}}{{0,2}}{{participle|killed|word}}"
        "{preposition|of|bound|to|to_death|filler|named|plural|one|counts|parts|part|time|adverb|quantified_thing|comma}{1,16}"
        "{and}{adverb|time|be|reported|found}{0,5}(?P<harm>{killed|state})(?!{who|someone|body|person|persons|modifier|counted})",
        resolve_chained,
    ),
    _rule(
        "taken_and_died",
        f"{SUBJECTS}{VERB}{{0,4}}{{be}}{{adverb}}?"
        "(?:{dies}|(?:{participle|word|killed}{to|preposition}?{to_death|filler|named}{1,6}?)){comma}?"
        "(?P<joint>{subordinator|and}){adverb|time}{0,2}(?P<harm>{dies})",
        resolve_taken_and_died,
    ),
    _rule(
        "and_more",
        f"(?P<who>{{one}}){PLACE}?{{counts}}(?P<harm>{{killed}})",
        resolve_and_more,
    ),
    _rule("left_dead", f"{{leave}}{{adverb}}?(?P<harm>{{state|killed}}){OBJECT_LIST}", resolve_harmed),
    _rule(
        "act_of",
        "(?P<harm>{act|kills|killing|counted})(?:{preposition}{filler|named|time}{1,4}|{time}|{open})?{of}"
        + AFTER_ACT_OF,
        resolve_act_of,
    ),
    _rule(
        "act_of_subject",
        "{determiner}(?:(?<!{^stop|relative|subordinator|say|quote|time}.)|(?<={time}{comma}.))"
        "{modifier}?(?P<harm>{act|kills|killing}){of}" + AFTER_SUBJECT_OF + "(?={comma}?{be|have|modal})",
        resolve_harmed,
    ),
    _rule(
        "active_aside",
        "(?P<harm>{killed|kills|killing}){comma}{preposition|of}{filler|named|time|quantified_thing|bare}{1,5}{comma}"
        + OBJECT_LIST
        + "(?!{counted|act|body|life})",
        resolve_active,
    ),
    _rule(
        "counted",
        "(?<!{dies})(?P<who>{bare|counts|nobody})(?!{of})(?:{name|word|words|modifier|demonym|person|persons|reported|adverb|others|named|one"
        "|participle}(?!{of})){0,3}"
        "(?P<harm>{counted})"
        "(?:{and|or}(?P<harm2>{counted}))?",
        resolve_counted,
    ),
    _rule(
        "toll",
        "(?P<harm>{toll})(?P<gap>{^stop|bare|counts|toll|harm|subordinator|relative|say}{0,24}"
        "(?:{relative|subordinator}{^stop|bare|counts|toll|harm|subordinator|relative|say|rise}{1,12}{rise}{to|time|adverb|preposition}{0,3})?)"
        "(?:{quantified_thing}{to})?"
        "(?P<who>{bare|counts}(?!{of})(?:(?:{comma}{counts}){0,5}{comma}?{and}{counts}" + NO_VERB + ")?)"
        "(?P<what>{counted|state|killed})?",
        resolve_toll,
    ),
    _rule(
        "put_at",
        "(?:(?<={rise}.)|(?<={and}.)|(?<={comma}.))(?P<harm>{state|killed})(?<={determiner}.)(?P<at>{preposition|bound})(?P<who>{bare})(?!{of|thing})",
        resolve_put,
    ),
    _rule(
        "headed",
        r"(?:(?:^|(?<={stop}))(?:{modifier|word})?)(?P<harm>{killed|state|counted|body})(?P<colon>{stop})"
        "(?P<who>{counts|bare|one}(?:{comma}{and}?{counts|bare|one}){0,6})(?={stop|comma|found}|$)",
        resolve_headed,
    ),
    _rule(
        "brings_to",
        "(?P<gap>{rise}{to})(?P<who>{bare}){determiner}?(?P<harm>{toll})(?P<what>{state})?",
        resolve_toll,
    ),
    _rule(
        "number_killed",
        "{number_of}(?!{modifier|determiner}{0,2}{thing|things})(?:{^stop|harm|bare|counts}{1,10}(?={killed|state})|{reported|modifier|person}{1,2}(?={counted}))"
        "(?P<harm>{killed|state|counted})(?P<gap>{^stop|bare|counts|harm}{0,14}?)"
        "{to|preposition|rise|be|reported}(?P<what>{state})?(?P<who>{bare|counts})",
        resolve_toll,
    ),
    _rule(
        "forced_out",
        "{force}(?P<who>" + PEOPLE_LIST + "){to}(?P<harm>{dies|kills})",
        resolve_forced_out,
    ),
    _rule(
        "lives_of",
        f"{{claim|lost}}{{determiner}}?(?P<harm>{{life}}){{of}}{AFTER_OF}",
        resolve_bodies,
    ),
    _rule(
        "lives",
        "{claim|lost}{of}?(?P<who>{bare})(?:{filler|person|one}){0,2}(?P<harm>{life})",
        resolve_bodies,
    ),
    _rule("cost_lives", f"{{claim|lost}}{OBJECT_LIST}{{possessive}}(?P<harm>{{life}})", resolve_bodies),
    _rule("bodies_of", f"(?P<harm>{{body}}){{of}}{AFTER_OF}", resolve_bodies),
    _rule(
        "bodies_of_subject",
        "(?:^|(?<={stop|quote|time|comma}))(?:{determiner}{modifier|word|state}?)?(?P<harm>{body}){of}"
        + AFTER_SUBJECT_OF
        + "(?={have|be})",
        resolve_bodies,
    ),
    _rule(
        "his_body",
        "(?P<who>{possessive})(?:{modifier|word|name|participle|state}){0,2}(?P<harm>{body})"
        "(?:{be|have|adverb|reported|time}{0,4}(?P<verb>{found|participle}))",
        resolve_own_body,
    ),
    _rule(
        "bodies",
        "(?P<who>{bare|counts})(?:{filler|others|state|participle}){0,3}(?P<harm>{body})",
        resolve_bodies,
    ),
    _rule(
        "lost",
        "(?P<harm>{lost}){of}?" + OBJECT_LIST + "(?!{counted|act|body|life|killed}|{and}{counts}{to})",
        resolve_lost,
    ),
    _rule(
        "hostages",
        f"{{claim}}{OBJECT_LIST}(?:{{of|preposition}}{{filler|named}}{{1,4}})?(?P<harm>{{hostage}})",
        resolve_hostages,
    ),
)
