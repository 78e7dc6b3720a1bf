"""Histories: a bare month or day takes its year from the story."""

from tests.examples.dates.example import story

HISTORIES = [
    # histories: a bare month takes the year of the story
    story(
        "The war began in March 1801. By July 1801 the coast had fallen, and in May 1802 the fleet sailed. "
        "In August the island gave up. On 6 September the last fort fell, and on the 9th the guns were still. "
        "In December came snow. In January the king died.",
        ("March 1801", "1801-03", "explicit"),
        ("July 1801", "1801-07", "explicit"),
        ("May 1802", "1802-05", "explicit"),
        ("August", "1802-08", "narrative"),
        ("6 September", "1802-09-06", "narrative"),
        ("the 9th", "1802-09-09", "narrative"),
        ("December", "1802-12", "narrative"),
        ("January", "1803-01", "narrative"),
    ),
    story(
        "In 490 BC they landed. In August they marched, and the next day they fought; in 480 BC and 479 BC it ended.",
        ("490 BC", "BC0490", "explicit"),
        ("August", "BC0490-08", "narrative"),
        ("the next day", "XXXX-XX-XX", None),
        ("480 BC", "BC0480", "explicit"),
        ("479 BC", "BC0479", "explicit"),
    ),
    # a year named alone moves the story, a year that plans are made for does not
    story(
        "The war began in 1801. In May 1802 the fleet sailed, and in August 1802 it sank. "
        "The two armies had met in 1801 on the plain. In September the siege began.",
        ("1801", "1801", "explicit"),
        ("May 1802", "1802-05", "explicit"),
        ("August 1802", "1802-08", "explicit"),
        ("1801", "1801", "explicit"),
        ("September", "1801-09", "narrative"),
    ),
    story(
        "The war began in 1801. In May 1802 the fleet sailed, and in August 1802 it sank. "
        "A landing was planned in 1803. In September the siege began.",
        ("1801", "1801", "explicit"),
        ("May 1802", "1802-05", "explicit"),
        ("August 1802", "1802-08", "explicit"),
        ("1803", "1803", "explicit"),
        ("September", "1802-09", "narrative"),
    ),
    # a date that names another event leaves the story where it is; "that year" is the one named last
    story(
        "The war began in March 1801. In June 1803 the tax rose above the June 1802 level. In July the fort fell.",
        ("March 1801", "1801-03", "explicit"),
        ("June 1803", "1803-06", "explicit"),
        ("June 1802", "1802-06", "explicit"),
        ("July", "1803-07", "narrative"),
    ),
    story(
        "The war began in March 1801. On 4 June 1803 the council broke its charter (1799). On 9 July the fort fell.",
        ("March 1801", "1801-03", "explicit"),
        ("4 June 1803", "1803-06-04", "explicit"),
        ("1799", "1799", "explicit"),
        ("9 July", "1803-07-09", "narrative"),
    ),
    story(
        "The war began in March 1801. The fort fell on 4 May 1803. "
        "In 1804 the fleet sailed, and sank in May of that year.",
        ("March 1801", "1801-03", "explicit"),
        ("4 May 1803", "1803-05-04", "explicit"),
        ("1804", "1804", "explicit"),
        ("May of that year", "1804-05", "narrative"),
    ),
    story(
        "The war began in March 1801. In May 1802 it spread. "
        "In May 1803 a fort fell that had held two years earlier. On 9 June the king fled.",
        ("March 1801", "1801-03", "explicit"),
        ("May 1802", "1802-05", "explicit"),
        ("May 1803", "1803-05", "explicit"),
        ("two years earlier", "1801", "narrative"),
        ("9 June", "1803-06-09", "narrative"),
    ),
    story(
        "The war began in March 1801. In May 1802 it spread. In December 1803 the fleet sailed. "
        "On 1 April the last fort fell.",
        ("March 1801", "1801-03", "explicit"),
        ("May 1802", "1802-05", "explicit"),
        ("December 1803", "1803-12", "explicit"),
        ("1 April", "1804-04-01", "narrative"),
    ),
    # a leap to another year leaves the story where it was
    story(
        "The war began in March 1801. On 28 March 1803 the fort fell. A council had met on 5 November 1802. "
        "On 15 July the fleet sailed.",
        ("March 1801", "1801-03", "explicit"),
        ("28 March 1803", "1803-03-28", "explicit"),
        ("5 November 1802", "1802-11-05", "explicit"),
        ("15 July", "1803-07-15", "narrative"),
    ),
    story(
        "The war began in March 1801. On 9 April 1803 the fort fell. In November 1808 crowds burned its flag. "
        "On 15 April the king fled.",
        ("March 1801", "1801-03", "explicit"),
        ("9 April 1803", "1803-04-09", "explicit"),
        ("November 1808", "1808-11", "explicit"),
        ("15 April", "1803-04-15", "narrative"),
    ),
    # a year that opens a sentence moves the story, one that is planned for does not
    story(
        "The war began in March 1801, and in May 1802 it spread. In early 1804 the army crossed the river, and many "
        "towns gave up. On 7 June the king fled.",
        ("March 1801", "1801-03", "explicit"),
        ("May 1802", "1802-05", "explicit"),
        ("early 1804", "1804", "explicit"),
        ("7 June", "1804-06-07", "narrative"),
    ),
    story(
        "The war began in March 1801. In May 1802 it spread. The army will leave in 1805. In July a fort fell.",
        ("March 1801", "1801-03", "explicit"),
        ("May 1802", "1802-05", "explicit"),
        ("1805", "1805", "explicit"),
        ("July", "1802-07", "narrative"),
    ),
    # a year that stands over a section holds for its months
    story(
        "The war began in March 1801, and in May 1802 it spread.\n\n1803: The siege\n\nThe fort held in November. "
        "It fell in May.",
        ("March 1801", "1801-03", "explicit"),
        ("May 1802", "1802-05", "explicit"),
        ("1803", "1803", "explicit"),
        ("November", "1803-11", "narrative"),
        ("May", "1803-05", "narrative"),
    ),
    # how much later a date just told was; the month of the following year
    story(
        "The war began in March 1801. On 4 June 1803 the fort fell. The king died in April 1806, three years later. "
        "In February of the next year, on the 9th, the queen died. Throughout 1809 boats came and went.",
        ("March 1801", "1801-03", "explicit"),
        ("4 June 1803", "1803-06-04", "explicit"),
        ("April 1806", "1806-04", "explicit"),
        ("three years later", "1806", "narrative"),
        ("February of the next year", "1807-02", "narrative"),
        ("the 9th", "1807-02-09", "narrative"),
        ("1809", "1809", "explicit"),
    ),
    # a weekday in a name does not make news of a history
    story(
        "The war broke out on 8 February 1804. By the end of March the army had landed, and in May it moved on. "
        'On 2 January 1805 the town gave up. On 22 January ("Bloody Sunday") workers marched.',
        ("8 February 1804", "1804-02-08", "explicit"),
        ("the end of March", "1804-03", "narrative"),
        ("May", "1804-05", "narrative"),
        ("2 January 1805", "1805-01-02", "explicit"),
        ("22 January", "1805-01-22", "narrative"),
    ),
    # a day just told, told again by its distance from an event or its place among the days of one
    story(
        "The war began in March 1801. On 4 June 1803, the day after the raid, the fort fell. On 27 June 1804, two days "
        "after the king fled, it rained. On 21 July, the fifth day of the siege, snow fell. Two days after he died "
        "the queen fled, and on the first day of the feast the town burned.",
        ("March 1801", "1801-03", "explicit"),
        ("4 June 1803", "1803-06-04", "explicit"),
        ("the day after", "1803-06-04", None),
        ("27 June 1804", "1804-06-27", "explicit"),
        ("two days after", "1804-06-27", None),
        ("21 July", "1804-07-21", "narrative"),
        ("the fifth day", "1804-07-21", None),
        ("Two days after", "P2D", None),
    ),
    # two seasons
    story(
        "The war began in March 1801. On 4 June 1803 the fort fell. They spent the spring and early summer of 1804 in "
        "the hills, and the siege went on throughout the fall and winter.",
        ("March 1801", "1801-03", "explicit"),
        ("4 June 1803", "1803-06-04", "explicit"),
        ("the spring", "1804-SP", "explicit"),
        ("early summer of 1804", "1804-SU", "explicit"),
        ("the fall", "1804-FA", "narrative"),
        ("winter", "1804-WI", "narrative"),
    ),
    # a month of long ago over the text
    story(
        "JULY 1916\n\nThe morning of the 3rd was clear. At 7:20 a.m. a mine went off.",
        ("JULY 1916", "1916-07", "explicit"),
        ("The morning of the 3rd", "1916-07-03TMO", "narrative"),
        ("7:20 a.m", "1916-07-03T07:20", "narrative"),
    ),
    story(
        "July 1916 was long ago. At 7:20 a.m. on Monday a mine went off.",
        ("July 1916", "1916-07", "explicit"),
        ("7:20 a.m. on Monday", "2015-03-16T07:20", "publication_date"),
    ),
    # a source between brackets, and the year in a pact's name, leave the story where it is
    story(
        "1991\n\n20 October\n\nA vote. (The Herald 17 Jan. 1992)\n\n22 October\n\nA truce.",
        ("1991", "1991", "explicit"),
        ("20 October", "1991-10-20", "narrative"),
        ("17 Jan. 1992", "1992-01-17", "explicit"),
        ("22 October", "1991-10-22", "narrative"),
        published=None,
    ),
    story(
        "They fled on 17 January 1992 (from 20 January 1993). On 22 October they came back.",
        ("17 January 1992", "1992-01-17", "explicit"),
        ("20 January 1993", "1993-01-20", "explicit"),
        ("22 October", "1993-10-22", "narrative"),
        published=None,
    ),
    story(
        "On June 22, 1841, despite the terms of the Norland Pact of 1839, they marched. By October they were beaten.",
        ("June 22, 1841", "1841-06-22", "explicit"),
        ("1839", "1839", "explicit"),
        ("October", "1841-10", "narrative"),
        published=None,
    ),
    # a month behind a stretch over the turn of a year lies within it
    story(
        "The war began in May 1842. In its second stage (19 November 1842 to 2 February 1843) the town was taken, "
        "on 23 November. In March they left.",
        ("May 1842", "1842-05", "explicit"),
        ("19 November 1842", "1842-11-19", "explicit"),
        ("2 February 1843", "1843-02-02", "explicit"),
        ("23 November", "1842-11-23", "narrative"),
        ("March", "1843-03", "narrative"),
        published=None,
    ),
    # a short history, of which only the first date has a year
    story(
        "The siege in the summer of 1863 broke the garrison. On June 24th the gate fell. That night they fled.",
        ("the summer of 1863", "1863-SU", "explicit"),
        ("June 24th", "1863-06-24", "narrative"),
        ("That night", "1863-06-24TNI", "narrative"),
    ),
    story(
        "The ford was fought over between June 18 and 20, 1863. A skirmish on June 17 opened it. "
        "The following morning the guns came up.",
        ("June 18", "1863-06-18", "explicit"),
        ("20, 1863", "1863-06-20", "narrative"),
        ("June 17", "1863-06-17", "narrative"),
        ("The following morning", "1863-06-18TMO", "narrative"),
    ),
    story(
        "In 1942 the division sailed. It landed on May 5. By June 12 the town was taken.",
        ("1942", "1942", "explicit"),
        ("May 5", "1942-05-05", "narrative"),
        ("June 12", "1942-06-12", "narrative"),
    ),
    # where somebody speaks, or a month goes back, it is news with an old date in it
    story(
        "The bridge opened in May 1932. It will be closed on June 5, the town said.",
        ("May 1932", "1932-05", "explicit"),
        ("June 5", "2015-06-05", "publication_date"),
    ),
    story(
        "He won the cup in May 1982. He died on March 3.",
        ("May 1982", "1982-05", "explicit"),
        ("March 3", "2015-03-03", "publication_date"),
    ),
    # a list of days shares the year at its end
    story(
        "They met on July 3, July 9 and May 1, 1954.",
        ("July 3", "1954-07-03", "explicit"),
        ("July 9", "1954-07-09", "explicit"),
        ("May 1, 1954", "1954-05-01", "explicit"),
    ),
    # a stretch of days in the first line is that of the whole, whenever somebody put it together
    story(
        "July – August 1809\n\nThey landed at dusk on 3 July. The previous day they had lain at anchor.",
        ("July", "1809-07", "explicit"),
        ("August 1809", "1809-08", "explicit"),
        ("dusk on 3 July", "1809-07-03TEV", "narrative"),
        ("The previous day", "1809-07-02", "narrative"),
    ),
    story(
        "October 1 to November 22, 1950\n\nCompiled in May 2014\n\nOctober 2\n\nThe fort fell.",
        ("October 1", "1950-10-01", "explicit"),
        ("November 22, 1950", "1950-11-22", "explicit"),
        ("May 2014", "2014-05", "explicit"),
        ("October 2", "1950-10-02", "narrative"),
    ),
    # days of the month told, and a clock time before any day
    story(
        "They came about midnight. The guns arrived on the morning of the 5th July, 1814. By the 9th they had fled.",
        ("about midnight", "XXXX-XX-XXT24:00", None),
        ("the morning of the 5th July, 1814", "1814-07-05TMO", "explicit"),
        ("the 9th", "1814-07-09", "narrative"),
    ),
    # the year of a range behind a clock time, and a step before any day
    story(
        "The bishop had been shot two days earlier. From 18:00 on 16 September to 08:00 on 18 September 1862 they "
        "burned the town. On 17 September the guns came.",
        ("two days earlier", "XXXX-XX-XX", None),
        ("18:00 on 16 September", "1862-09-16T18:00", "explicit"),
        ("08:00 on 18 September 1862", "1862-09-18T08:00", "explicit"),
        ("17 September", "1862-09-17", "narrative"),
    ),
    # "that year" goes on with the one named alone
    story(
        "He sailed in 1848, and in that year the fort was built. On August 29 it burned.",
        ("1848", "1848", "explicit"),
        ("that year", "1848", "narrative"),
        ("August 29", "1848-08-29", "narrative"),
    ),
    # what is named by its year opens a story
    story(
        "Through the monsoon rains of 1857 they held out. On July 2 their leader died. "
        "In the middle of November it ended.",
        ("1857", "1857", "explicit"),
        ("July 2", "1857-07-02", "narrative"),
        ("the middle of November", "1857-11", "narrative"),
    ),
    story("He counted a total of 1857 sacks."),
]
