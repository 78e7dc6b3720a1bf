"""Phrases and their underspecified values, where no publication date is known."""

UNRESOLVED = [
    ("yesterday", "XXXX-XX-XX"),
    ("today", "XXXX-XX-XX"),
    ("on Thursday", "XXXX-WXX-4"),
    ("last Thursday", "XXXX-WXX-4"),
    ("last week", "XXXX-WXX"),
    ("last month", "XXXX-XX"),
    ("last year", "XXXX"),
    ("on May 6", "XXXX-05-06"),
    ("in August", "XXXX-08"),
    ("three weeks ago", "XXXX-WXX"),
    ("last night", "XXXX-XX-XXTNI"),
    ("on Thursday night", "XXXX-WXX-4TNI"),
    ("at 5 p.m.", "XXXX-XX-XXT17:00"),
    ("in the third quarter", "XXXX-Q3"),
    ("in the summer", "XXXX-SU"),
    ("over the weekend", "XXXX-WXX-WE"),
    ("on Christmas Day", "XXXX-12-25"),
    ("at Easter", "XXXX-04"),
]
