"""Histories of years BC and of one to three figures, and short ones that write out one year only."""

from tests.examples.dates.example import story

OLD_TIMES = [
    # years BC: the era stands behind the last of a range, and holds for what follows
    story(
        "The Salt War (431-404 BC) had three phases. In 429 the admiral died, and by 421 BC both sides were poor. "
        "In 415 BC a fleet of 300 ships sailed; two years later it was lost. During the 360s BC the league fell. "
        "In the winter of 370/369 BC the pass was taken. Between 1 and 3 September 357 BC they met, and in 355 they "
        "made peace. The following year brought a plague. He left after 340 talents were paid, and in 300 ships.",
        ("431", "BC0431", "explicit"),
        ("404 BC", "BC0404", "explicit"),
        ("429", "BC0429", "narrative"),
        ("421 BC", "BC0421", "explicit"),
        ("415 BC", "BC0415", "explicit"),
        ("two years later", "BC0413", "narrative"),
        ("the 360s BC", "BC036", "explicit"),
        ("the winter of 370", "BC0370-WI", "explicit"),
        ("369 BC", "BC0369", "explicit"),
        ("1", "BC0357-09-01", "explicit"),
        ("3 September 357 BC", "BC0357-09-03", "explicit"),
        ("355", "BC0355", "narrative"),
        ("The following year", "BC0354", "narrative"),
    ),
    # years of few figures after the year 1
    story(
        "The River Wars (101-102, 105-106) made AD 106 one long feast. In the year 69 four kings ruled; the last "
        "was killed on 20 December 69. On March 25, 101 the army left. In the autumn of 105 it came back. "
        "By 117 AD the road was built. From 376 to 382 they raided; on 9 August 378 they won. The town was burned in "
        "455, and again in May 457. In the 370s it had grown. In 378 of them a coin was found, and 9 August 300 men.",
        ("101", "0101", "explicit"),
        ("102", "0102", "explicit"),
        ("105", "0105", "explicit"),
        ("106", "0106", "explicit"),
        ("AD 106", "0106", "explicit"),
        ("the year 69", "0069", "explicit"),
        ("20 December 69", "0069-12-20", "explicit"),
        ("March 25, 101", "0101-03-25", "explicit"),
        ("the autumn of 105", "0105-FA", "explicit"),
        ("117 AD", "0117", "explicit"),
        ("376", "0376", "explicit"),
        ("382", "0382", "explicit"),
        ("9 August 378", "0378-08-09", "explicit"),
        ("455", "0455", "explicit"),
        ("May 457", "0457-05", "explicit"),
        ("the 370s", "037", "explicit"),
        ("9 August", "0378-08-09", "narrative"),
    ),
    # in other texts such figures count
    story(
        "On 9 August 378 people fled, and in May 300 more. By 455 the count was closed, and in 250 cases nobody spoke.",
        ("9 August", "2014-08-09", "publication_date"),
        ("May", "2014-05", "publication_date"),
    ),
    # centuries that histories step through: a year that the next one goes on from moves the story
    story(
        "The Wool War (1337-1453) began in 1337. On 19 September 1356 the king was taken. The truce of 1389 lasted "
        "until 1415. The new king landed on 14 August with a force of 1200. In May 1420 he made peace.",
        ("1337", "1337", "explicit"),
        ("1453", "1453", "explicit"),
        ("1337", "1337", "explicit"),
        ("19 September 1356", "1356-09-19", "explicit"),
        ("1389", "1389", "explicit"),
        ("1415", "1415", "explicit"),
        ("14 August", "1415-08-14", "narrative"),
        ("May 1420", "1420-05", "explicit"),
    ),
    # a short history writes out the year of its first date
    story(
        "The siege lasted from 5 July to 23 August 1843. The first shells fell on 3 July. On 12 July the wall broke. "
        "Five days later it was mended. In early September the army left.",
        ("5 July", "1843-07-05", "explicit"),
        ("23 August 1843", "1843-08-23", "explicit"),
        ("3 July", "1843-07-03", "narrative"),
        ("12 July", "1843-07-12", "narrative"),
        ("Five days later", "1843-07-17", "narrative"),
        ("early September", "1843-09", "narrative"),
    ),
    # what opens with the whole of a war begins again where that began
    story(
        "The Ice War began on 30 November 1839 and ended with a treaty on 13 March 1840. The council met on "
        "14 December. On 7 December a column had crossed; four shells had fallen on 26 November. On 16 January 1840 "
        "it snowed, and on 1 February the line broke.",
        ("30 November 1839", "1839-11-30", "explicit"),
        ("13 March 1840", "1840-03-13", "explicit"),
        ("14 December", "1839-12-14", "narrative"),
        ("7 December", "1839-12-07", "narrative"),
        ("26 November", "1839-11-26", "narrative"),
        ("16 January 1840", "1840-01-16", "explicit"),
        ("1 February", "1840-02-01", "narrative"),
    ),
    story(
        "The Gulf Raid (2 August 1790 - 28 February 1791) was short. On 17 January the fleet sailed, "
        "and on 3 March 1791 all was signed.",
        ("2 August 1790", "1790-08-02", "explicit"),
        ("28 February 1791", "1791-02-28", "explicit"),
        ("17 January", "1791-01-17", "narrative"),
        ("3 March 1791", "1791-03-03", "explicit"),
    ),
]
