"""Turns that lean on what stands before: "all of them", "two on Tuesday", people taken by captors; and teasers."""

# phrase, outcome and number (or vague term) of each claim
ALL = [
    ("Four miners were trapped underground. All of them died.", [("missing", 4), ("killed", 4)]),
    ("There were 12 passengers on the bus. All were killed.", [("killed", 12)]),
    ("Gunmen stopped four clerks on the road. They were all killed.", [("killed", 4)]),
    ("The bus held 40 people when it fell. All died on the spot.", [("killed", 40)]),
    ("Three men had been stopped by gunmen. All were later found dead.", [("killed", 3)]),
    ("The boat held nine people. All on board drowned.", [("killed", 9)]),
]
APART = [
    ("One person was killed on Monday and two on Tuesday.", [("killed", 1), ("killed", 2)]),
    ("Two died on Monday and four since.", [("killed", 2), ("killed", 4)]),
    ("One was killed inside and another outside.", [("killed", 1), ("killed", 1)]),
    ("Two men died in the blast and three in the fire.", [("killed", 2), ("killed", 3)]),
    ("Twelve people died at the scene and three in hospital.", [("killed", 12), ("killed", 3)]),
]
TAKEN = [
    ("More than 87 villagers were taken away by the rebels.", [("captured", 87)]),
    ("Thirty girls were taken by Boko Haram.", [("captured", 30)]),
    ("Three rangers were taken into the forest by armed men.", [("captured", 3)]),
    ("Nine clerks were taken into the bush by gunmen.", [("captured", 9)]),
    ("Gunmen came at night and 12 boys were taken away.", [("captured", 12)]),
    ("Two boys were whisked away by masked men.", [("captured", 2)]),
    ("Two boys were marched away by bandits.", [("captured", 2)]),
]
IN_HOSPITAL = [
    ("A bomb killed a clerk. Two men remain in hospital.", [("killed", 1), ("injured", 2)]),
    ("A bomb killed a clerk. A man remains in hospital.", [("killed", 1), ("injured", 1)]),
    ("A bomb killed a clerk. Two men remained in hospital.", [("killed", 1), ("injured", 2)]),
    ("A bomb killed a clerk. Two men are recovering in hospital.", [("killed", 1), ("injured", 2)]),
    ("A bomb killed a clerk. Two men are still in hospital.", [("killed", 1), ("injured", 2)]),
]
LOCAL = [
    ("At least seven people were on Thursday killed by gunmen.", [("killed", 7)]),
    ("Three guards were injured and one was said to be missing.", [("injured", 3), ("missing", 1)]),
    ("The bus fell, killing all passengers, including 13 children.", [("killed", "plural"), ("killed", 13)]),
    (
        "They killed the mayor, two children ages 2 and 3, and five other clerks.",
        [("killed", 1), ("killed", 2), ("killed", 5)],
    ),
    ("Two farmers were killed at the hands of raiders.", [("killed", 2)]),
    ("Bodies of two women and one child have been recovered.", [("killed", 2), ("killed", 1)]),
    ("The bodies of two women and a boy were found.", [("killed", 2), ("killed", 1)]),
    ("It was a miracle that noone was killed.", [("killed", 0)]),
    ("Seven were killed, by body count; six others were wounded.", [("killed", 7), ("injured", 6)]),
    ("They mourned the murder in Karvel of Omar Diaz.", [("killed", 1)]),
    ("A man was found wounded, along with a suspect.", [("injured", 1)]),
    ("A man was found dead, along with two boys.", [("killed", 1), ("killed", 2)]),
    ("They said they had recovered 12 bodies.", [("killed", 12)]),
    ("The group has the names of 28 people who went missing.", [("missing", 28)]),
]
TURNS = [*ALL, *APART, *TAKEN, *IN_HOSPITAL, *LOCAL]

