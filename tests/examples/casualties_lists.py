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
    ("Police said the wife of a soldier who was killed had fled.", [("killed", 1)]),
    ("Two sons of the mayor who were kidnapped are free.", [("captured", 2)]),
    ("The dead were three men and a woman.", [("killed", 3), ("killed", 1)]),
    ("The wounded were a clerk and two nurses.", [("injured", 1), ("injured", 2)]),
    ("Six priests and two humble women who worked with them were murdered.", [("killed", 6), ("killed", 2)]),
    ("The farm was owned by Hugo Obando, who was killed.", [("killed", 1)]),
    ("Ruiz, mayor of Achi, in the district of Bolar, who was kidnapped, is well.", [("captured", 1)]),
    ("The hunt for the killers of the six monks goes on.", [("killed", 6)]),
    ("The killer of two nuns was held.", [("killed", 2)]),
    ("The murderers of three drivers were never found.", [("killed", 3)]),
    ("The murderer of a driver was never found.", [("killed", 1)]),
]
# Two numbers of one verb, each with a place of its own; two ends of one number.
APART = [
    ("Ali Omar, his sister and a neighbour were killed by a shell.", [("killed", 2), ("killed", 1)]),
    ("Ali Omar, his driver, was killed by a shell.", [("killed", 1)]),
    ("Omar Diaz, a teacher, and his son were killed.", [("killed", 1), ("killed", 1)]),
    ("Near Upper Karvel, Tessany, a man and a boy were killed.", [("killed", 1), ("killed", 1)]),
    ("We have so far lost 15 people and one was injured.", [("injured", 1)]),
    ("The clinic treated 15 people and one was killed.", [("killed", 1)]),
    ("At least 15 people and a soldier was killed.", [("killed", 15), ("killed", 1)]),
    (
        "The gunman killed 41 people at the Noor mosque and seven at the Linwood mosque.",
        [("killed", 41), ("killed", 7)],
    ),
    ("Five people were killed in Karvel and three in Tessany.", [("killed", 5), ("killed", 3)]),
    ("Twenty-six were hurt in Karvel and 27 in Tessany.", [("injured", 26), ("injured", 27)]),
    ("Counts of the dead ranged from 7 to 11.", [("killed", 7)]),
    ("The death toll ranges from 40 to 60.", [("killed", 40)]),
    (
        "The 14 dead were nine fighters and five farmers.",
        [("killed", 14), ("killed", 9), ("killed", 5)],
    ),
]
# What befell people in rarer words.
BEFALLEN = [
    ("He lost his wife and three of his children.", [("killed", 1), ("killed", 3)]),
    ("She lost her husband in the blast.", [("killed", 1)]),
    ("A man shot in the head died.", [("killed", 1)]),
    ("A man struck by a car died.", [("killed", 1)]),
    ("The boat sank, drowning at least 78 people.", [("killed", 78)]),
    ("Floods drowned 12 people.", [("killed", 12)]),
    ("Eighty-four people lay dead on the road.", [("killed", 84)]),
    ("Thirty-nine were being treated in hospital.", [("injured", 39)]),
    ("Two other men, ages 22 and 27, were taken to a hospital.", [("injured", 2)]),
    ("The war forced 1.5 million from their homes.", [("displaced", 1500000)]),
    ("The fire drove 300 villagers out of their homes.", [("displaced", 300)]),
    ("Several of the wounded died later.", [("killed", "several")]),
    ("Three workers are confirmed among the dead.", [("killed", 3)]),
    ("One of the pilots of the jet downed by rebels on Tuesday was killed.", [("killed", 1)]),
    ("Two workers who had gone to collect papers were killed.", [("killed", 2)]),
    ("Earlier, three journalists were killed.", [("killed", 3)]),
    ("Of the dead 1,524 were children, and 12 were injured.", [("injured", 12)]),
]
LISTS = [*LISTED, *OFFICES, *WITH_WHO, *APART, *BEFALLEN]

NOTHING = [
    "The monks' killing Represents a turn",
    "The leader of the National Movement and two killers were seen",
    "A serial killer was on the run",
    "The murderers were never found",
    "Smoking kills 7 million people a year",
    "The habit claims 443 lives every day",
    "Mosquitoes kill 700,000 people each year",
    "Lightning kills 24,000 people annually",
    "He lost his wife to another man",
    "She lost her son in the market for an hour",
    "The dead were buried on Monday",
    "They lost their father's house",
    "She lost her keys and three of her books",
    "A raid could drive 20,000 people from their homes",
    "Such heat could burn five men to death",
    "There was no evidence that anyone had been killed on purpose",
    "Prices ranged from 7 to 11",
]
