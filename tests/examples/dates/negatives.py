"""Words that look like time and are none."""

import datetime as dt

NOT_DATES = [
    "The fighting went on into the early hours.",
    # heights, scales, verses and ratios, numbers with the figures of a day in them, papers
    "It flew at 1500 feet over a map of 1:50,000; John 3:16, Genesis 1:15 and a ratio of 10:30 are none.",
    "Call 12-05-2014-33 or 2014-05-12-33; it runs on 10.12.2014.1.",
    "The paper is the Daily Herald or the Weekly Mail, said April O'Neil.",
    # places that have a day in their name
    "They met at the 5 November Dam, on July 9 Avenue, 23 June Square and 1 May Street, at the May 25 Stadium.",
    "They met in the 4 March Barracks, by the 1 July Bridge, at the 5 May Hospital.",
    "The 15 May Boulevard leads to 17 March University.",
    "The 65-year- old miller slept.",
    # the last of several days
    "It was the last day of the feast.",
    # a day counted from an event that is told elsewhere
    "On the second day of the offensive 30 soldiers were killed.",
    "It was the third day of fighting, and the fiftieth day of the siege.",
    "Fifty people died on day two of the battle.",
    "On the eve of the anniversary two men were shot.",
    "The night before the attack he prayed, and the morning after the raid he fled.",
    # counts behind the words that begin a date or a time
    "It was the third attack in as many weeks.",
    "Prices rose by five to ten percent, at ten to seven shops.",
    # people who are called like a holiday
    "Mohammed Eid said so, and Ramadan Shallah denied it.",
    "Tariq Ramadan spoke in Eid Street.",
    # degrees and ages
    "Temperatures were in the mid-70s and the high 60s; she was in her 80s, he in the mid-20s.",
    # people and events called after months, seasons and years
    "June Carter, April Jones and August Wilson sang of the October Revolution and the June Days.",
    "The Arab Spring, the Red October factory and the Thirty Years' War are names, as is the Six-Day War.",
    # numbers of things
    "The 2000-metre peak, a 2001-strong force and a 1,000-year-old church were shown, with a score of 2000.",
    "Call 2023-555-1999 or write to PO Box 1990; case no. 2016/1999 was closed.",
    # a day of the week that is no one's
    "The offices of the Friday Mosque and the Ramadan Mosque are one.",
    "One day a shell fell.",
    "In Suite 1900, Apt. 2010, at Gate 1995, some day or other.",
    "He was two years and three months old.",
    "Case CR-2015-1204 was heard as recently as ever.",
    # money, percentages, scores, counts
    "The bridge cost $2000 and the toll rose by 12 percent.",
    "They paid 1,995 dollars and 1990 rupees for it.",
    "The visitors won 3-2 and later 21-14.",
    "Some 2000 people and 1900 soldiers crossed the river.",
    "More than 2000 were on the ferry.",
    "At least 1998 villagers and 2003 head of cattle drowned.",
    "About 2010 houses burned.",
    "The rebels had killed 1960 civilians.",
    "Nearly 2000 demonstrators and 1940 policemen met.",
    "He counted 1980 votes and 2012 ballots.",
    # ages
    "A 12-year-old boy and his 44-year-old uncle drowned.",
    "He was 18 years old and she was 26 years of age.",
    "A three-month-old baby and a six-week-old girl survived.",
    "The farmer, aged 40 years, was unhurt.",
    "A 9-year-old was found.",
    # counts with the word for the counted left out
    "Of the 1,950 fighters 2000 were hit, 1900 injured and 2012 displaced, 1990 of them badly.",
    "A force of 2000 met a crowd of 1950.",
    "Call 0800 1999.",
    # names and numbers of things
    "A 1998 Toyota, a 1987 Chevrolet and a 1990 Volvo burned beside the 2001 Ford.",
    "A 2003 Hyundai, a 1999 Kia, a 1995 Lada, a 1994 Mazda, a 2010 Mercedes, a 2008 Mitsubishi and a 2004 Nissan.",
    "A 1992 Oldsmobile, a 1984 Peugeot, a 1979 Plymouth, a 1981 Pontiac, a 1986 Renault and a 1974 Volkswagen.",
    "A 2002 BMW, a 1976 Buick, a 1988 Cadillac, a 1996 Chrysler, a 2005 Dodge, a 1983 Fiat and a 2006 Honda.",
    "A 1997 Isuzu and a 1989 Jeep.",
    "The Sunday Times, the Friday Mosque, the Monday Club and the Sunday Mirror are names.",
    "The Sunday Telegraph, the Sunday Express, the Sunday Herald, the Sunday Mail, the Sunday Post and "
    "the Sunday Tribune too.",
    "Flight 1990 and Boeing 2000 collided.",
    "Resolution 1973 was cited.",
    "They fired 122 mm rockets, a 9 mm pistol and an AK-47.",
    "Two F-16 jets and a Su-25 took off.",
    "Call 555-2013 or room 1998.",
    "He drove up Highway 1963.",
    "The hill, at a height of 1945 meters, was taken.",
    "It lay 2014 km away.",
    "They hold 2001 square miles.",
    "Route 2005 is closed.",
    # units of an army, and what is due to something
    "The 4th Infantry Brigade, the 1st\nBattalion and the 6th Fleet met.",
    "Pupils between 7 and 12 years old sang.",
    "A firm called Meridian 1980 closed.",
    # words with another meaning
    "AND MAY GOD BLESS THEM.",
    "He may have been killed.",
    "They may march on the capital.",
    "The march on the capital was long.",
    "Thousands march for peace.",
    "The second soldier and the third man fled.",
    "The sun rose and the man sat down.",
    "She wed a soldier.",
    "The fall of the city was a blow.",
    "They fear the fall of the regime.",
    "The spring was dry, and water did not spring from it.",
    "Dec and Jan are twins, and Mar is their cousin.",
    "He took his second wind.",
    "They scored in the second half.",
    "By then the toll was 2000.",
    "An august body met.",
    "It was a quarter of the price.",
    "The lunch was past its best.",
    "The minister resigned as soon as he could.",
    "The visitors won the last half.",
    "The flood soon became a lake, and was soon drained.",
    "The mill closed soon after the strike, and soon afterwards the shop.",
    "Her minute hands shook.",
    "The present was wrapped.",
    "They turn out in numbers.",
    "He asked for a second.",
    # names of events
    "They have lived in the shadow of 9/11.",
    "The 9/11 attacks changed it all.",
    "The March 14 alliance and the July 26 Movement met.",
    "The February 14 Coalition issued a statement.",
    "Black September was a group.",
    "The Easter Rising and the Good Friday Agreement are told of in songs.",
    "They sang White Christmas.",
    "The March to the sea was long.",
    "TENSION WAS HIGH DURING THE MARCH, AND THE MARCH WENT ON.",
    "Bloody Sunday is remembered.",
    "The March 8 Front and the May 17 Party split.",
    "The June 4 Martyrs and the 25 May Brigade fought the March 23 Brigades.",
    "The 17 November Organization and the 1 October Organisation are one.",
    "The January 25 Revolution and the May 15 Command were told apart.",
    "The April 6 Regiment and the June 14 Forces marched.",
]

# Read on NAMED_LATER: days that have become names by then.
NAMED_LATER = dt.date(2024, 6, 1)
NAMES = [
    "The Jan. 6 riot, the January 6 committee and the January 6 insurrection were named in the report.",
    "September 11 changed the country, and so did October 7.",
    "The September 11 attackers and the Sept. 11 hijackers were named in the report.",
    "The October 7 attack was named in the report.",
    "He spoke of the Oct. 7 massacre and of the October 7 war.",
    "The October 7 massacres, the 7 October assault and the October 7 onslaught.",
]