NOTHING = [
    "All were killed.",
    "All of them died.",
    "Four soldiers met 12 rebels on the road. All were killed.",
    "There were 12 cars on the road. All were killed off.",
    "Forty villagers were taken to safety",
    "Two boys were taken away by bus",
    "Nine men were taken away in handcuffs",
    "The girls were taken by bus to the capital",
    "A boy was taken by his uncle",
    "Photographs were taken by gunmen",
    "The town was taken by rebels",
    "The guards were taken by surprise by gunmen",
    "The crowd was taken by storm",
    "Twelve gunmen were taken away by ambulance",
    "The star was whisked away to the airport",
    "Twelve suspects were marched away by police",
    "Omar Diaz is recovering in hospital after an operation",
    "Two died of cholera and three of malaria",
    "The deaths in the township of Valdera were mourned",
    "Two others carried a body",
    "60 encounters were killed off",
    "The province saw 60 shootouts, 12 gunfights and 30 skirmishes",
    "Omar Diaz died at around 1 a.m. in his sleep after the war",
    "Two men died of septicaemia, one of septicemia, three of sepsis and nine of dysentery",
    "The battle left about 50 guards and 17 sailors dead or missing",
    "Nine are dead or lost",
    "They met their deaths at the hands of the raiders",
    "They might recover another 25 bodies",
    "They will recover maybe 25 bodies",
    "Two rifles of the police have been reported missing",
    "They wanted to be sure that all the villagers were killed",
    "They worked to ensure that no clerk was killed",
    "They came back to make sure that the guards were killed",
    "READ ALSO: Gunmen kill 12 in Tessany",
    "READ ALSO Gunmen kill 12 in Tessany",
    "Read more: 40 killed in Orvane mine",
    "See also: Two killed in raid",
    "You may also like: Two killed in raid",
]

OTHER_STORIES = [
    "Related stories\nThree soldiers killed in ambush\nBus crash leaves 20 dead",
    "Recommended\n\nTwo killed in raid\n",
    "The road was closed.\n\nMore news:\nTwo killed in raid\nThree die in Karvel\n",
]
# What looks like a line of another story and is none.
NO_TEASERS = [
    ("Watch out, they said. Two men were killed.", 2),
    ("Related violence killed two men.", 2),
    ("Read killed two men.", 2),
    ("Most read\nThe blast killed two men on Monday.", 2),
]

# Behind "Gunmen killed five people in a market.": the scope of the last claim
TOLD_BESIDE = [
    ("The raid is the latest in a spate of attacks that killed thousands.", "cumulative"),
    ("The violence has killed hundreds of people.", "cumulative"),
    ("The violence has killed seven people.", "incident"),
    ("Since the truce there have been 70 raids. About 200 people have been killed.", "cumulative"),
    ("Since Monday there have been two raids. About 12 people have been killed.", "incident"),
    ("Over 200 guards have been killed on duty.", "cumulative"),
    ("A hundred men were killed.", "incident"),
    ("The raid raised the death toll to 60 since Tuesday.", "cumulative"),
    ("A man died in hospital, raising the death toll to six.", "incident"),
    ("The war started when gunmen raided the south, killing around 1,200 people.", "background"),
    ("The offensive was sparked by a raid that killed nine men.", "background"),
    ("The blasts came two weeks after 350 people were killed in Orvane.", "background"),
    ("The gunbattle came a day after nine men were killed in Orvane.", "background"),
    ("The guards came a day after five people were killed.", "incident"),
    ("They left following the bombing in Orvane where at least 15 were killed.", "background"),
    ("During the same period, 57 clerks were also killed.", "cumulative"),
    ("It was the worst raid since the April 2010 attack that led to the death of 76 guards.", "background"),
]
# What opens an article: the scope of its first claim
OPENINGS = [
    ("The deadliest of the attacks came at dusk, when gunmen killed five guards.", "incident"),
    ("In the deadliest raid since 2010, 24 guards died in Karvel.", "incident"),
    ("In one of the deadliest raids in years, 24 guards died in Karvel.", "incident"),
    ("It recalled the deadliest raid, in which 24 guards died.", "background"),
]
# Sentences, and the days of the last claim
DAYS_BESIDE = [
    ("In January 2020 a bomb hit the site of Monday's blast, killing 13 people and wounding 40.", "2020-01-01"),
    (
        "A blast killed a clerk in Karvel, police said. It came two days after a raid in Orvane. The victims of the"
        " Tuesday raid were clerks. Two men were hurt.",
        None,
    ),
    ("A raid killed a clerk in Karvel. Searchers recovered two bodies on Wednesday. Two men were hurt.", None),
]

# The last of the claims is part of the first
PARTS_OF_THE_NEW = [
    "Gunmen killed 13 people on Monday. It came two weeks after 350 people were killed in Orvane."
    " The mayor was away. Two guards were among the dead.",
    "Gunmen killed 13 people on Monday. Gangs have killed 6,000 people since 2013. Two guards were among the dead.",
]
