"""The tense of the sentence around an expression: whether it tells of what has been or of what is to come."""

import re
from typing import Final

from transforms.dates.verbs import verbs_in

# A full stop ends no sentence behind these words: "p.m.", "Gen.", "Sept.".
_SHORT_WORDS: Final = (
    r"(?<![ .](?:lt|mr|ms|dr|st)\.)(?<![ .](?:capt|sept)\.)"
    r"(?<![ .](?:a\.m|p\.m|u\.s|u\.n|gen|col|maj|sgt|cpl|mrs|sen|rep|gov|adm|"
    r"jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\.)"
)
# One class of characters leads, so that the search for it is a native one.
SENTENCE_END: Final = re.compile(rf"[.!?\n](?:(?<=\n)\s*\n|(?<!\n)(?=['\"”’)\s]){_SHORT_WORDS}['\"”’)]*\s+(?=\S|$))")
SENTENCE_WINDOW: Final = 160

# "he will resign if the council voted Monday": a condition or a time of what is to come, told in the past tense.
_UNDER_A_PLAN: Final = re.compile(
    r"\b(?:will|would|likely|expected|plans?|planned|intends?|ready|prepared|vowed|promised|threatened)\b[^.;:]{0,80}?"
    r"\b(?:if|as soon as|once|unless|until)\s(?:[a-z]+\s){1,3}[a-z]+$"
)
# What had been planned for the day, and came to nothing before the report.
_CALLED_OFF: Final = re.compile(
    r",? (?:was|were|had been|has been|have been) (?:cancell?ed|postponed|called off|scrapped)\b"
)
# "there will be an inquiry into the killing of a guard on Sunday": the deed has been.
_OF_A_DEED: Final = re.compile(
    r"\b(?:investigat[a-z]+|inquir(?:y|ies)|inquests?|probes?|revenge|retaliation|response|reprisal|mourning) "
    r"(?:[a-z]+ ){0,3}?(?:into|over|for|to) (?:[a-z-]+ ){0,4}?(?:killings?|murders?|deaths?|assassination|shootings?|"
    r"attacks?|bombings?|blasts?|explosions?|crash|raids?|massacre|shelling|strikes?|abductions?|kidnappings?)\b[^,;:]{0,70}$"
)
# Characters before a date that mostly hold the last verb, and those of a verb of several words.
_NEAR_WINDOW: Final = 80
_LONGEST_VERB: Final = 30
# Characters behind a date that may hold the verb of its sentence.
_CLAUSE_WINDOW: Final = 110


_HARM: Final = re.compile(
    r"\b(?:killed|killing|died|dead|deaths?|wounded|injured|shot|bombed|attacked|exploded|kidnapped|abducted|massacred|shelled|"
    r"collapsed|crashed|sank|drowned|burned|beheaded|executed|stabbed|hanged|murdered|lynched|looted|ambushed)\b"
)
_HARM_WINDOW: Final = 90


def tells_of_harm(lowered: str, start: int, end: int) -> bool:
    """Whether the sentence around lowered[start:end] tells of people hurt, which has been and does not lie ahead."""
    before = lowered[max(0, start - _HARM_WINDOW) : start]
    ends = list(SENTENCE_END.finditer(before))
    before = before[ends[-1].end() :] if ends else before
    after = lowered[end : end + _HARM_WINDOW]
    stop = SENTENCE_END.search(after)
    after = after[: stop.start()] if stop else after
    return _HARM.search(before) is not None or _HARM.search(after) is not None


def was_called_off(lowered: str, start: int, end: int) -> bool:
    """Whether what had been planned for lowered[start:end] came to nothing, maybe before that day."""
    return (
        _CALLED_OFF.match(lowered, end) is not None
        and _PLANNED_FOR.search(lowered, max(0, start - 60), start) is not None
    )


_PLANNED_FOR: Final = re.compile(r"\b(?:planned|scheduled|set|slated|due|called|expected) (?:[a-z]+ ){0,3}$")


