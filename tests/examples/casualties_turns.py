"""Rarer turns of phrase, by what they mean: each phrase with all its claims; and phrases like them that state none."""

# phrase, outcome and number (or vague term) of each claim
INJURIES = [
    ("His wife sustained multiple injuries.", [("injured", 1)]),
    ("A police officer sustained moderate facial injuries.", [("injured", 1)]),
    ("Three drivers suffered serious machete wounds.", [("injured", 3)]),
    ("Both passengers sustained minor injuries.", [("injured", 2)]),
    ("The bomb caused minor injuries to three people.", [("injured", 3)]),
    ("The blast left another farmer with serious injuries.", [("injured", 1)]),
    ("A religious scholar was shot and critically wounded by gunmen.", [("injured", 1)]),
]
DEATHS = [
    ("They opened fire on the man, resulting in his immediate death.", [("killed", 1)]),
    ("The fall caused her death.", [("killed", 1)]),
    ("The blast resulted in one death.", [("killed", 1)]),
    ("The driver was the sole fatality.", [("killed", 1)]),
    ("A vehicle rammed a woman, killing her.", [("killed", 1)]),
    ("Gunmen stopped a car carrying a clerk and a conscript, killing them both.", [("killed", 2)]),
    ("The militants burned five civilians alive in a cage.", [("killed", 5)]),
    ("The militants put at least 12 people to death.", [("killed", 12)]),
    ("Eight missionaries were beaten, stabbed and axed to death.", [("killed", 8)]),
    ("The blast killed everyone on board.", [("killed", "everyone")]),
    ("The blast killed everybody on board.", [("killed", "everybody")]),
]
IN_STEPS = [
    ("A soldier was intercepted by two men on a motorcycle and then shot dead.", [("killed", 1)]),
    ("A shopkeeper was abducted by gunmen and was later found dead.", [("captured", 1), ("killed", 1)]),
    ("Three brothers were kidnapped by militants, and were later executed.", [("captured", 3), ("killed", 3)]),
    ("Four contractors were dragged from their car and killed.", [("killed", 4)]),
]
WHO = [
    ("Two US service members were killed.", [("killed", 2)]),
    ("A member of the US military was killed.", [("killed", 1)]),
    ("Two Central Reserve Police Force personnel were killed.", [("killed", 2)]),
    ("Seven police force members were killed.", [("killed", 7)]),
    ("They killed the ambassador to Karvelia, J. Anton Stone, and three others.", [("killed", 1), ("killed", 3)]),
    ("Thirteen people, mostly homeless, died.", [("killed", 13)]),
    ("The shell wounded a 14 years old boy.", [("injured", 1)]),
    ("Fifteen people, ten of them policemen, injured in two explosions.", [("injured", 15), ("injured", 10)]),
    ("A lawyer, his daughter, his niece and his wife were injured.", [("injured", 4)]),
    ("Twenty people were killed as well as 10 others injured.", [("killed", 20), ("injured", 10)]),
    ("Five policemen and as many soldiers were injured.", [("injured", 5), ("injured", "as many")]),
    ("Two soldiers were killed and other two were injured.", [("killed", 2), ("injured", 2)]),
    ("Gunmen killed two Shiites and wounded a third in the market.", [("killed", 2), ("injured", 1)]),
    ("Seven uniformed and three civilians were killed.", [("killed", 7), ("killed", 3)]),
]
REST = [
    ("The rest of the dead in the town were IS fighters.", [("killed", "rest")]),
    ("The rest of those killed were soldiers.", [("killed", "rest")]),
    ("The remainder of the wounded were drivers.", [("injured", "rest")]),
    (
        "At least 22 people were killed, six of them civilians and the rest fighters.",
        [("killed", 22), ("killed", 6), ("killed", "rest")],
    ),
]
WITHOUT_COMMAS = [
    ("Rebel Leader in Karvel 8 More Killed", [("killed", 1), ("killed", 8)]),
    ("Senior Commander 34 Terrorists Killed", [("killed", 1), ("killed", 34)]),
    ("25 Dead Syrian Minister Says", [("killed", 25)]),
    ("They killed Amin Ruz a field commander of the group and eight more militants.", [("killed", 1), ("killed", 8)]),
    ("Thirty Killed in Raids on Karvel Town Thirty civilians were killed.", [("killed", 30), ("killed", 30)]),
    ("The raid killed 270 soldiers guards and staff.", [("killed", 270)]),
]
BOTH = [
    ("Three people were killed, including both attackers.", [("killed", 3), ("killed", 2)]),
    ("Both soldiers were killed.", [("killed", 2)]),
    ("Two men were both killed.", [("killed", 2)]),
    ("The search ended with both being confirmed dead.", [("killed", 2)]),
    ("Both soldiers and civilians were killed.", [("killed", "plural")]),
]
PLACES_ARE_NO_PEOPLE = [
    ("In Karvel, Omar Diaz was killed.", [("killed", 1)]),
    ("In Karvel, Omar Diaz, a farmer, was killed.", [("killed", 1)]),
    (
        "The death toll from the raid in Guma, Benue State, Karvelia, on Saturday rose to 150, including many who were "
        "burned to death.",
        [("killed", 150), ("killed", "many")],
    ),
    ("The man who injured two women in Leeds, West Yorkshire, England, succumbs.", [("injured", 2), ("killed", 1)]),
]
TURNS = [*BOTH, *PLACES_ARE_NO_PEOPLE, *INJURIES, *DEATHS, *IN_STEPS, *WHO, *REST, *WITHOUT_COMMAS]

NOTHING = [
    "More than 100 dead or wounded were counted",
    "There are 100 dead and wounded",
    "They opened a school sheltering displaced families",
    "The lorries carrying wounded soldiers left at noon",
    "175 rebels killed, injured in the clashes",
    "175 rebels killed injured in the clashes",
    "The attempted murder of two judges was foiled",
    "A failed assassination of two ministers",
    "The headquarters of the rebels was captured",
    "The rest of the year was calm",
    "The rest of the soldiers went home",
    "The army suffered a defeat of no great weight",
    "The army suffered heavy casualties",
    "The mayor announced his death",
    "The threats followed another death in the family",
    "He was found alive in a cage",
    "They were beaten to the finish",
    "The driver was the only witness of the crash",
    "The two were charged on Monday and released",
    "The blast caused minor damage to three houses",
    "He left the station with three bags",
    "They received three letters to the editor",
    "She sustained her argument to the end",
]
