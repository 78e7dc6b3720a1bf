"""Who says so beyond one sentence: pronouns, quotations of many sentences, and what headlines are credited to."""

# text, the sources of its claims in order
PRONOUNS = [
    ("The mayor, Lena Moro, came on Friday. She said 12 farmers were killed.", ["The mayor"]),
    ("Mayor Omar Diaz said the road was closed. He said 12 farmers were killed.", ["Mayor Omar Diaz"]),
    ("Mayor Omar Diaz said the road was closed. They said 12 farmers were killed.", ["They"]),
    ("Mayor Omar Diaz said the road was closed. It said 12 farmers were killed.", ["It"]),
    ("The ministry said the road was closed. It said 12 farmers were killed.", ["The ministry"]),
    ("The ministry said the road was closed. He said 12 farmers were killed.", ["He"]),
    ("Residents said the road was closed. They said 12 farmers were killed.", ["Residents"]),
    ("Residents said the road was closed. She said 12 farmers were killed.", ["She"]),
    ("The mayor and the governor spoke of it on Friday. They said 12 farmers died.", ["The mayor and the governor"]),
    ("The army and the rebels gave no figure. They said 12 farmers died.", ["The army and the rebels"]),
    ("Police said 12 farmers died. A doctor, Lena Moro, said nine did. They said three were hurt.", ["Police"] * 2),
    ("Mayor Omar Diaz said 12 farmers died. The army said nothing. He said three were hurt.", ["Mayor Omar Diaz"] * 2),
    ("Elders said the mill burned, and Mayor Omar Diaz left. They said 12 farmers died.", ["Elders"]),
    ("Police said the road was closed. They said 12 farmers were killed.", ["Police"]),
    (
        "Omar Diaz said two died. Radio Zab said nine did. Four guards were hurt. He said a mill burned and six died.",
        ["Omar Diaz", None, "Omar Diaz"],
    ),
    ("The Front gave no figures. It said 12 farmers were killed.", ["The Front"]),
    ("The Front gave no figures. She said 12 farmers were killed.", ["She"]),
    ("Three farmers were hurt. They said 12 soldiers were killed.", [None, "They"]),
]
QUOTATIONS = [
    # the speaker is named where the quotation ends
    ('"It came at noon. Twelve farmers died. Nine were hurt," Omar Diaz said.', ["Omar Diaz"] * 2),
    ("“It came at noon. Twelve farmers died. Nine were hurt,” said a local doctor.", ["a local doctor"] * 2),
    ('"It came at noon. Twelve farmers died. Who did it?" asked the mayor. Nine were hurt.', [None, None]),
    ('"It came at noon. Twelve farmers died. Why?" the mayor said. Nine were hurt.', ["the mayor", None]),
    ('The army said: "It came at noon. Twelve farmers died." The mayor left.', ["The army"]),
    (
        'According to Elders, it came at noon.\n"The injured include six farmers.\n"They live," an aide said.',
        ["an aide"],
    ),
    # and in the sentence before, where one quotation follows another
    ('"It came at noon," Omar Diaz told the agency. "The gunmen shot at us. They killed 12 farmers."', ["Omar Diaz"]),
    ("“It came at noon,” the mayor said. “The gunmen shot at us. They killed 12 farmers.”", ["the mayor"]),
    ('The mayor said the mill burned. "It is bad," he told a paper. "They killed 12 farmers."', ["The mayor"]),
    # what stands outside is nobody's
    ('"It came at noon," Omar Diaz said. The gunmen killed 12 farmers. "It is bad," he said.', [None]),
    ('Twelve farmers died. "It came at noon. It is bad," Omar Diaz said.', [None]),
    ('The "war" came at noon. Twelve farmers died. A "doctor" said nothing.', [None]),
    ('The road was closed. "Twelve farmers died." The mayor left.', [None]),
]
HEADLINES = [
    ("Blast kills five in Norvik: police", ["police"]),
    ("Blast kills five in Norvik - hospital sources", ["hospital sources"]),
    ("Raid kills five farmers in the north – war monitor", ["war monitor"]),
    ("Officials: Gunman kills five", ["Officials"]),
    ("UN: five farmers killed in raid", ["UN"]),
    ("Blast kills five in Norvik: video", [None]),
    ("Blast kills five: what we know", [None]),
    ("Killed: five soldiers", [None]),
    ("Five dead: soldiers", [None]),
    ("The list is short: five men were killed by police.", [None]),
    ("Blast kills five near Norvik-Zab", [None]),
]
