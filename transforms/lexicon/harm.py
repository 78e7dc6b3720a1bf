"""Words that harm people: verbs, nouns and adjectives with the outcome that they state."""

# base, third person, past, past participle, -ing form: outcome. The object is harmed ("killed three men").
TRANSITIVE_VERBS = {
    "kill kills killed killed killing": "killed",
    "slay slays slew slain slaying": "killed",
    "murder murders murdered murdered murdering": "killed",
    "assassinate assassinates assassinated assassinated assassinating": "killed",
    "execute executes executed executed executing": "killed",
    "behead beheads beheaded beheaded beheading": "killed",
    "decapitate decapitates decapitated decapitated decapitating": "killed",
    "lynch lynches lynched lynched lynching": "killed",
    "massacre massacres massacred massacred massacring": "killed",
    "slaughter slaughters slaughtered slaughtered slaughtering": "killed",
    "butcher butchers butchered butchered butchering": "killed",
    "electrocute electrocutes electrocuted electrocuted electrocuting": "killed",
    "strangle strangles strangled strangled strangling": "killed",
    "asphyxiate asphyxiates asphyxiated asphyxiated asphyxiating": "killed",
    "crucify crucifies crucified crucified crucifying": "killed",
    "martyr martyrs martyred martyred martyring": "killed",
    "wound wounds wounded wounded wounding": "injured",
    "injure injures injured injured injuring": "injured",
    "hurt hurts hurt hurt hurting": "injured",
    "maim maims maimed maimed maiming": "injured",
    "hospitalise hospitalises hospitalised hospitalised hospitalising": "injured",
    "hospitalize hospitalizes hospitalized hospitalized hospitalizing": "injured",
    "abduct abducts abducted abducted abducting": "captured",
    "kidnap kidnaps kidnapped kidnapped kidnapping": "captured",
    "capture captures captured captured capturing": "captured",
    "displace displaces displaced displaced displacing": "displaced",
    "evacuate evacuates evacuated evacuated evacuating": "displaced",
    "uproot uproots uprooted uprooted uprooting": "displaced",
}

# Turns with a verb of harm that harm nobody.
FIGURES = {
    "kill off": "",
    "kills off": "",
    "killed off": "",
    "killing off": "",
    "dead heat": "",
    "dead end": "",
    "dead sea": "",
    "dead weight": "",
    "dead letter": "",
    "dead zone": "",
    "dead last": "",
    "dead set": "",
    "died down": "",
    "die down": "",
    "dying down": "",
    "died laughing": "",
    "die hard": "",
    "dying to see": "",
    "captured the imagination": "",
    "captured the hearts": "",
    "captured the mood": "",
    "killed time": "",
    "killing time": "",
    "killed the mood": "",
    "slaughter rule": "",
    "taken by surprise": "",
    "taken by storm": "",
}

# Fixed turns that act as the past or participle of such a verb.
TRANSITIVE_TURNS = {
    "treated for burns": "injured",
    "treated for injuries": "injured",
    "treated for wounds": "injured",
    "treated for gunshot wounds": "injured",
    "shot dead": "killed",
    "shot to death": "killed",
    "shot and killed": "killed",
    "shot and wounded": "injured",
    "shot and injured": "injured",
    "shot and seriously wounded": "injured",
    "shot and fatally wounded": "killed",
    "stabbed to death": "killed",
    "hacked to death": "killed",
    "beaten to death": "killed",
    "burned to death": "killed",
    "burnt to death": "killed",
    "burned alive": "killed",
    "burnt alive": "killed",
    "buried alive": "killed",
    "stoned to death": "killed",
    "crushed to death": "killed",
    "tortured to death": "killed",
    "trampled to death": "killed",
    "clubbed to death": "killed",
    "bludgeoned to death": "killed",
    "starved to death": "killed",
    "strangled to death": "killed",
    "choked to death": "killed",
    "put to death": "killed",
    "gunned down": "killed",
    "hanged": "killed",
    "mowed down": "killed",
    "cut down": "killed",
    "mortally wounded": "killed",
    "fatally wounded": "killed",
    "fatally shot": "killed",
    "fatally stabbed": "killed",
    "fatally injured": "killed",
    "blown to pieces": "killed",
    "trapped under": "missing",
    "trapped beneath": "missing",
    "trapped in rubble": "missing",
    "trapped in the rubble": "missing",
    "trapped in the debris": "missing",
    "trapped in the wreckage": "missing",
    "trapped in a collapsed": "missing",
    "trapped in the collapsed": "missing",
    "buried under": "missing",
    "buried beneath": "missing",
    "taken hostage": "captured",
    "took hostage": "captured",
    "held hostage": "captured",
    "taken captive": "captured",
    "taken prisoner": "captured",
    "taken by": "captured",
    "taken away": "captured",
    "taken away by": "captured",
    "taken into the bush": "captured",
    "taken into the forest": "captured",
    "whisked away": "captured",
    "marched away": "captured",
    "held captive": "captured",
    "trapped underground": "missing",
    "trapped inside": "missing",
    "trapped in a mine": "missing",
    "trapped in the mine": "missing",
    "wiped out": "killed",
    "slit the throat of": "killed",
    "slit the throats of": "killed",
    "cut the throat of": "killed",
    "cut the throats of": "killed",
    "left homeless": "displaced",
    "made homeless": "displaced",
    "forced to flee": "displaced",
    "forced to leave": "displaced",
    "forced to evacuate": "displaced",
    "forced out of their homes": "displaced",
    "forced from their homes": "displaced",
    "driven from their homes": "displaced",
}

