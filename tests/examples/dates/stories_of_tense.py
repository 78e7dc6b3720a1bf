"""Stories in which the verb's tense chooses the day, the month or the weekend."""

import datetime as dt

from tests.examples.dates.example import story

TENSES = [
    # a month to come keeps its year
    story(
        "They will vote next year in February. The February vote is a test.",
        ("next year", "2016", "publication_date"),
        ("February", "2016-02", "publication_date"),
        ("February", "2016-02", "narrative"),
    ),
    story("The plan calls for a truce on May 15.", ("May 15", "2015-05-15", "publication_date")),
    story("More rain is forecast for Friday.", ("Friday", "2015-03-20", "publication_date")),
    story("The feast is on Friday.", ("Friday", "2015-03-20", "publication_date")),
    story(
        "At the end of the year the toll stood at nine.",
        ("the end of the year", "2014", "publication_date"),
        published=dt.date(2015, 1, 2),
    ),
    # the month of May is no verb
    story(
        "From May 30 to June 3, 20 guards died.",
        ("May 30", "2014-05-30", "publication_date"),
        ("June 3", "2014-06-03", "publication_date"),
    ),
    # a condition of what is to come is told in the past tense
    story("He said he would resign if they voted Friday.", ("Friday", "2015-03-20", "publication_date")),
    story("They would leave as soon as the road opened Friday.", ("Friday", "2015-03-20", "publication_date")),
    story("The trial opens on Friday week.", ("Friday week", "2015-03-27", "publication_date")),
    # harm has been done: its day is never one ahead
    story("Nine guards were killed on May 3.", ("May 3", "2014-05-03", "publication_date")),
    story("It was the worst since the 20s.", ("the 20s", "192", "explicit")),
    story("Nine guards were killed on New Year's Eve.", ("New Year's Eve", "2014-12-31", "publication_date")),
    story("Last Easter Sunday two churches burned.", ("Last Easter Sunday", "2014-04-20", "publication_date")),
    story("Nine guards were killed by the end of the week.", ("the end of the week", "2015-W11", "publication_date")),
    # a holiday that was kept is never the one ahead, unless the sentence looks ahead to it
    story("Two guards were shot during Eid al-Fitr.", ("Eid al-Fitr", "2014", "publication_date")),
    story("Prices rose ahead of Eid al-Fitr.", ("Eid al-Fitr", "2015-07", "publication_date")),
    story("They will celebrate Eid al-Adha at home.", ("Eid al-Adha", "2015-09", "publication_date")),
    # tense decides between the weekday before and the one ahead
    story("The council will meet on Friday.", ("Friday", "2015-03-20", "publication_date")),
    story("The council met on Friday.", ("Friday", "2015-03-13", "publication_date")),
    story("Talks are scheduled for Sunday.", ("Sunday", "2015-03-22", "publication_date")),
    story("The council is expected to vote Monday.", ("Monday", "2015-03-23", "publication_date")),
    story("The envoy said he would fly home Thursday.", ("Thursday", "2015-03-19", "publication_date")),
    story("They had agreed to disarm in May.", ("May", "2015-05", "publication_date")),
    story("The treaty was signed in May.", ("May", "2014-05", "publication_date")),
    story("The treaty will be signed on June 3.", ("June 3", "2015-06-03", "publication_date")),
    story("The treaty was signed on June 3.", ("June 3", "2014-06-03", "publication_date")),
    story("The council will appeal Monday's verdict.", ("Monday", "2015-03-16", "publication_date")),
    story("The council will decide after Monday's vote.", ("Monday", "2015-03-23", "publication_date")),
    story("The mill announced the plan Nov. 21.", ("Nov. 21", "2014-11-21", "publication_date")),
    # a bare month just ahead, unless the sentence tells what has been
    story("He spoke of a cut in deliveries in April.", ("April", "2015-04", "publication_date")),
    story("The bridge was built in April.", ("April", "2014-04", "publication_date")),
    # a plain verb that announces; a condition; what something is due to; a sentence of its own
    *(
        story(text, (words, value, "publication_date"))
        for text, words, value in (
            ("The truce takes effect Saturday.", "Saturday", "2015-03-21"),
            ("The truce took effect Saturday.", "Saturday", "2015-03-14"),
            ("Polls open Sunday.", "Sunday", "2015-03-22"),
            ("The trial resumes on Monday.", "Monday", "2015-03-23"),
            ("The trial resumed on Monday.", "Monday", "2015-03-16"),
            ("He is meeting the envoy Thursday.", "Thursday", "2015-03-19"),
            ("If the talks fail on Friday, the war goes on.", "Friday", "2015-03-20"),
            ("He is to be buried on Friday.", "Friday", "2015-03-20"),
            ("The deal, which was signed, comes into force in May.", "May", "2015-05"),
            ("The road was cut due to heavy rain on Sunday.", "Sunday", "2015-03-15"),
            ("He is due to arrive Sunday.", "Sunday", "2015-03-22"),
            ("They were preparing to leave on Saturday.", "Saturday", "2015-03-14"),
            ("They are preparing to leave on Saturday.", "Saturday", "2015-03-21"),
            ("Nobody will resign. Sunday's vote was fair.", "Sunday", "2015-03-15"),
        )
    ),
    # what had been planned for a day before the report and came to nothing; what is planned for one ahead
    story("The rally planned for Saturday was cancelled.", ("Saturday", "2015-03-14", "publication_date")),
    story("The troops crossed the river as planned Friday.", ("Friday", "2015-03-13", "publication_date")),
    story(
        "On Friday, the League of the River and the Lakes plans to march.", ("Friday", "2015-03-20", "publication_date")
    ),
    story("On Friday, the council decided to march.", ("Friday", "2015-03-13", "publication_date")),
    story("On Friday, the envoy is scheduled to leave.", ("Friday", "2015-03-20", "publication_date")),
    # "until Saturday" without a verb that tells is the one to come; a plan of the past may be over
    story("Flags at half-staff until Saturday.", ("Saturday", "2015-03-21", "publication_date")),
    story("The troops were to leave by 1 January.", ("1 January", "2015-01-01", "publication_date")),
    story("The troops will leave by 1 January.", ("1 January", "2016-01-01", "publication_date")),
    # who leaves office will do so; since a day that is gone
    story("The mayor leaves office on June 20.", ("June 20", "2015-06-20", "publication_date")),
    story("Since 1 April, 94 raids.", ("1 April", "2014-04-01", "publication_date")),
    # goods are sold for a month to come; what a calendar sets is the nearest, whatever has been
    story("Oil for May delivery fell.", ("May", "2015-05", "publication_date")),
    story("Oil delivered in May fell.", ("May", "2014-05", "publication_date")),
    story("He was jailed before the May 29 election.", ("May 29", "2015-05-29", "publication_date")),
    story("He lost the November 4 election.", ("November 4", "2014-11-04", "publication_date")),
    # a weekday beside the day that it is
    story(
        "Tomorrow, Thursday, the strike begins.",
        ("Tomorrow", "2015-03-19", "publication_date"),
        ("Thursday", "2015-03-19", "narrative"),
    ),
    story(
        "He died on 20 May (Tuesday). On Tuesday his son came.",
        ("20 May", "2014-05-20", "publication_date"),
        ("Tuesday", "2014-05-20", "narrative"),
        ("Tuesday", "2015-03-17", "publication_date"),
    ),
    # "this weekend": the tense decides, and without a verb the days of the week
    story("The council will meet this weekend.", ("this weekend", "2015-W12-WE", "publication_date")),
    story("Three boats sank this weekend.", ("this weekend", "2015-W11-WE", "publication_date")),
]
