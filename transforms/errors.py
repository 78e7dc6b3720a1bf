"""What can go wrong when text is read.

TransformError
├── ArticleError        a raw record cannot become an Article
│   ├── MissingText         no text in it
│   ├── BadDate             a publication date that is no calendar date
│   └── BadField            a field that is not of its kind
├── InconsistentReading rows read from an article contradict each other or its text
└── RuleError           a rule or a lexicon is wrong; raised at import, never on input
    └── UnknownSlot         a pattern names a slot that no lexicon has
"""


class TransformError(Exception):
    """The root of this layer's errors."""


class ArticleError(TransformError):
    """A raw record cannot become an Article; `reason_code` is what `rejects` stores."""

    reason_code = "bad_record"

    def __init__(self, source: str, message: str) -> None:
        self.source = source
        super().__init__(f"{source}: {message}")


class MissingText(ArticleError):
    """The record has no text, or only white space."""

    reason_code = "missing_text"

    def __init__(self, source: str) -> None:
        super().__init__(source, "no text, or only white space, where the article's words are expected")


SHOWN = 80  # characters of a wrong value that a message shows


class BadDate(ArticleError):
    """The publication date given is no calendar date; `value` is what was there."""

    reason_code = "bad_date"

    def __init__(self, source: str, value: str) -> None:
        self.value = value
        super().__init__(source, f"publication date {value[:SHOWN]!r} is no calendar date; expected YYYY-MM-DD")


class BadField(ArticleError):
    """The field `name` holds something that is no text."""

    reason_code = "bad_field"

    def __init__(self, source: str, name: str, kind: str) -> None:
        self.name = name
        super().__init__(source, f"the field {name!r} is {kind}; expected text")


class InconsistentReading(TransformError):
    """What was read from `article_id` breaks an invariant of the tables; `fault` says which, with the words."""

    def __init__(self, article_id: str, fault: str) -> None:
        self.article_id, self.fault = article_id, fault
        super().__init__(f"article {article_id}: {fault}")


class RuleError(TransformError):
    """A rule is wrong in itself; raised when it is compiled."""


class UnknownSlot(RuleError):
    """The pattern of `rule` names `slot`, which no lexicon has."""

    def __init__(self, rule: str, slot: str) -> None:
        self.rule, self.slot = rule, slot
        super().__init__(f"rule {rule!r} names the slot {slot!r}, which no lexicon has")
