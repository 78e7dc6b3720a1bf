"""Turns of registers and one-line notes of incidents: each phrase with all its claims; and phrases that state none."""

# phrase, outcome and number (or vague term) of each claim
SUBJECTS = [
    ("Two health workers fighting the outbreak in the CDR were killed.", [("killed", 2)]),
    ("Twelve soldiers guarding the house of the mayor were wounded.", [("injured", 12)]),
    ("Two former Antaran soldiers who worked for Global Watch as contractors in Karvel were killed.", [("killed", 2)]),
    ("Three people including a woman suspected to be police informer were killed.", [("killed", 3)]),
    ("Four United Nations Mission in Antara (UNMA) staff were killed.", [("killed", 4)]),
    ("Three Democratic Republic of Antara soldiers were killed.", [("killed", 3)]),
    ("At least four FC and police personnel were killed.", [("killed", 4)]),
    ("One French, one Belgian and three Malians were killed.", [("killed", 1), ("killed", 1), ("killed", 3)]),
    ("Jose Ruiz 39, of Karvel, was killed.", [("killed", 1)]),
    ("An Antara Rifles personnel was injured.", [("injured", 1)]),
    ("The driver of a CRV supply vehicle was injured.", [("injured", 1)]),
    ("Rebels killed eight U.S servicemen.", [("killed", 8)]),
    ("At least 4 four people were killed.", [("killed", 4)]),
    ("The raid killed bin Karim and four others.", [("killed", 1), ("killed", 4)]),
    ("The raid killed ibn Karim and bint Karim.", [("killed", 2)]),
    ("They killed young flight attendant Nadia Ruiz.", [("killed", 1)]),
    ("Two men had killed prominent Antaran newspaper editor Jose Ruiz.", [("killed", 1)]),
    ("The assassination of Kim Yong-ho shocked the town.", [("killed", 1)]),
    ("Two buses carrying pilgrims were stopped and civilians were killed.", [("killed", "plural")]),
    ("Ten villagers living near Karvel, where soldiers were killed, spoke of it.", [("killed", "plural")]),
]
ONE_PERSON = [
    ("A leading tribal elder and chief of a local committee was killed.", [("killed", 1)]),
    ("A member of the party and governor of the province was shot and killed.", [("killed", 1)]),
    ("A sugar planter and his driver were killed.", [("killed", 2)]),
    ("A stoker and his brother were killed.", [("killed", 2)]),
    ("A popular Antaran model, Vera Ruiz, was shot and killed.", [("killed", 1)]),
    ("A gunman shot dead a stoker.", [("killed", 1)]),
    ("The driver and a passenger were killed.", [("killed", 1), ("killed", 1)]),
]
VERBS = [
    ("Rebels slit the throat of a contractor.", [("killed", 1)]),
    ("Rebels slit the throats of two contractors.", [("killed", 2)]),
    ("Rebels cut the throat of a contractor.", [("killed", 1)]),
    ("Rebels cut the throats of two contractors.", [("killed", 2)]),
    ("They stormed the hut, slitting the throat of a contractor.", [("killed", 1)]),
    ("They stormed the hut, slitting the throats of two contractors.", [("killed", 2)]),
    ("They stormed the hut, cutting the throats of two contractors.", [("killed", 2)]),
    ("Gunmen on motorcycles shot a civilian dead.", [("killed", 1)]),
    ("His bullet-ridden body was found in a field.", [("killed", 1)]),
    ("Her body was dumped near the market.", [("killed", 1)]),
    ("A bomb killed three people, sending another 29 to hospital.", [("killed", 3), ("injured", 29)]),
    ("The blast sent 12 people to a nearby hospital.", [("injured", 12)]),
    ("The blast sent 12 people to a local hospital.", [("injured", 12)]),
    ("The blast sent 12 people to a hospital.", [("injured", 12)]),
    ("The blast sent 12 people to the hospital.", [("injured", 12)]),
    ("The blast sent 12 people to hospitals.", [("injured", 12)]),
    ("The attack resulted in one minor injury.", [("injured", 1)]),
    (
        "The bomb resulted in two deaths, including one journalist, and nineteen reported injuries.",
        [("killed", 2), ("killed", 1), ("injured", 19)],
    ),
    ("A postmaster was kidnapped and later killed by rebels.", [("captured", 1), ("killed", 1)]),
    ("A stoker was kidnapped and later killed by rebels.", [("captured", 1), ("killed", 1)]),
    ("Rebels kidnapped 40 civilians in a town, and then executed them.", [("captured", 40), ("killed", 40)]),
]
TURNS = [*SUBJECTS, *ONE_PERSON, *VERBS]
NOTHING = [
    "He walked two blocks from the station",
    "His body was strong",
    "The rally of her body was slow",
    "They sent three letters to the embassy",
    "They slit the throat of a goat",
]
