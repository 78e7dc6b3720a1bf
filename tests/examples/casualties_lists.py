"""Lists of people, offices and names, and clauses with "who": each phrase with all its claims; and some with none."""

# phrase, outcome and number (or vague term) of each claim
LISTED = [
    ("The murders of the governor of Antara, another judge and the Antara police commander.", [("killed", 1)] * 3),
    (
        "The police file covers the murders of Juan Perez, Luis Gomez, and of Colonel Jose Ruiz.",
        [("killed", 1), ("killed", 2)],
    ),
    ("Nobody was held for the assassination of leader Hugo Obando and of clerk Lucia Flores.", [("killed", 1)] * 2),
    (
        "A commando killed Hugo Obando, leader of the Reed Front (RF), and social democratic leader Gilda Rojas.",
        [("killed", 1)] * 2,
    ),
    ("Gunmen killed party leader Hugo Obando.", [("killed", 1)]),
    (
        "The massacre of the priests Juan Ruiz, Simon Montes, Julio Moreno and Luis Lopez was condemned.",
        [("killed", 4)],
    ),
    (
        "They were accused over the murder of Central Antara University rector Ruiz, five other monks and two maids.",
        [("killed", 1), ("killed", 5), ("killed", 2)],
    ),
    (
        "The murder of the six monks, a woman, and her daughter was the work of soldiers.",
        [("killed", 6), ("killed", 1), ("killed", 1)],
    ),
    ("The murder of a nun and a cook will be investigated.", [("killed", 1), ("killed", 1)]),
    (
        "Six monks (five Spaniards and one Italian) and two women were killed.",
        [("killed", 6), ("killed", 5), ("killed", 1), ("killed", 2)],
    ),
    (
        "Six monks -- five Spaniards and one Italian -- and two women were killed.",
        [("killed", 6), ("killed", 5), ("killed", 1), ("killed", 2)],
    ),
    ("Rebels killed the mayor, as well as two farmers, the local press reported.", [("killed", 1), ("killed", 2)]),
    ("In the ward they murdered, at gunpoint, a soldier who was ill.", [("killed", 1)]),
    ("Their action caused one unfortunate death.", [("killed", 1)]),
    ("The blast led to the death of a man, and a woman was held.", [("killed", 1)]),
    ("The death of three men was reported and two were held.", [("killed", 3)]),
]
OFFICES = [
    ("Hugo Obando, president of the Holasa company and mayor of the town, was killed.", [("killed", 1)]),
    ("The killing of Hugo Obando, president of the Holasa company and mayor of the town.", [("killed", 1)]),
    ("Journalist Hugo Obando, director of the daily, was killed.", [("killed", 1)]),
    (
        "Former minister and president of the court Hugo Obando died when he was hit by a stray bullet.",
        [("killed", 1)],
    ),
    ("A Saudi national Omar Diaz was killed.", [("killed", 1)]),
]
WITH_WHO = [
    ("The three women had a list of 57 people who were killed.", [("killed", 57)]),
    ("The commission, which is studying the case of the monks who were shot dead, met.", [("killed", "plural")]),
    ("Five members of the family who were killed lived here.", [("killed", 5)]),
    ("Six priests and two humble women who worked with them were murdered.", [("killed", 6), ("killed", 2)]),
    ("The farm was owned by Hugo Obando, who was killed.", [("killed", 1)]),
    ("Ruiz, mayor of Achi, in the district of Bolar, who was kidnapped, is well.", [("captured", 1)]),
    ("The hunt for the killers of the six monks goes on.", [("killed", 6)]),
    ("The killer of two nuns was held.", [("killed", 2)]),
    ("The murderers of three drivers were never found.", [("killed", 3)]),
    ("The murderer of a driver was never found.", [("killed", 1)]),
]
LISTS = [*LISTED, *OFFICES, *WITH_WHO]

NOTHING = [
    "The monks' killing Represents a turn",
    "The leader of the National Movement and two killers were seen",
    "A serial killer was on the run",
    "The murderers were never found",
]
