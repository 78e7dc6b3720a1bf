"""Phrases that look like statements of harm and are none, beside those near them that are."""

STATED = [
    ("The police recorded 12 deaths in three cases of arson.", [("killed", 12)]),
    ("A shell on the cholera ward killed 12 people.", [("killed", 12)]),
    ("A tribal figure was killed.", [("killed", 1)]),
    ("The Karvelian archaeologist was killed.", [("killed", 1)]),
    ("The junta executed the former president.", [("killed", 1)]),
    ("Soldiers executed 12.", [("killed", 12)]),
    ("The war killed 40 people a day after the vote.", [("killed", 40)]),
    ("No casualties were reported.", [("killed", 0), ("injured", 0)]),
    ("A sniper shot and killed a Karvel, N.Y., doctor.", [("killed", 1)]),
    ("The cruiser sank and he was killed within sight of the coast.", [("killed", 1)]),
    ("The marksman managed to kill one person and wound 12 others.", [("killed", 1), ("injured", 12)]),
    ("The strike killed at least 26 displaced people.", [("killed", 26)]),
    ("10 people fleeing Cuba drowned when their boat sank.", [("killed", 10)]),
    ("His mother and 10 others fleeing Cuba drowned.", [("killed", 1), ("killed", 10)]),
    ("Many families fled.", [("displaced", "families")]),
    ("Colonel Darzi died of his wounds.", [("killed", 1)]),
    ("He died in a car crash.", [("killed", 1)]),
    ("Lincoln was shot at the theatre. He died early the next morning.", [("killed", 1)]),
    ("A beekeeper died.", [("killed", 1)]),
    ("Six people were murdered in France.", [("killed", 6)]),
]

NOTHING = [
    # what is executed, killed and dies besides people
    "Execute one or more commands",
    "Commands are executed from the top",
    "The command is executed twice",
    "The plan was executed on time",
    "They executed a trade of shares",
    "Multiple triggers are executed",
    "The project was killed by the board",
    "Kill a connection to the host",
    "Three startups died",
    "No lines are missing",
    "It was executed without delay",
    "94) - Missing rows",
    # who may all have lived
    "The mayor said that 12 children were among the victims of the attack",
    # some harm denied, not all of it
    "They withdrew without heavy casualties",
    "There were no serious injuries",
    "No direct casualties were reported",
    "There were no major injuries and no other casualties",
    "The flight landed without further casualties",
    "No more deaths were reported",
    # rates and ratios
    "The rate tripled to 33 deaths per day",
    "The war is killing 40 people a day",
    "A village burned for every dead soldier",
    # who is somebody else
    "The officers who had been searching for Diaz concluded he had been killed if anything was left",
    "The Merrill Lynch analyst Omar Diaz said so",
    "Imperial Germany was dead",
    "France was dead",
    # what was meant, and threats
    "They wanted to find, target and kill two rebels",
    "They used bombs to kill two rebels and wound ten",
    "They said that they would arrest and execute Diaz",
    'The people of Karvel "are dead" unless they pay',
    # armies and customers
    "The troops were evacuated by ship",
    "Two soldiers were forced to evacuate the hill",
    "The other customers fled",
    "The bomb hit a site where displaced families are located",
    # deaths in bed
    "Diaz died on Monday in Karvel, aged 84",
    "The composer died in 1827",
    "President Diaz died and was succeeded by his son",
    "His mother died when he was nine",
]

# The last of those told is part of the first; the numbers of all but the first.
SHARES = [
    ("The blast killed 14 people. 12 children were among the victims of the attack.", [12]),
    ("The blast killed 14 people. Among the victims were two children.", [2]),
    ("Fourteen people died. Of those killed, eleven were stabbed to death.", [11]),
    ("Two people are killed. The gunman and one of the victims are shot dead.", [1, 1]),
]
