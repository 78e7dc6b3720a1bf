"""The method in words, made from the code: every rule with examples, tolls, conventions, precision, accuracy."""

from flows.methodology.document import methodology

__all__ = ["methodology"]
