"""Short notes of incidents, and the killed and injured that they add up to; None where nothing is said."""

# what the note says, killed, injured
NOTES = [
    # lists
    ("The raiders murdered 105 men and 1 woman.", 106, None),
    ("A bomb killed two men and one woman and injured 12 others.", 3, 12),
    ("The blast killed the minister and at least 21 other people.", 22, None),
    ("A woman and three men were found dead in a ditch.", 4, None),
    ("The blast killed 12 people, two soldiers and 10 farmers.", 12, None),
    ("A bomb killed one and another 4 wounded.", 1, 4),
    # one person in a headline, told again beside many
    ("Foreign adviser slain in raid.\nRebels killed 43 soldiers and a foreign adviser.", 44, None),
    # some told first, and then among how many
    ("Three clerks killed in raid.\nThree clerks were among eight people killed when a shell hit a house.", 8, None),
    ("Eight people were killed in a raid. Three clerks were among the dead.", 8, None),
    # a higher number told twice
    (
        "At least 32 people have been killed. At least 47 people have been killed in the floods. In addition to the 47"
        " dead, 30 people were missing.",
        47,
        None,
    ),
    ("At least 32 people have been killed. At least 47 people have been killed in the floods.", 32, None),
    # how some of the injured are
    ("Dozens were injured. At least 10 people are in critical condition.", None, None),
    ("Five people were injured. Two are in critical condition.", None, 5),
    # kin and staff of the one told before
    ("Gunmen assassinated Jose Ruiz, the leader of the union. One of his bodyguards was killed.", 2, None),
    ("Gunmen assassinated Jose Ruiz, the leader of the union. His body was found on the road.", 1, None),
    # one blow after another
    (
        "A car bomb exploded outside a depot, killing nine people and injuring 16 others. A second car bomb exploded"
        " later at a taxi stand, killing an additional four civilians and injuring another 12.",
        13,
        28,
    ),
    ("A bomb in the market killed two people. A separate bombing later in the day killed two more people.", 4, None),
    ("Two bombs in the market killed nine people. The second bomb killed four of them.", 9, None),
    ("Two bombs in the market killed nine people. The second bomb killed four people.", 9, None),
    ("Three people died and three were injured. One of the injured died of his injuries later.", 4, 3),
    ("Gunmen killed five people in retaliation for the 2013 massacre.", 5, None),
    # sums
    (
        "A bomb killed 12 people. A fourth bomb exploded, killing one. The bombings left a total of 23 dead.",
        23,
        None,
    ),
    ("The gunmen killed nine hostages. The final toll of the attack was 24 dead and 50 wounded.", 24, 50),
    ("Three people died of thirst. It knew of fewer than 10 deaths in all.", 3, None),
    ("A bomb went off in the market, killing nine people overall.", 9, None),
    (
        "A bomb killed 12 people. A fourth bomb exploded, killing one and hurting two. The bombings left a total of 23"
        " dead and at least 66 wounded.",
        23,
        66,
    ),
    ("The toll rose above 200. At least 230 people were killed in the quake.", 230, None),
    ("More than 200 people were killed. Some 900 people were killed in the whole valley.", 200, None),
    ("They found the bodies of the last three miners. The bodies of 19 miners had been recovered.", 19, None),
    ("At least 52 people were killed. Police initially put the death toll at three.", 52, None),
    (
        "Two rebels died and another soldier was injured, police said. Rebels opened fire and another soldier was"
        " injured.",
        2,
        1,
    ),
    # both sides
    (
        "The raid killed at least 13 soldiers and policemen. Seven soldiers and six policemen were killed, he said."
        " Six insurgents were killed.",
        19,
        None,
    ),
    # one person told twice
    ("One man is dead after a crash. The younger driver died later of his injuries.", 1, None),
    ("Nine soldiers were wounded in the strike. The governor said later that 19 people had been wounded.", None, 19),
    # who died later
    ("Nine people were shot dead. Days later a wounded man died from his injuries.", 10, None),
    ("An Antaran soldier was killed when a bomb went off. He died of his wounds in hospital.", 1, None),
]
