"""Stories of companies, whose quarters and years are told by their own rules."""

from tests.examples.dates.example import story

COMPANIES = [
    # the quarter is the one that ends with the day behind it
    story(
        "For the quarter ended Sept. 30, sales fell from a year earlier.",
        ("the quarter", "2014-Q3", "narrative"),
        ("Sept. 30", "2014-09-30", "publication_date"),
        ("a year earlier", "2013-Q3", "narrative"),
    ),
    # companies: a year earlier is the quarter of the year before
    story(
        "Profit rose in the third quarter of 2014 from a year earlier. The year-ago quarter had been weak. "
        "In the quarter, sales fell; in the 2013 quarter they had not.",
        ("the third quarter of 2014", "2014-Q3", "explicit"),
        ("a year earlier", "2013-Q3", "narrative"),
        ("The year-ago quarter", "2013-Q3", "narrative"),
        ("the quarter", "2014-Q3", "narrative"),
        ("the 2013 quarter", "2013-Q3", "explicit"),
    ),
    story(
        "Profit rose in the third quarter of 2014. The latest period had no gains.",
        ("the third quarter of 2014", "2014-Q3", "explicit"),
        ("The latest period", "2014-Q3", "narrative"),
    ),
    story(
        "Profit was $3 million in the nine months. In the year-earlier period the mill lost money. "
        "In the latest fiscal year it had earned more.",
        ("nine months", "P9M", None),
        ("the year-earlier period", "P9M", None),
        ("the latest fiscal year", "2014", "publication_date"),
    ),
    # companies: the quarter of the report is the latest that is over, unless the sentence names another
    story(
        "Profit rose in the fourth quarter of 2014. The mill expects a loss in the second quarter. "
        "Sales in the latest quarter were $30 million, from $24 million last year; in the current quarter they fell.",
        ("the fourth quarter of 2014", "2014-Q4", "explicit"),
        ("the second quarter", "2015-Q2", "publication_date"),
        ("the latest quarter", "2014-Q4", "narrative"),
        ("last year", "2013-Q4", "narrative"),
        ("the current quarter", "2015-Q1", "narrative"),
    ),
    story(
        "Profit rose in the third quarter of 2014. In the year-earlier second quarter it fell; "
        "in the quarter a year ago it had not, and for the year-ago nine months it was flat.",
        ("the third quarter of 2014", "2014-Q3", "explicit"),
        ("the year-earlier second quarter", "2014-Q2", "publication_date"),
        ("the quarter a year ago", "2013-Q3", "narrative"),
        ("the year-ago nine months", "P9M", None),
    ),
    # a fiscal year that the report tells quarters of is the year of those that it tells without one
    story(
        "Sales rose in its fiscal fourth quarter. In the fourth quarter of fiscal year 2015 they had been $9 million, "
        "up from the prior year fourth quarter and the prior-year quarter.",
        ("its fiscal fourth quarter", "2015-Q4", "narrative"),
        ("the fourth quarter of fiscal year 2015", "2015-Q4", "explicit"),
        ("the prior year fourth quarter", "2014-Q4", "publication_date"),
        ("the prior-year quarter", "2014-Q4", "narrative"),
    ),
    story(
        "In the second quarter fiscal year 2014 sales fell, and over the prior year they had risen.",
        ("the second quarter fiscal year 2014", "2014-Q2", "explicit"),
        ("the prior year", "2013", "narrative"),
    ),
    story(
        "Sales fell in the fourth quarter of 2013. The fourth quarter was weak; the fiscal second quarter was not.",
        ("the fourth quarter of 2013", "2013-Q4", "explicit"),
        ("The fourth quarter", "2014-Q4", "publication_date"),
        ("the fiscal second quarter", "2015-Q2", "publication_date"),
    ),
    # the same period of the year before
    story(
        "In March 2015 three boats sank, against one in the same month last year.",
        ("March 2015", "2015-03", "explicit"),
        ("the same month last year", "2014-03", "narrative"),
    ),
    story(
        "Three boats sank, against one in the same period last year.",
        ("the same period last year", "2014", "publication_date"),
    ),
    story(
        "Two boats sank on Monday, and none on the same day last year, the same week last year "
        "or the same quarter a year ago.",
        ("Monday", "2015-03-16", "publication_date"),
        ("the same day last year", "2014-03-16", "narrative"),
        ("the same week last year", "2014-W12", "narrative"),
        ("the same quarter a year ago", "2014-Q1", "narrative"),
    ),
    # the year that a report speaks of is its own
    story("For the year, sales were flat.", ("the year", "2015", "publication_date")),
    story("The mill expects a loss for the full year.", ("the full year", "2015", "publication_date")),
    story(
        "Sales fell in the first nine months of the year.",
        ("nine months", "P9M", None),
        ("the year", "2015", "publication_date"),
    ),
    story(
        "Sales rose in the year ended June 30.",
        ("the year", "P1Y", None),
        ("June 30", "2014-06-30", "publication_date"),
    ),
]