# "Next up for the side is a home tie": what opens so is yet to be.
_NEXT_UP: Final = re.compile(r"\W{0,4}(?:(?:next|coming) up|up next|still to come)\b")


def tense_of(lowered: str, start: int, end: int) -> int:
    """-1 past, 1 future, 0 where the sentence around lowered[start:end] does not tell.

    The last verb before the expression decides, without one the first behind it.
    """
    before = lowered[max(0, start - SENTENCE_WINDOW) : start]
    ends = list(SENTENCE_END.finditer(before))
    if ends:
        before = before[ends[-1].end() :]
    if _NEXT_UP.match(before):
        return 1
    last = _last_verb(before)
    if last is not None and last["told"] and _UNDER_A_PLAN.search(before[: last.end()]):
        return 1
    after = lowered[end : end + _CLAUSE_WINDOW]
    if last is not None:
        is_ahead = last["future"] or last["resolved"]
        if is_ahead and (_CALLED_OFF.match(after) or _OF_A_DEED.search(before, last.end())):
            return -1
        return 1 if is_ahead else 0 if last["present"] else -1
    stop = SENTENCE_END.search(after)
    return _tense_behind(after[: stop.start()] if stop else after)


def _last_verb(before: str) -> re.Match[str] | None:
    """The last verb of `before`; the words just before the expression are looked at first, and mostly suffice."""
    far = len(before) - _NEAR_WINDOW
    near = before.find(" ", far) + 1 if far > _LONGEST_VERB else 0  # little more is read at once
    last = _last_of(list(verbs_in(before, near)), before)
    if near and (last is None or last.start() < near + _LONGEST_VERB):
        last = _last_of(list(verbs_in(before)), before)
    return last


def _last_of(verbs: list[re.Match[str]], before: str) -> re.Match[str] | None:
    for verb in reversed(verbs):
        if not _is_adjective(verb, before) and not _is_noun(verb, before):
            return verb
    return None


# What a participle stands behind where it tells no more than which thing: "an internationally monitored truce".
_BEFORE_ADJECTIVE: Final = re.compile(r"\b(?:a|an|the|his|her|its|their|our)\s(?:[a-z]+ly\s)?$")


def _is_adjective(verb: re.Match[str], before: str) -> bool:
    if not verb["told"] or not verb["told"].endswith("ed"):
        return False
    return _BEFORE_ADJECTIVE.search(before, max(0, verb.start() - 24), verb.start()) is not None


# "cast their votes", "record-high closes": what looks like the verb of "the shop closes on Friday".
_NOUNS_TOO: Final = frozenset({"votes", "closes", "returns", "starts", "opens", "ends", "leaves"})
_BEFORE_NOUN: Final = re.compile(
    r"(?:\b(?:a|an|the|his|her|its|their|our|your|these|those|some|many|more|most|all|no|of|for|in|with|from|to|cast|"
    r"casting|won|record|high|low|new|early|late|false|tax|split|two|three|four|five|six|ten|hundred|thousand|"
    r"million)|\d|-[a-z]+|['’]s) $"
)


def _is_noun(verb: re.Match[str], before: str) -> bool:
    return (
        verb["future"] in _NOUNS_TOO
        and _BEFORE_NOUN.search(before, max(0, verb.start() - 16), verb.start()) is not None
    )


def is_told_to_come(lowered: str, start: int) -> bool:
    """Whether a verb before `start` in its sentence tells of what is to come, and not only one behind it."""
    before = lowered[max(0, start - SENTENCE_WINDOW) : start]
    ends = list(SENTENCE_END.finditer(before))
    last = _last_verb(before[ends[-1].end() :] if ends else before)
    return last is not None and bool(last["future"] or last["resolved"])


def _tense_behind(after: str) -> int:
    first = next(verbs_in(after), None)
    if first is None or first["present"]:
        return 0
    if first["resolved"]:
        has_decided = first["resolved"].split(" to")[0].endswith(("ed", "agreement"))
        return -1 if has_decided and not after[: first.start()].endswith(("is ", "are ")) else 1
    return 1 if first["future"] and not first["future"].endswith(("ed", "could")) else -1
