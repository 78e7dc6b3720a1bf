"""Stories of news: what hangs on the day told, on a quotation, on a dateline or on copy in capitals."""

import datetime as dt

from tests.examples.dates.example import story

NEWS = [
    # a clock time whose day stands elsewhere in its sentence, or only in the sentence before
    story(
        "On Friday a shell fell in the market at 3 p.m., and another at dusk.",
        ("Friday", "2015-03-13", "publication_date"),
        ("3 p.m", "2015-03-13T15:00", "narrative"),
        ("dusk", "2015-03-13TEV", "narrative"),
    ),
    story(
        "The shell fell at 9:15 a.m. Samarra time on Sunday.",
        ("9:15 a.m", "2015-03-15T09:15", "narrative"),
        ("Sunday", "2015-03-15", "publication_date"),
    ),
    story(
        "The shell fell at 3 p.m., police said on Friday.",
        ("3 p.m", "2015-03-13T15:00", "narrative"),
        ("Friday", "2015-03-13", "publication_date"),
    ),
    story(
        "A shell fell on Monday. It came at 3 p.m., police said on Tuesday.",
        ("Monday", "2015-03-16", "publication_date"),
        ("3 p.m", "2015-03-16T15:00", "narrative"),
        ("Tuesday", "2015-03-17", "publication_date"),
    ),
    story(
        "The mill closed on May 6, 2014. Four years before, a man was shot at 10 p.m. in the yard.",
        ("May 6, 2014", "2014-05-06", "explicit"),
        ("Four years before", "2010", "narrative"),
        ("10 p.m", "XXXX-XX-XXT22:00", None),
    ),
    story(
        "Shells fell on Monday. Clashes had broken out the day prior against the guards.",
        ("Monday", "2015-03-16", "publication_date"),
        ("the day prior", "2015-03-15", "narrative"),
    ),
    story("A day later nine had died.", ("A day later", "XXXX-XX-XX", None)),
    story("Over the previous day nine died.", ("the previous day", "2015-03-17", "publication_date")),
    # a story goes on past December, also within a sentence
    story(
        "The fever, which broke out in December 2013 and was named in March, had killed nine by August 11.",
        ("December 2013", "2013-12", "explicit"),
        ("March", "2014-03", "narrative"),
        ("August 11", "2014-08-11", "narrative"),
    ),
    # the day before is only glanced at
    story(
        "Shells fell on 3 April 2014. The day before, a mill had burned, and the day after, it rained.",
        ("3 April 2014", "2014-04-03", "explicit"),
        ("The day before", "2014-04-02", "narrative"),
        ("the day after", "2014-04-04", "narrative"),
    ),
    # what followed a day that nobody names is on no day either
    story(
        "The feast was on 12 March. A year earlier, on a Monday, soldiers came; by the next morning they had gone.",
        ("12 March", "2015-03-12", "publication_date"),
        ("A year earlier", "2014", "narrative"),
        ("Monday", "XXXX-WXX-1", None),
        ("the next morning", "XXXX-XX-XXTMO", None),
    ),
    story(
        "It was February 2012, a Tuesday. They took him at four in the morning.",
        ("February 2012", "2012-02", "explicit"),
        ("Tuesday", "XXXX-WXX-2", None),
        ("four in the morning", "XXXX-XX-XXT04:00", None),
    ),
    # the day of what has been is none to come
    story(
        "A man was shot on Monday. His wife will speak tomorrow. He was seen at 10 p.m. in the yard.",
        ("Monday", "2015-03-16", "publication_date"),
        ("tomorrow", "2015-03-19", "publication_date"),
        ("10 p.m", "2015-03-16T22:00", "narrative"),
    ),
    story(
        "They will meet on Friday. Two days later he died.",
        ("Friday", "2015-03-20", "publication_date"),
        ("Two days later", "XXXX-XX-XX", None),
    ),
    # a scene of an earlier year, opened or gone on with by a date at the head of its sentence
    story(
        "In 1994 the hills burned. The fire began on the night of 6 April. By mid-July it was over. "
        "Twenty years later the scars are seen.",
        ("1994", "1994", "explicit"),
        ("the night of 6 April", "1994-04-06TNI", "narrative"),
        ("mid-July", "1994-07", "narrative"),
        ("Twenty years later", "2014", "narrative"),
    ),
    story(
        "He was taken in May 2012. In June a neighbour brought his shoes. In January his mother left.",
        ("May 2012", "2012-05", "explicit"),
        ("June", "2012-06", "narrative"),
        ("January", "2013-01", "narrative"),
    ),
    story(
        "In 2013 the mill was sold on May 26 that year. That October it burned, and the following May it was rebuilt.",
        ("2013", "2013", "explicit"),
        ("May 26 that year", "2013-05-26", "narrative"),
        ("That October", "2013-10", "narrative"),
        ("the following May", "2014-05", "narrative"),
    ),
    # the report goes back to its own days
    story(
        "Shells fell on March 2. The accord replaced one signed on 9 February 2013.\n\nOn March 6 alone, ten fell.",
        ("March 2", "2015-03-02", "publication_date"),
        ("9 February 2013", "2013-02-09", "explicit"),
        ("March 6", "2015-03-06", "publication_date"),
    ),
    # a sentence of its own does not say when the one before it was spoken
    story(
        '"Three more died this morning," a guard told reporters. In a letter on Monday the miners named two.',
        ("this morning", "2015-03-18TMO", "publication_date"),
        ("Monday", "2015-03-16", "publication_date"),
    ),
    # the day of a statement is not that of the deed
    story(
        "Gunmen came on Friday, villagers said on Sunday. They left at 9 p.m. and came back the next day.",
        ("Friday", "2015-03-13", "publication_date"),
        ("Sunday", "2015-03-15", "publication_date"),
        ("9 p.m", "2015-03-13T21:00", "narrative"),
        ("the next day", "2015-03-14", "narrative"),
    ),
    story(
        "They fled on February 26 and came home on Sunday. They were seen at 7 p.m. on the evening of the 26th.",
        ("February 26", "2015-02-26", "publication_date"),
        ("Sunday", "2015-03-15", "publication_date"),
        ("7 p.m", "2015-02-26T19:00", "narrative"),
        ("the evening of the 26th", "2015-02-26TEV", "narrative"),
    ),
    story(
        "Polls opened on February 25. Results came in overnight.",
        ("February 25", "2015-02-25", "publication_date"),
        ("overnight", "XXXX-XX-XXTNI", None),
    ),
    # a year since when lends nothing to the months behind it
    story(
        "It was the worst since records began in 1997; June was calm.",
        ("1997", "1997", "explicit"),
        ("June", "2014-06", "publication_date"),
    ),
    story(
        "Shells fell on 14 March. On the same day in 1945 the army rose.",
        ("14 March", "2015-03-14", "publication_date"),
        ("the same day", "1945-03-14", "narrative"),
        ("1945", "1945", "explicit"),
    ),
    story("In the last month of the war nine fell.", ("the last month", "P1M", None)),
    # the dawn after an evening is the next day's
    story(
        "Gunmen came late on Monday. The guards fled at dawn.",
        ("late on Monday", "2015-03-16", "publication_date"),
        ("dawn", "2015-03-17TMO", "narrative"),
    ),
    story(
        "The raids began at 11:30 p.m. on Sunday and went on until dawn.",
        ("11:30 p.m. on Sunday", "2015-03-15T23:30", "publication_date"),
        ("dawn", "2015-03-16TMO", "narrative"),
    ),
    # the next day is no day where none is told
    story("The next morning shells fell.", ("The next morning", "XXXX-XX-XXTMO", None)),
    story("The following Sunday shells fell.", ("The following Sunday", "XXXX-WXX-7", None)),
    story(
        "Shells fell on Monday. The ensuing day it rained, the subsequent day it snowed, the night before, it froze "
        "and the morning after, it thawed; two nights earlier it had been warm.",
        ("Monday", "2015-03-16", "publication_date"),
        ("The ensuing day", "2015-03-17", "narrative"),
        ("the subsequent day", "2015-03-18", "narrative"),
        ("the night before", "2015-03-17TNI", "narrative"),
        ("the morning after", "2015-03-18TMO", "narrative"),
        ("two nights earlier", "2015-03-16TNI", "narrative"),
    ),
    # a day of the month alone is the last one, or the next, as the verb tells
    story("He was seen on the 12th.", ("the 12th", "2015-03-12", "publication_date")),
    story("He was seen on the 20th.", ("the 20th", "2015-02-20", "publication_date")),
    story("They will meet on the 12th.", ("the 12th", "2015-04-12", "publication_date")),
    # a weekday that is no one day, or every one
    story("It was a Tuesday.", ("Tuesday", "XXXX-WXX-2", None)),
    story("On a cold Sunday in 2012 a shell fell.", ("Sunday", "XXXX-WXX-7", None), ("2012", "2012", "explicit")),
    story("A Tuesday raid killed nobody.", ("Tuesday", "2015-03-17", "publication_date")),
    story("On Fridays they march.", ("Fridays", "XXXX-WXX-5", None)),
    story("It was the 22nd consecutive Friday of marches.", ("Friday", "XXXX-WXX-5", None)),
    story("The 22nd Friday in a row was calm.", ("Friday", "XXXX-WXX-5", None)),
    story("They marched three Fridays running.", ("Fridays", "XXXX-WXX-5", None)),
    story("The Monday nights raid killed nobody.", ("Monday nights", "2015-03-16TNI", "publication_date")),
    story("It was an overnight success."),
    story("Monday's overnight raids killed nobody.", ("Monday", "2015-03-16", "publication_date")),
    story("On the third Friday of Ramaleh a mill burned.", ("Friday", "XXXX-WXX-5", None)),
    # figures behind a month that count people
    story("In March 12 people drowned.", ("March", "2015-03", "publication_date")),
    story("Last January 12 died.", ("Last January", "2015-01", "publication_date")),
    story("Last December 12 villagers drowned.", ("Last December", "2014-12", "publication_date")),
    story("On March 12 rebels struck.", ("March 12", "2015-03-12", "publication_date")),
    # the year that stands behind the noun of a month
    story(
        "The October floods of 2010 and the March 2 raid in 2009 are told of.",
        ("October", "2010-10", "explicit"),
        ("2010", "2010", "explicit"),
        ("March 2", "2009-03-02", "explicit"),
        ("2009", "2009", "explicit"),
    ),
    # the year of the report, whatever other year was told just before
    story(
        "The mill, opened in 1996, closed in the first quarter of the year.",
        ("1996", "1996", "explicit"),
        ("the first quarter of the year", "2015-Q1", "publication_date"),
    ),
    # "last Tuesday" beside a plain "Tuesday" for yesterday is the one before
    story(
        "A shell hit the mill on Tuesday. Last Tuesday another fell.",
        ("Tuesday", "2015-03-17", "publication_date"),
        ("Last Tuesday", "2015-03-10", "publication_date"),
    ),
    # days that hang on the day told last
    story(
        "The dam broke on 2 May 2003. Two days later the town was dry, and a week earlier nobody had worried.",
        ("2 May 2003", "2003-05-02", "explicit"),
        ("Two days later", "2003-05-04", "narrative"),
        ("a week earlier", "2003-W17", "narrative"),
    ),
    story(
        "The dam broke on 2 May 2003. Two days afterwards the town was dry; three days previously nobody had worried.",
        ("2 May 2003", "2003-05-02", "explicit"),
        ("Two days afterwards", "2003-05-04", "narrative"),
        ("three days previously", "2003-05-01", "narrative"),
    ),
    story(
        "The dam broke on 2 May 2003. The next day it rained; the previous day it had not, and the same day it snowed.",
        ("2 May 2003", "2003-05-02", "explicit"),
        ("The next day", "2003-05-03", "narrative"),
        ("the previous day", "2003-05-02", "narrative"),
        ("the same day", "2003-05-03", "narrative"),
    ),
    story(
        "In June 1998 she fled. Later that year she came back, and the following month she left.",
        ("June 1998", "1998-06", "explicit"),
        ("Later that year", "1998", "narrative"),
        ("the following month", "1998-07", "narrative"),
    ),
    story(
        "He took the city in late 2003 and lost it four years later.",
        ("late 2003", "2003", "explicit"),
        ("four years later", "2007", "narrative"),
    ),
    # in news the year written in the same sentence
    story(
        "On December 29, 2013 he said that they had agreed to join the truce on December 30.",
        ("December 29, 2013", "2013-12-29", "explicit"),
        ("December 30", "2013-12-30", "narrative"),
    ),
    story(
        "The bridge was built on 3 May 2003. Later in the day officials came.",
        ("3 May 2003", "2003-05-03", "explicit"),
        ("Later in the day", "2015-03-18", "publication_date"),
    ),
    story(
        "The law of 1996 was changed in October.",
        ("1996", "1996", "explicit"),
        ("October", "1996-10", "narrative"),
    ),
    # quoted speech hangs on the day it was spoken
    story(
        "On Friday the general said: “We took the pass yesterday and the ridge last week.”",
        ("Friday", "2015-03-13", "publication_date"),
        ("yesterday", "2015-03-12", "quotation"),
        ("last week", "2015-W10", "quotation"),
    ),
    story(
        "“We took the pass today,” the general said on Monday.",
        ("today", "2015-03-16", "quotation"),
        ("Monday", "2015-03-16", "publication_date"),
    ),
    story(
        '"We took the pass today," the general told reporters Monday.',
        ("today", "2015-03-16", "quotation"),
        ("Monday", "2015-03-16", "publication_date"),
    ),
    story(
        "``We took the pass yesterday,'' the general said Friday.",
        ("yesterday", "2015-03-12", "quotation"),
        ("Friday", "2015-03-13", "publication_date"),
    ),
    # what the distance is counted from stands behind it
    story(
        "A boat sank on Monday, a day after 20 others sank.",
        ("Monday", "2015-03-16", "publication_date"),
        ("a day after", "P1D", None),
    ),
    # a comparison is no day
    story("He left a day earlier than planned.", ("a day earlier", "P1D", None)),
    # the days of a list, weekdays in the plural
    story(
        "Shells fell on March 3, 4 and 5.",
        ("March 3", "2015-03-03", "publication_date"),
        ("4", "2015-03-04", "narrative"),
        ("5", "2015-03-05", "narrative"),
    ),
    story(
        "Shells fell on 9, 10 and 11 March.",
        ("9", "2015-03-09", "publication_date"),
        ("10", "2015-03-10", "publication_date"),
        ("11 March", "2015-03-11", "publication_date"),
    ),
    story(
        "Shells fell on 2 March. On the morning of the 3rd it was calm.",
        ("2 March", "2015-03-02", "publication_date"),
        ("the morning of the 3rd", "2015-03-03TMO", "narrative"),
    ),
    # what an ordinal behind a month counts, a full stop behind a month
    story("In March the second wave came.", ("March", "2015-03", "publication_date")),
    story("He left in May. The first shells fell.", ("May", "2014-05", "publication_date")),
    # the distance from UTC is no time of its own
    story("Logged at 2014-03-12T14:30:00+02:00.", ("2014-03-12T14:30:00", "2014-03-12T14:30", "explicit")),
    story("He must leave no later than Friday.", ("Friday", "2015-03-20", "publication_date")),
    story("They met Fridays and Sundays.", ("Fridays", "XXXX-WXX-5", None), ("Sundays", "XXXX-WXX-7", None)),
    story("The six-year-old conflict went on.", ("six-year", "P6Y", None)),
    story("It grew in the 1980s and '90s.", ("the 1980s", "198", "explicit"), ("90s", "199", "explicit")),
    story("Snow fell in the winter of 2013-14.", ("the winter of 2013-14", "2013-WI", "explicit")),
    # a dateline the day before publication: "today" is its day
    story(
        "KARVEL, South Norland, March 17--Guerrillas fled tonight.",
        ("March 17", "2015-03-17", "publication_date"),
        ("tonight", "2015-03-17TNI", "narrative"),
    ),
    story(
        "KARVEL, Norl., March 17 (Wire) - A bridge fell today.",
        ("March 17", "2015-03-17", "publication_date"),
        ("today", "2015-03-17", "narrative"),
    ),
    story(
        "KARVEL, March 17.\n\nA bomb exploded among Christmas shoppers yesterday.",
        ("March 17", "2015-03-17", "publication_date"),
        ("Christmas", "2015-12-25", "narrative"),
        ("yesterday", "2015-03-16", "narrative"),
    ),
    # months side by side are of one year, and a vigil is on no day that is over
    story(
        "Contracts for April and May are still open. Those for December and January are not.",
        ("April", "2015-04", "publication_date"),
        ("May", "2015-05", "narrative"),
        ("December", "2014-12", "publication_date"),
        ("January", "2015-01", "narrative"),
    ),
    story(
        "Two teenagers died in a crash on Tuesday. The vigil will begin at 8 p.m. in the park.",
        ("Tuesday", "2015-03-17", "publication_date"),
        ("8 p.m", "2015-03-18T20:00", "publication_date"),
    ),
    story(
        "They died on Tuesday. Doctors gave up at 3:53 and 3:56 p.m. They are the 19th and 20th road deaths.",
        ("Tuesday", "2015-03-17", "publication_date"),
        ("3:53", "2015-03-17T15:53", "narrative"),
        ("3:56 p.m", "2015-03-17T15:56", "narrative"),
    ),
    # a night of an older time that was told since
    story(
        "On Monday he was tried. The man was killed in the summer of 2012. She slept that night.",
        ("Monday", "2015-03-16", "publication_date"),
        ("the summer of 2012", "2012-SU", "explicit"),
        ("that night", "XXXX-XX-XXTNI", None),
    ),
    # a count behind a day is no second day
    story("It fell on Monday, and 20 people were missing.", ("Monday", "2015-03-16", "publication_date")),
    story("It fell on March 3 and 20 people were missing.", ("March 3", "2015-03-03", "publication_date")),
    story(
        "It fell on March 3 and 10.",
        ("March 3", "2015-03-03", "publication_date"),
        ("10", "2015-03-10", "narrative"),
    ),
    # the half of a match, and what comes next
    story("He scored at the end of the first half and at the start of the second half."),
    story(
        "Next up for the side is a home tie on Saturday.",
        ("Saturday", "2015-03-21", "publication_date"),
    ),
    story(
        "It raised its guidance for the year ending June 30. The quarter that ends in May is the last.",
        ("the year", "P1Y", None),
        ("June 30", "2015-06-30", "publication_date"),
        ("May", "2015-05", "publication_date"),
    ),
    story(
        "ADEN, March 17 (ANA) -- Two boats sank today. One sank last night.",
        ("March 17", "2015-03-17", "publication_date"),
        ("today", "2015-03-17", "narrative"),
        ("last night", "2015-03-16TNI", "narrative"),
    ),
    # a part of the day told last, where something happened in it
    story(
        "Shells fell on Monday. By mid-afternoon the mill burned, at dusk it rained, and late in the evening he fled.",
        ("Monday", "2015-03-16", "publication_date"),
        ("mid-afternoon", "2015-03-16TAF", "narrative"),
        ("dusk", "2015-03-16TEV", "narrative"),
        ("late in the evening", "2015-03-16TEV", "narrative"),
    ),
    story(
        "Shells fell on Monday. Later in the day the market burned.",
        ("Monday", "2015-03-16", "publication_date"),
        ("Later in the day", "2015-03-16", "narrative"),
    ),
    story("The miller works in the morning, prays at dawn and sleeps at night.", ("night", "XXXX-XX-XXTNI", None)),
    # clock times in brackets, on the hour that begins with a nought
    story(
        "THE RAID BEGAN AT 2330 [0530 GMT] ON 12 MARCH AND WENT ON UNTIL 0600 IN THE MORNING.",
        ("2330 [0530 GMT] ON 12 MARCH", "2015-03-12T23:30", "publication_date"),
        ("0600 IN THE MORNING", "2015-03-12T06:00", "narrative"),
    ),
    # agency copy in capitals, copy without commas and apostrophes
    story(
        "LIMA, 3 JAN 90 (EFE) -- [TEXT] TWO GUARDS DIED TODAY AT 0700 GMT. ON THE NIGHT OF 2 JANUARY A BRIDGE FELL.",
        ("3 JAN 90", "1990-01-03", "explicit"),
        ("TODAY AT 0700 GMT", "1990-01-03T07:00Z", "publication_date"),
        ("THE NIGHT OF 2 JANUARY", "1990-01-02TNI", "publication_date"),
        published=dt.date(1990, 1, 3),
    ),
    story(
        "Mondays shelling killed nobody and Sundays raid failed while yesterdays truce and todays talks held.",
        ("Mondays", "2015-03-16", "publication_date"),
        ("Sundays", "2015-03-15", "publication_date"),
        ("yesterdays", "2015-03-17", "publication_date"),
        ("todays", "2015-03-18", "publication_date"),
    ),
    story("It was banned in '92.", ("92", "1992", "explicit")),
    story("He prays on Sundays.", ("Sundays", "XXXX-WXX-7", None)),
    story("The daily Bugle printed it.", ("daily", "P1D", None)),
    story("The pump gave 400 litres a day.", ("a day", "P1D", None)),
    story("The siege came to a two-day halt.", ("a two-day", "P2D", None)),
    story(
        "The fort fell on 3 May 2015. Two days prior, its guards had left.",
        ("3 May 2015", "2015-05-03", "explicit"),
        ("Two days prior", "2015-05-01", "narrative"),
    ),
    story("He left two days prior to the vote.", ("two days prior", "P2D", None)),
    story(
        "Fridays raid and Saturdays ambush followed Thursdays calm.",
        ("Fridays", "2015-03-13", "publication_date"),
        ("Saturdays", "2015-03-14", "publication_date"),
        ("Thursdays", "2015-03-12", "publication_date"),
    ),
    story(
        "He works on Tuesdays and on Wednesdays.", ("Tuesdays", "XXXX-WXX-2", None), ("Wednesdays", "XXXX-WXX-3", None)
    ),
    story("They will meet at tomorrows talks.", ("tomorrows", "2015-03-19", "publication_date")),
    story(
        "Januarys toll, Februarys toll, Aprils toll and Junes toll were lower.",
        ("Januarys", "2015-01", "publication_date"),
        ("Februarys", "2015-02", "publication_date"),
        ("Aprils", "2014-04", "publication_date"),
        ("Junes", "2014-06", "publication_date"),
    ),
    story(
        "Julys toll, Augusts toll, Septembers toll, Octobers toll, Novembers toll and Decembers toll were higher.",
        ("Julys", "2014-07", "publication_date"),
        ("Augusts", "2014-08", "publication_date"),
        ("Septembers", "2014-09", "publication_date"),
        ("Octobers", "2014-10", "publication_date"),
        ("Novembers", "2014-11", "publication_date"),
        ("Decembers", "2014-12", "publication_date"),
    ),
    story(
        "A two-day operation, a three-day campaign and a four-day bombardment followed.",
        ("A two-day", "P2D", "publication_date"),
        ("a three-day", "P3D", "publication_date"),
        ("a four-day", "P4D", "publication_date"),
    ),
    story(
        "Two-day clashes, a three-day assault and a ten-day blockade ended.",
        ("Two-day", "P2D", "publication_date"),
        ("a three-day", "P3D", "publication_date"),
        ("a ten-day", "P10D", "publication_date"),
    ),
    story(
        "A two-day standoff and an onslaught followed the three-day fighting.",
        ("A two-day", "P2D", "publication_date"),
        ("three-day", "P3D", "publication_date"),
    ),
    story("It rains in the evenings, afternoons, mornings and nights."),
    story("A five-day offensive ended.", ("A five-day", "P5D", "publication_date")),
    story("It was signed on 12FEB2014.", ("12FEB2014", "2014-02-12", "explicit")),
    story("Posted Wed Feb 12 10:11:12 2014 by hand.", ("Wed Feb 12 10:11:12 2014", "2014-02-12T10:11", "explicit")),
    # a weekday beside the figures of a day tells their order; the place's own time behind a clock with a stop
    story("6/4/14 (Sunday)", ("6/4/14", "2014-04-06", "explicit"), ("Sunday", "2014-04-06", "narrative")),
    story("6/4/14 (Wednesday)", ("6/4/14", "2014-06-04", "explicit"), ("Wednesday", "2014-06-04", "narrative")),
    story("It shook at 01.46 local time.", ("01.46 local time", "2015-03-18T01:46", "publication_date")),
    story(
        "NORTON, MARCH 17. A bomb went off on Monday. He spoke here today.",
        ("MARCH 17", "2015-03-17", "publication_date"),
        ("Monday", "2015-03-16", "narrative"),
        ("today", "2015-03-17", "narrative"),
    ),
    story("The trial is likely to last several days.", ("several days", "PXD", None)),
    story(
        "A man is accused of having shot 12 people this summer.",
        ("this summer", "2012-SU", "publication_date"),
        published=dt.date(2013, 1, 2),
    ),
    story("This summer will be hot.", ("This summer", "2013-SU", "publication_date"), published=dt.date(2013, 1, 2)),
    story("Logged 2014-02-12T09:14Z by radio.", ("2014-02-12T09:14Z", "2014-02-12T09:14Z", "explicit")),
    story("Logged 2014-02-12T09:14:33Z by radio.", ("2014-02-12T09:14:33Z", "2014-02-12T09:14Z", "explicit")),
    story("Logged 20140212T0914Z by radio.", ("20140212T0914Z", "2014-02-12T09:14Z", "explicit")),
    # what happened in a month or a year that is told behind a day has no day to count from
    story(
        "Two boys came home on Friday. They had been seized in May 2012 and taken away the next day.",
        ("Friday", "2015-03-13", "publication_date"),
        ("May 2012", "2012-05", "explicit"),
        ("the next day", "XXXX-XX-XX", None),
    ),
    # nor is the day since which something goes on the one that is told of
    story(
        "A nurse died on Friday. The town had been closed since 2 March. A guard was shot that afternoon.",
        ("Friday", "2015-03-13", "publication_date"),
        ("2 March", "2015-03-02", "publication_date"),
        ("that afternoon", "2015-03-13TAF", "narrative"),
    ),
    # a clock time in a quotation is of the day that its speaker tells of
    story(
        'The council will meet on Wednesday. "At 6:40 we heard planes," a nurse said on Tuesday.',
        ("Wednesday", "2015-03-18", "publication_date"),
        ("6:40", "2015-03-17T06:40", "quotation"),
        ("Tuesday", "2015-03-17", "publication_date"),
    ),
    # a sentence's year goes on past December, and not for most of a year
    story(
        "The post, opened in June 2012, was closed on 12 March; the bridge, built in November 2011, fell in February.",
        ("June 2012", "2012-06", "explicit"),
        ("12 March", "2015-03-12", "publication_date"),
        ("November 2011", "2011-11", "explicit"),
        ("February", "2012-02", "narrative"),
    ),
    # days told in passing: of birth, that a sentence counts from, in another zone; a day that is near has one date
    story(
        "On or about March 12, 2015, at 0215 hours, the girl, born on 05/03/1997, was taken. She was seen on 10 March. "
        "He came between 10 p.m. on the 9th and 2 a.m. on the 10th.",
        ("about March 12, 2015", "2015-03-12", "explicit"),
        ("0215 hours", "2015-03-12T02:15", "narrative"),
        ("05/03/1997", "1997-05-03", "explicit"),
        ("10 March", "2015-03-10", "publication_date"),
        ("10 p.m. on the 9th", "2015-03-09T22:00", "narrative"),
        ("2 a.m. on the 10th", "2015-03-10T02:00", "narrative"),
    ),
    story(
        "Shells fell at 1:30 a.m. on Tuesday (2230 GMT Monday), five days after a raid on March 12. Three years ago "
        "this month it began. A train crashed at 6:12.",
        ("1:30 a.m. on Tuesday", "2015-03-17T01:30", "publication_date"),
        ("2230 GMT Monday", "2015-03-16T22:30Z", "publication_date"),
        ("five days after", "P5D", None),
        ("March 12", "2015-03-12", "publication_date"),
        ("Three years ago this month", "2012-03", "publication_date"),
        ("6:12", "2015-03-17T06:12", "narrative"),
    ),
    # a weekday in the words of somebody who tells of a day long gone
    story(
        'On the morning of 6 March shells fell. A farmer said: "It was Friday. My son died the same evening."',
        ("the morning of 6 March", "2015-03-06TMO", "publication_date"),
        ("Friday", "2015-03-06", "narrative"),
        ("the same evening", "2015-03-06TEV", "narrative"),
    ),
    # hours of no one day
    story(
        "Shells fell on Monday. A curfew from 9 p.m. to 6 a.m. holds, and trains run daily from 8 a.m. to 1 p.m.",
        ("Monday", "2015-03-16", "publication_date"),
        ("9 p.m", "XXXX-XX-XXT21:00", None),
        ("6 a.m", "XXXX-XX-XXT06:00", None),
        ("daily", "P1D", None),
        ("8 a.m", "XXXX-XX-XXT08:00", None),
        ("1 p.m", "XXXX-XX-XXT13:00", None),
    ),
    # a day ahead is not that of what has been
    story(
        "A bomb went off on Monday, two days before the March 20 vote. The crowd had waited since before dawn.",
        ("Monday", "2015-03-16", "publication_date"),
        ("two days before", "P2D", None),
        ("March 20", "2015-03-20", "publication_date"),
        ("dawn", "2015-03-16TMO", "narrative"),
    ),
    # what would lie ahead of the report is only as long as it is told
    story(
        "The king fled on Friday. The queen quit 11 days after.",
        ("Friday", "2015-03-13", "publication_date"),
        ("11 days after", "P11D", None),
    ),
    # the scene of a winter goes on in the year behind it
    story(
        "In the winter of 2011-12, crowds grew. By April, prices had doubled.",
        ("the winter of 2011-12", "2011-WI", "explicit"),
        ("April", "2012-04", "narrative"),
    ),
    story(
        "He was born in 1950, and in March of the following year his mother died.",
        ("1950", "1950", "explicit"),
        ("March of the following year", "1951-03", "narrative"),
    ),
    # a capitalised subject behind a day of the month
    story(
        "He died on 9 March. On the 12th Norland denied it, on the 38th Parallel, at the 12th Street bridge.",
        ("9 March", "2015-03-09", "publication_date"),
        ("the 12th", "2015-03-12", "narrative"),
    ),
    story(
        "He died on Friday. On the same day a year earlier nobody spoke.",
        ("Friday", "2015-03-13", "publication_date"),
        ("the same day a year earlier", "2014-03-13", "narrative"),
    ),
    # the weekday of publication, in copy that has the day before over it
    story(
        "NORTON, March 17 (AP) -- A boat sank today. At 2:20 a.m. Wednesday it was raised. A man drowned on Monday.",
        ("March 17", "2015-03-17", "publication_date"),
        ("today", "2015-03-17", "narrative"),
        ("2:20 a.m. Wednesday", "2015-03-18T02:20", "publication_date"),
        ("Monday", "2015-03-16", "narrative"),
    ),
]