TRANSITIVE_TURNS_PRESENT = {
    "shoot dead": "killed",
    "shoots dead": "killed",
    "shoot and kill": "killed",
    "shoots and kills": "killed",
    "gun down": "killed",
    "guns down": "killed",
    "mow down": "killed",
    "stone to death": "killed",
    "stab to death": "killed",
    "hack to death": "killed",
    "beat to death": "killed",
}

TRANSITIVE_TURNS_ING = {
    "shooting dead": "killed",
    "gunning down": "killed",
    "mowing down": "killed",
    "stabbing to death": "killed",
    "hacking to death": "killed",
    "beating to death": "killed",
    "shooting and killing": "killed",
    "slitting the throat of": "killed",
    "slitting the throats of": "killed",
    "cutting the throats of": "killed",
    "shooting and wounding": "injured",
    "shooting and injuring": "injured",
}

# The subject is harmed ("three men died").
INTRANSITIVE_VERBS = {
    "die dies died died dying": "killed",
    "perish perishes perished perished perishing": "killed",
    "drown drowns drowned drowned drowning": "killed",
    "succumb succumbs succumbed succumbed succumbing": "killed",
    "suffocate suffocates suffocated suffocated suffocating": "killed",
    "flee flees fled fled fleeing": "displaced",
}

INTRANSITIVE_TURNS = {
    "since died": "killed",
    "suffered fatal injuries": "killed",
    "suffered fatal wounds": "killed",
    "sustained fatal injuries": "killed",
    "sustained fatal wounds": "killed",
    "received fatal injuries": "killed",
    "among the victims": "killed",
    "lost their lives": "killed",
    "lost his life": "killed",
    "lost her life": "killed",
    "lose their lives": "killed",
    "loses his life": "killed",
    "met their deaths": "killed",
    "met his death": "killed",
    "met her death": "killed",
    "were martyred": "killed",
    "was martyred": "killed",
    "fell as martyrs": "killed",
    "passed away": "killed",
    "went missing": "missing",
    "gone missing": "missing",
    "suffered injuries": "injured",
    "suffered wounds": "injured",
    "suffered burns": "injured",
    "suffered minor injuries": "injured",
    "suffered serious injuries": "injured",
    "suffered gunshot wounds": "injured",
    "suffered bullet wounds": "injured",
    "sustained bullet wounds": "injured",
    "received bullet wounds": "injured",
    "received several bullet wounds": "injured",
    "sustained injuries": "injured",
    "sustained wounds": "injured",
    "sustained minor injuries": "injured",
    "sustained serious injuries": "injured",
    "received injuries": "injured",
    "received wounds": "injured",
    "received minor injuries": "injured",
    "taken to hospital": "injured",
    "taken to hospitals": "injured",
    "taken to the hospital": "injured",
    "taken to a hospital": "injured",
    "taken to a nearby hospital": "injured",
    "taken to a local hospital": "injured",
    "rushed to a hospital": "injured",
    "rushed to the hospital": "injured",
    "treated in hospital": "injured",
    "treated in a hospital": "injured",
    "treated at hospital": "injured",
    "treated at a hospital": "injured",
    "treated at hospitals": "injured",
    "rushed to hospital": "injured",
    "treated for injuries": "injured",
    "treated for wounds": "injured",
}

# What people are said to be ("three dead", "five are missing").
STATES = {
    "dead": "killed",
    "lifeless": "killed",
    "deceased": "killed",
    "missing": "missing",
    "unaccounted for": "missing",
    "still trapped": "missing",
    "feared trapped": "missing",
    "homeless": "displaced",
    "in captivity": "captured",
}

