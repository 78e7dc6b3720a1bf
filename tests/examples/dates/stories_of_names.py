"""Names, ages and happenings told apart by their year."""

from tests.examples.dates.example import story

NAMED = [
    story("It fell in the summer of '69.", ("the summer", "1969-SU", "explicit"), ("69", "1969", "explicit")),
    story("The Prague Spring of 1968 is told of.", ("1968", "1968", "explicit")),
    story("The May 3 attack on the mill was told of.", ("May 3", "2014-05-03", "publication_date")),
    # an age, a name
    story("It is the music of today's youth.", ("today", "PRESENT_REF", None)),
    story(
        "In todays world they are the leaders of tomorrow.",
        ("todays", "PRESENT_REF", None),
        ("tomorrow", "FUTURE_REF", None),
    ),
    story('He told Gazette Today about it, and spoke on "This Week" with pride.'),
    story("This is no machine for tomorrow's women, children and society.", ("tomorrow", "FUTURE_REF", None)),
    story(
        "Today's computers, the technology of today and the generation of tomorrow were shown.",
        ("Today", "PRESENT_REF", None),
        ("today", "PRESENT_REF", None),
        ("tomorrow", "FUTURE_REF", None),
    ),
    story("He wrote for the people of tomorrow.", ("tomorrow", "FUTURE_REF", None)),
    story(
        "Boats leave on Monday and Tuesday nights.",
        ("Monday", "XXXX-WXX-1TNI", None),
        ("Tuesday nights", "XXXX-WXX-2TNI", None),
    ),
    # happenings told apart by their year
    *(
        story(f"They wrote of the 1998 {happenings}.", ("1998", "1998", "explicit"))
        for happenings in (
            "abductions",
            "accords",
            "agreements",
            "airstrikes",
            "ambushes",
            "attacks",
            "battles",
            "street clashes",
            "bombings",
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
            "student protests",
            "purges",
            "raids",
            "reforms",
            "reprisals",
            "revolts",
            "riots",
            "sanctions",
            "shootings",
            "strikes",
            "peace talks",
            "treaties",
            "trials",
            "uprisings",
            "wars",
        )
    ),
    story(
        "The post-1998 rules and the pre-1990 borders hold.", ("1998", "1998", "explicit"), ("1990", "1990", "explicit")
    ),
    story("The 2000 soldiers left, and the 1950 trucks burned."),
    story(
        "“We took the pass yesterday,” the general said on Saturday. “Today we rest.”",
        ("yesterday", "2015-03-13", "quotation"),
        ("Saturday", "2015-03-14", "publication_date"),
        ("Today", "2015-03-14", "quotation"),
    ),
    story(
        'The general told them on Sunday that two men had died "this week" and one "last night".',
        ("Sunday", "2015-03-15", "publication_date"),
        ("this week", "2015-W11", "quotation"),
        ("last night", "2015-03-14TNI", "quotation"),
    ),
]
