"""The day of the main event, where a sentence before its toll or behind it tells it: "40 died. The raid was Monday"."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Final

from transforms.casualties.sentences import is_uppercase
from transforms.casualties.speech_times import is_of_occasion
from transforms.casualties.timing import UNKNOWN, EventTime
from transforms.lexicon.incidents import DEEDS_TOLD_LATER, MEANS
from transforms.lexicon.sources import SPEECH
from transforms.records import Article, TimeExpression

# Characters behind the toll among which its day is looked for, and how old it may be in a report.
_WITHIN: Final = 900
_FRESH: Final = dt.timedelta(7)
_FEW_DAYS: Final = 2
_SENTENCE_ENDS: Final = re.compile(r"[.!?]['\"”’]{0,2}\s+(?=[\"“'‘*•A-Z0-9])|\n\s*")
_LONGEST_SENTENCE: Final = 320

_DEED: Final = rf"(?:{'|'.join(sorted(DEEDS_TOLD_LATER))})"
# "Officials said the attack took place on Friday".
_OPENS: Final = r"^[\s\"“'‘*•–—-]*(?:[^.;]{0,80}?\bsa(?:id|ys)\s(?:that\s)?)?"
# What makes a day that of something else: "the attack came two days after the blast on Sunday".
_BESIDE: Final = (
    r"(?:after|following|follows?|followed|since|before|until|unlike|similar|ahead|days|weeks|hours|anniversary|"
    r"responses?|retaliation|revenge)"
)
_BEFELL: Final = (
    r"(?:happened|occurred|took place|carried out|came|began|started|went off|struck|hit|blew up|exploded|erupted|"
    r"broke out|unfolded|launched|targeted|collapsed|crashed|overturned|plunged|derailed|capsized|sank)"
)
_HAPPENED: Final = re.compile(
    rf"{_OPENS}(?:(?:the|this) (?:[\w-]+ ){{0,4}}?{_DEED},?(?: (?:that|which))?"
    rf" (?:(?:[\w-]+ ){{0,3}}?{_BEFELL}|was|were)"
    rf"|(?:it|this) (?:all )?(?:happened|occurred|took place))\b(?!.*\b{_BESIDE}\b)[^;]*$",
    re.IGNORECASE | re.DOTALL,
)
# "The attack on Monday was the second"
_ON_DAY: Final = re.compile(
    rf"{_OPENS}(?:the|this) (?:[\w-]+ ){{0,2}}?{_DEED} (?:on |late |early ){{0,2}}$", re.IGNORECASE
)
_ACTORS: Final = (
    r"(?:gunm[ae]n|militants?|attackers?|assailants?|bombers?|fighters?|rebels?|insurgents?|terrorists?|bandits|jihadists|"
    r"extremists|guerrillas|raiders|militiamen|warplanes|jets|aircraft|drones)"
)
_DID: Final = (
    r"(?:stormed|attacked|swept|raided|opened fire|arrived|burst|detonated|ambushed|struck|invaded|entered|rode|fired|"
    r"hit|bombed|shelled|targeted|blew)"
)
_CAME: Final = re.compile(
    rf"{_OPENS}(?:[\w-]+ ){{0,4}}?{_ACTORS}\b[^.;]{{0,60}}?\b{_DID}\b"
    rf"(?!.*\b(?:(?:days?|weeks?|hours) (?:after|before)|since|following)\b)[^;]*$",
    re.IGNORECASE | re.DOTALL,
)
_ANOTHER: Final = re.compile(
    r"\b(?:also|another|separate|separately|earlier|elsewhere|meanwhile|previous|previously|second|third|similar)\b",
    re.IGNORECASE,
)
# "Monday's attack", "the Monday night attack"
_OWNED: Final = re.compile(rf"(?:['’]s)?\s(?:[\w-]+ ){{0,2}}?{_DEED}\b", re.IGNORECASE)
_LED_AWAY: Final = re.compile(rf"\b{_BESIDE}\b[^,.;]{{0,30}}$|\b(?:than|like|to) (?:[\w-]+ ){{0,2}}$", re.IGNORECASE)
_SPOKEN: Final = re.compile(rf"\b(?=[a-z])(?:{'|'.join(SPEECH)})\b,?\s(?:[\w']+\s){{0,4}}$", re.IGNORECASE)
# "He said the attack took place on Friday": the day is not that of his words.
_ON_WHICH: Final = re.compile(r"\b(?:happened|occurred|took place)\s(?:on\s|late\s|early\s){0,2}$", re.IGNORECASE)
_SPEAKS: Final = re.compile(rf",?\s(?:[\w'.-]+\s){{0,4}}?(?:{'|'.join(SPEECH)})\b", re.IGNORECASE)


def lead_time(article: Article, times: Sequence[TimeExpression], before: int) -> EventTime:
    """The day of what the lead tells before the character `before`: "A camp was attacked on Friday. At least 84 ..."

    Its sentence names a deed of violence or a disaster, and it is no day of speaking.
    """
    text, published = article.text, article.publication_date
    has_small_letters = not is_uppercase(text)
    for time in times:
        if time.char_start >= min(before, _LEAD) or time.date_start is None or time.date_end is None:
            continue
        if published is None or not dt.timedelta(0) <= published - time.date_start <= _FRESH:
            continue
        if (time.date_prec or 9) > _FEW_DAYS:
            continue
        begins = max(text.rfind(mark, 0, time.char_start) for mark in (". ", "\n")) + 1
        if has_small_letters and text[begins : time.char_start].isupper():
            continue  # a dateline
        sentence = text[begins : before if before < begins + _LEAD else begins + _LEAD]
        if _AFTERWARDS.search(text, begins, time.char_start):
            continue
        if (_names_a_deed(sentence) or _WENT_OFF.search(sentence)) and not _SPEECH_BEFORE.search(
            text, max(begins, time.char_start - 40), time.char_start
        ):
            if is_of_occasion(text, time.char_start, time.char_end):
                continue
            return EventTime(time.timex_id, time.date_start, time.date_end, time.date_prec)
    return UNKNOWN


_WENT_OFF: Final = re.compile(
    r"\b(?:exploded|detonated|blew up|went off|opened fire|stormed|shelled|bombed|ambushed|collided|overturned|"
    r"derailed|capsized|sank|collapsed|plunged)\b"
)
# What is done behind a disaster, on a day of its own: "rescuers dug on Saturday through the mud".
_AFTERWARDS: Final = re.compile(
    r"\b(?:rescuers?|rescue (?:workers?|teams?|crews?)|search(?:ed|ing)?|recover(?:ed|ing)?|dug|buried|funerals?|"
    r"mourn(?:ed|ing|ers)?|identified|rescued|pulled|freed|survivors?|tolls?|condemned|vowed|urged|visited|arrested|detained|charged|sentenced)\b[^.;]{0,80}$",
    re.IGNORECASE,
)
_LEAD: Final = 400
# A letter is looked for first: the end of every word is a boundary too.
_MEANS: Final = rf"\b(?=[a-z])(?:{'|'.join(sorted(map(re.escape, MEANS), key=len, reverse=True))})\b"
_ANY_MEANS: Final = re.compile(_MEANS, re.IGNORECASE)
# The same for text of ASCII in lower case, where neither a boundary nor a letter has to be looked up in Unicode.
_PLAIN_MEANS: Final = re.compile(_MEANS, re.ASCII)


def _names_a_deed(sentence: str) -> bool:
    found = _PLAIN_MEANS.search(sentence.lower()) if sentence.isascii() else _ANY_MEANS.search(sentence)
    return found is not None


_SPEECH_BEFORE: Final = re.compile(rf"\b(?=[a-z])(?:{'|'.join(SPEECH)})\s(?:[\w']+\s){{0,4}}$", re.IGNORECASE)


# "the attack came after a bombing on Friday that killed 19"
_CAME_AFTER: Final = re.compile(
    r"\b(?:(?:came|comes|coming|occurred|happened) (?:[\w-]+ ){0,3}?after|follows|followed)\b[^.;]{0,160}$",
    re.IGNORECASE,
)


# Behind it "the Tuesday blast" may be the one before.
_FOLLOWED: Final = re.compile(r"\b(?:came|comes|occurred|happened) (?:[\w-]+ ){0,3}?after\b")


def follows_another(text: str, start: int) -> bool:
    """Whether the sentence that states something at `start` tells of it as what came before the main event."""
    return _CAME_AFTER.search(text, max(0, start - 220), start) is not None


# "The crash happened just after 7 p.m. on Tuesday": on that day.
_AFTER_THE_HOUR: Final = re.compile(r"\b(?:just |shortly |soon |right |a little |minutes )?(?:after|before) $")


def day_told_later(article: Article, times: Sequence[TimeExpression], after: int) -> TimeExpression | None:
    """The first day behind the character `after` on which the text says that the event happened; None where none is.

    It says so of the event itself ("the attack happened on Monday", "Monday's attack") or of those who did it
    ("the gunmen came on Monday"), and not when somebody spoke of it.
    """
    text, published = article.text, article.publication_date
    ends = _SENTENCE_ENDS.search(text, after, after + _LONGEST_SENTENCE)
    if published is None or ends is None:
        return None
    for time in times:
        first = time.date_start
        if time.char_start < ends.end() or first is None or (time.date_prec or 9) > _FEW_DAYS:
            continue
        if time.type not in ("DATE", "TIME"):
            continue
        if time.char_start > after + _WITHIN:
            break
        if not dt.timedelta(0) <= published - first <= _FRESH:
            continue
        begins = max(ends.end(), time.char_start - _LONGEST_SENTENCE)
        for end in _SENTENCE_ENDS.finditer(text, begins, time.char_start):
            begins = end.end()
        before = text[begins : time.char_start]
        if time.type == "TIME":
            before = _AFTER_THE_HOUR.sub("", before)
        if _SPOKEN.search(before) and not _ON_WHICH.search(before):
            continue
        is_owned = _OWNED.match(text, time.char_end) and not _LED_AWAY.search(before) and not _ANOTHER.search(before)
        if is_owned and not (before.endswith("the ") and _FOLLOWED.search(text, ends.end(), begins)):
            return time
        if not before.strip() and _SPEAKS.match(text, time.char_end):
            continue
        if _ON_DAY.match(before):
            return time
        if _ANOTHER.search(before) is None and (_HAPPENED.match(before) or _CAME.match(before)):
            return time
    return None