# Wounds for all that the words say: who was hit so may yet be said to have died of it.
WOUNDING_VERBS = {"stabbed": "injured", "stabs": "injured"}
LIMBS = {
    f"in {article} {part}": "injured"
    for article in ("the", "his", "her", "their", "both")
    for part in (
        "leg",
        "legs",
        "arm",
        "arms",
        "foot",
        "feet",
        "hand",
        "hands",
        "knee",
        "knees",
        "shoulder",
        "thigh",
        "ankle",
    )
}
HIT_IN_A_LIMB = {f"shot {where}": "injured" for where in LIMBS}
MAY_HAVE_DIED = frozenset((*WOUNDING_VERBS, *LIMBS, *HIT_IN_A_LIMB))
# How people are whom violence has hurt: "three are in critical condition".
CONDITIONS = {
    "in critical condition": "injured",
    "in a critical condition": "injured",
    "in critical but stable condition": "injured",
    "in serious condition": "injured",
    "in a serious condition": "injured",
    "in grave condition": "injured",
    "in intensive care": "injured",
    "fighting for his life": "injured",
    "fighting for her life": "injured",
    "fighting for their lives": "injured",
    "remain in hospital": "injured",
    "remains in hospital": "injured",
    "remained in hospital": "injured",
    "recovering in hospital": "injured",
    "still in hospital": "injured",
}

# What stands after the people whom somebody shot, stabbed or beat: "shooting four officers to death".
ENDS = {"to death": "killed", "alive": "killed"}

# What people are driven from: "forced 1.5 million from their homes".
HOMES = {"from their homes": "displaced", "out of their homes": "displaced"}

# Where people are taken who are hurt: "sending 29 to hospital".
HOSPITALS = {
    f"to {where}": "injured"
    for where in ("hospital", "hospitals", "the hospital", "a hospital", "a nearby hospital", "a local hospital")
}

# How badly: "sustained various degrees of injury".
DEGREES_OF_INJURY = {f"{word} degrees of": "" for word in ("various", "varying", "different")}

# What people do who are hurt: "suffered serious head injuries".
SUFFERING = {
    "suffer": "",
    "suffers": "",
    "suffered": "",
    "suffering": "",
    "sustain": "",
    "sustains": "",
    "sustained": "",
    "sustaining": "",
    "received": "",
    "receiving": "",
}
# What they suffer.
INJURIES = {
    "injuries": "injured",
    "injury": "injured",
    "wounds": "injured",
    "wound": "injured",
}

# Nouns for the act, with its victim after "of" ("the murder of two nuns"); the outcome.
ACTS = {
    "death": "killed",
    "killing": "killed",
    "killings": "killed",
    "murder": "killed",
    "murders": "killed",
    "assassination": "killed",
    "assassinations": "killed",
    "execution": "killed",
    "executions": "killed",
    "beheading": "killed",
    "beheadings": "killed",
    "lynching": "killed",
    "massacre": "killed",
    "slaying": "killed",
    "slayings": "killed",
    "slaughter": "killed",
    "martyrdom": "killed",
    "wounding": "injured",
    "injury": "injured",
    "abduction": "captured",
    "abductions": "captured",
    "kidnapping": "captured",
    "kidnappings": "captured",
    "capture": "captured",
    "disappearance": "missing",
    "disappearances": "missing",
    "decapitation": "killed",
    "massacres": "killed",
    "lynchings": "killed",
    "fatal shooting": "killed",
    "fatal shootings": "killed",
    "fatal stabbing": "killed",
    "fatal stabbings": "killed",
    "fatal beating": "killed",
    "drownings": "killed",
    "displacement": "displaced",
    "killer": "killed",
    "killers": "killed",
    "murderer": "killed",
    "murderers": "killed",
}

# Words whose object, if it is a side's own fighters, was killed: "the brigade lost 40 men", "the loss of six soldiers".
LOSSES = {"lost": "killed", "loss": "killed", "losing": "killed", "loses": "killed"}

# Nouns that are counted themselves ("six deaths", "12 injuries").
COUNTED = {
    "deaths": "killed",
    "fatalities": "killed",
    "fatality": "killed",
    "injuries": "injured",
    "casualties": "",
    "casualty": "",
}

# A running count ("the death toll rose to 12").
TOLLS = {
    "death toll": "killed",
    "death tolls": "killed",
    "death count": "killed",
    "body count": "killed",
    "toll": "killed",
    "deathtoll": "killed",
    "casualty toll": "killed",
    "injury toll": "injured",
    "number of dead": "killed",
    "number of deaths": "killed",
    "number of people killed": "killed",
    "number of those killed": "killed",
    "number of killed": "killed",
    "number of victims": "killed",
    "number of fatalities": "killed",
    "number of people injured": "injured",
    "number of injured": "injured",
    "number of wounded": "injured",
    "number of people missing": "missing",
}

BODIES = {
    "bodies": "killed",
    "body": "killed",
    "corpse": "killed",
    "corpses": "killed",
    "the remains": "killed",
    "human remains": "killed",
    "skeletal remains": "killed",
}

LIVES = {
    "lives": "killed",
    "life": "killed",
}
