"""Turns of long news reports: each phrase with all its claims; and phrases like them that state none."""

# phrase, outcome and number (or vague term) of each claim
NUMBERS_BESIDE = [
    ("The death toll has risen to 16 and 30 others were wounded.", [("killed", 16), ("injured", 30)]),
    ("The toll stood at 40 and nine more are missing.", [("killed", 40), ("missing", 9)]),
    ("The toll was expected to climb past 75 with 300 people still missing.", [("missing", 300)]),
    (
        "A bomb killed at least 18 people including eight nurses and 10 soldiers and another 27 people were wounded.",
        [("killed", 18), ("killed", 8), ("killed", 10), ("injured", 27)],
    ),
    (
        "A mine killed two people including a boy and 7 others were hurt.",
        [("killed", 2), ("killed", 1), ("injured", 7)],
    ),
    ("The blast resulted in the deaths of three soldiers and five wounded.", [("killed", 3), ("injured", 5)]),
    (
        "Seven were killed, among the dead four policemen, and 17 were wounded.",
        [("killed", 7), ("killed", 4), ("injured", 17)],
    ),
    ("A bomb left nine members of the National Guard injured.", [("injured", 9)]),
    ("Five children and several women were among dead.", [("killed", 5), ("killed", "several")]),
    ("The other officials killed in the raid were two judges and a clerk.", [("killed", 2), ("killed", 1)]),
    ("At least 157 soldiers and police officers were left missing.", [("missing", 157)]),
    (
        "Five other people including a clerk and several pro-government militamen were injured.",
        [("injured", 5), ("injured", 1), ("injured", "several")],
    ),
    ("A child was killed and other was injured.", [("killed", 1), ("injured", 1)]),
    ("Her parents died in the blaze.", [("killed", 2)]),
    ("The shell wounded his parents and his 4-year-old brother.", [("injured", 3)]),
]
JOINED = [
    ("In addition to 11 children, four women were killed.", [("killed", 11), ("killed", 4)]),
    ("In addition to Ruiz, two guards were killed.", [("killed", 1), ("killed", 2)]),
    (
        "At least 129 people died, among them 18 policemen and 17 sailors, 415 people received gunshot wounds.",
        [("killed", 129), ("killed", 18), ("killed", 17), ("injured", 415)],
    ),
    ("The raiders took more than 160 residents of Karvel hostage.", [("captured", 160)]),
    ("They found the body of Karvelian hostage Omar Diaz.", [("killed", 1)]),
    (
        "Eleven athletes were taken hostage and killed, along with a police officer.",
        [("captured", 11), ("killed", 11), ("killed", 1)],
    ),
    ("Rescuers recovered the bodies of the last three miners trapped underground.", [("killed", 3)]),
    (
        "Nineteen miners who became trapped underground when the roof fell in were found dead.",
        [("killed", 19)],
    ),
    ("Two died, with 18 others still trapped.", [("killed", 2), ("missing", 18)]),
    ("Nine people are still trapped under the roof.", [("missing", 9)]),
    ("Nine people are still trapped.", [("missing", 9)]),
    ("Nine people are feared trapped.", [("missing", 9)]),
    ("The passenger sustained fatal injuries.", [("killed", 1)]),
    ("Both passengers suffered fatal injuries.", [("killed", 2)]),
]
TOLLS = [
    ("The death toll from a quake which rocked the region rose early today to at least 138.", [("killed", 138)]),
    ("The number of confirmed deaths in the suburb rose to 30.", [("killed", 30)]),
    ("The number of civilian deaths reached 30.", [("killed", 30)]),
    ("The death toll rose above 200.", [("killed", 200)]),
    ("The death toll is well above 200.", [("killed", 200)]),
    ("A little over 40 people were killed.", [("killed", 40)]),
    ("Slightly more than 40 people were killed.", [("killed", 40)]),
    ("The toll stayed below 40.", [("killed", 40)]),
]
ENDS = [
    ("Rescuers found seven deceased individuals at the mill.", [("killed", 7)]),
    ("Nine were taken away; two have since died.", [("killed", 2)]),
    ("The editor was shot and got critically injured outside his home.", [("injured", 1)]),
    (
        "Three soldiers, who tried to jump off the lorry, were shot at close range by the gunmen and were badly"
        " wounded.",
        [("injured", 3)],
    ),
    ("Twenty more are buried beneath the wreckage.", [("missing", 20)]),
    ("Two boys, Ali Omar, 14, and Dan Stone Jr., 16, were injured.", [("injured", 2)]),
]
ACTS = [
    ("He was held over the fatal shooting of two clerks.", [("killed", 2)]),
    ("He was held over the fatal shootings of two clerks.", [("killed", 2)]),
    ("The fatal stabbing of a waiter shocked the town.", [("killed", 1)]),
    ("The fatal stabbings of two waiters shocked the town.", [("killed", 2)]),
    ("The fatal beating of a waiter shocked the town.", [("killed", 1)]),
    ("Their car crashed on the ice. His wife Jane and his mother Joan passed away.", [("killed", 2)]),
    ("Two players were injured when the stand collapsed.", [("injured", 2)]),
    ("The storm left three men homeless.", [("displaced", 3)]),
    ("The blaze killed 12 of the 40 guests.", [("killed", 12)]),
    ("The fire killed 12 people in shops run by firms including Sorrel and Vetch.", [("killed", 12)]),
    ("The fire killed 12 people including Omar Diaz.", [("killed", 12), ("killed", 1)]),
]
TURNS = [*NUMBERS_BESIDE, *JOINED, *TOLLS, *ENDS, *ACTS]

NOTHING = [
    "Only 55 of 75 confirmed dead had been identified",
    "Nothing moved beneath the wreckage",
    "The shelves buried beneath the wreckage were empty",
    "The number of attacks on villages rose to 30",
    "Over the month 539 soldiers died or were missing",
    "Two deceased brothers were remembered",
    "The estate of a deceased woman was sold",
    "The rebels stole the cargo, including 193 .45 caliber pistols",
    "The villa stood above 200 houses",
    "Other was the word he used",
    "The raiders took the residents of Karvel by surprise",
    "In addition to 11 children, four women were present",
    "The engine sustained fatal damage",
    "Nine cars are still trapped",
    "His wife Jane and his mother Joan passed away",
    "John's death was quiet",
    "Smoking kills one person every 33 seconds",
    "In the placebo group four people died",
    "Of those, 88 died on therapy",
    "They drilled for an attack in which 200 people are hurt",
    "In the scenario 200 people are killed",
    "A mission fed three homeless men",
    "The side ended with 3 injured players on the bench",
    "Two players were injured in the second half",
    "A detective whose partner was killed retired",
    "The virus killed 12 of the 40 mice",
    "A frost killed three swans",
    "They shot two deer dead",
    "Her parents were teachers",
    "He wrote a letter of 16 pages and 30 others were lost",
]
