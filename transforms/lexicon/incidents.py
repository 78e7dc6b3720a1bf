"""Words that tell one event from another, and one group of people from another: data, one line a word."""

OTHER_EVENT = (
    "a second attack",
    "a separate",
    "a similar",
    "another attack",
    "another bomb",
    "another incident",
    "also on",
    "days earlier",
    "earlier",
    "earlier on",
    "elsewhere",
    "in a different",
    "in a separate",
    "in a similar",
    "in a related",
    "in an earlier",
    "in another",
    "in other",
    "in separate",
    "last month",
    "last week",
    "last year",
    "meanwhile",
    "on a separate",
    "other attacks",
    "previously",
    "separately",
    "the attack came after",
    "the attack comes",
    "this attack came after",
    "this attack comes",
    "this came after",
    "this comes",
    "two days earlier",
)
"""What a sentence about another event than the one before begins with."""

TAKEN_UP = (
    "and",
    "but",
    "he",
    "her",
    "his",
    "however",
    "it",
    "its",
    "she",
    "that",
    "the (?:assault|attack|blast|bombing|explosion|incident|raid|shooting|strike)",
    "the (?:bodies|dead|deaths|injured|killings?|toll|victims?|wounded)",
    "their",
    "these",
    "they",
    "this",
    "those",
)
"""What a paragraph begins with that takes up what was told before."""

MEETINGS = (
    "arrival",
    "arrived",
    "arriving",
    "dialogue",
    "conference",
    "meeting",
    "negotiations",
    "summit",
    "talks",
)
"""What people meet for in a place where nobody came to harm: "talks that resumed in Vienna"."""

FURTHER = (
    "a further",
    "additional",
    "along with",
    "alongside",
    "also",
    "another",
    "as well as",
    "more",
    "other",
    "others",
    "plus",
    "together with",
    "too",
)
"""Words for people over and above those already counted."""

EVERYONE = frozenset(
    str.split(
        """
        bodies body casualties corpses dead deaths fatalities human humans individuals lives martyrs men people persons
        souls those victims
        """
    )
)
"""Words for victims that leave no one out: a number of these counts all, on whichever side."""

COMBATANTS = frozenset({"combatant", "perpetrator", "police"})
"""Victim classes that count as combatants among the deaths."""

CAMPS = dict.fromkeys(
    str.split(
        """
        army cadets commandos constable constables guards gendarmes marines officer officers paratroopers peacekeepers
        police policeman policemen regime sailors security serviceman servicemen soldier soldiers troops
        """
    ),
    "state",
) | dict.fromkeys(
    str.split(
        """
        assailants attackers bandits bombers extremists guerrilla guerrillas gunmen insurgent insurgents islamists
        jihadist jihadists militant militants rebel rebels separatists terrorist terrorists
        """
    ),
    "rebel",
)
"""Nouns of fighters that say on which side of an insurgency they stand."""

CIVILIANS = frozenset({"civilian", "child"})
"""Victim classes that count as civilians among the deaths."""

FIGHTING = (
    "ambush",
    "ambushed",
    "assault",
    "battle",
    "battles",
    "clash",
    "clashed",
    "clashes",
    "combat",
    "firefight",
    "fighting",
    "gunbattle",
    "gun battle",
    "gunfight",
    "infighting",
    "offensive",
    "shootout",
    "skirmish",
    "skirmishes",
)
"""Words of armed men fighting each other: of people killed in it nothing says whether they bore arms."""

PLAIN_PEOPLE = frozenset(
    str.split(
        """
        adults babies baby bodies boy boys brother brothers casualties child children corpses couple daughter
        daughters dead
        deaths families family father fatalities girl girls human humans individuals infant infants inhabitants
        lives locals
        man men mother others parents passengers people person persons relatives residents sister sisters son sons souls
        teenager teenagers those toddler victims villagers wife woman women
        """
    )
)
"""Words for victims that say nothing of arms."""

MEANS: dict[str, str] = {
    "air raid": "air",
    "air raids": "air",
    "air strike": "air",
    "air strikes": "air",
    "airstrike": "air",
    "airstrikes": "air",
    "air-strike": "air",
    "aerial": "air",
    "barrel bomb": "air",
    "barrel bombs": "air",
    "drone": "air",
    "drones": "air",
    "helicopter gunship": "air",
    "jets": "air",
    "planes": "air",
    "warplane": "air",
    "warplanes": "air",
    "artillery": "shelling",
    "grad": "shelling",
    "missile": "shelling",
    "missiles": "shelling",
    "mortar": "shelling",
    "mortars": "shelling",
    "rocket": "shelling",
    "rockets": "shelling",
    "shelled": "shelling",
    "shelling": "shelling",
    "shells": "shelling",
    "blast": "bomb",
    "bomber": "bomb",
    "bombers": "bomb",
    "car bomb": "bomb",
    "car bombing": "bomb",
    "car bombs": "bomb",
    "detonated": "bomb",
    "explosive device": "bomb",
    "grenade": "bomb",
    "ied": "bomb",
    "landmine": "bomb",
    "roadside bomb": "bomb",
    "suicide": "bomb",
    "gunfire": "shooting",
    "gunman": "shooting",
    "gunmen": "shooting",
    "opened fire": "shooting",
    "shooting": "shooting",
    "shot": "shooting",
    "sniper": "shooting",
    "beheaded": "killing by hand",
    "beheading": "killing by hand",
    "executed": "killing by hand",
    "execution": "killing by hand",
    "hacked": "killing by hand",
    "knife": "killing by hand",
    "stabbed": "killing by hand",
    "stabbing": "killing by hand",
    "chemical": "gas",
    "chlorine": "gas",
    "sarin": "gas",
    "ambush": "fighting",
    "battle": "fighting",
    "clashes": "fighting",
    "fighting": "fighting",
    "firefight": "fighting",
    "gun battle": "fighting",
    "gunbattle": "fighting",
    "gunfight": "fighting",
    "offensive": "fighting",
    "shootout": "fighting",
    "avalanche": "accident",
    "capsized": "accident",
    "collapse": "accident",
    "crash": "accident",
    "derailed": "accident",
    "earthquake": "accident",
    "fire broke out": "accident",
    "flood": "accident",
    "floods": "accident",
    "landslide": "accident",
    "stampede": "accident",
}
"""Words for how people came to harm, and the means they stand for."""

AGGREGATES = (
    "across the country",
    "across the region",
    "across several",
    "all over the country",
    "at least two attacks",
    "calendar year",
    "in a number of attacks",
    "in a series of",
    "in a string of",
    "in a wave of",
    "and other attacks",
    "and other violence",
    "different attacks",
    "different incidents",
    "unrelated attacks",
    "unrelated incidents",
    "unrelated shootings",
    "various attacks",
    "various incidents",
    "in different parts",
    "in different provinces",
    "in several attacks",
    "in several cities",
    "in several provinces",
    "in several towns",
    "in several villages",
    "in separate attacks",
    "in separate incidents",
    "in various parts",
    "in various provinces",
    "nationwide",
    "several separate",
    "throughout the country",
    "two separate",
    "three separate",
)
"""What tells that a number counts the people of several events together."""

SPREAD = (
    "across the country",
    "across the region",
    "across several",
    "all over the country",
    "in different parts",
    "in various parts",
    "nationwide",
    "throughout the country",
)
"""Of those that only tell how far it reached: what is told of a disaster or of where people are from is one event."""

EVENT = (
    "airstrike",
    "ambush",
    "assault",
    "attack",
    "avalanche",
    "battles?",
    "blast",
    "bombing",
    "clash(?:es)?",
    "collapse",
    "crash",
    "derailment",
    "earthquake",
    "explosion",
    "fighting",
    "fire",
    "floods?",
    "gunfight",
    "landslide",
    "massacre",
    "offensive",
    "operation",
    "raid",
    "riots?",
    "shooting",
    "shootout",
    "siege",
    "stampede",
    "strike",
)
"""What one event is called; clashes, battles and riots may be one."""

STRUCK = (
    "airstrike",
    "attack",
    "attacker",
    "blast",
    "bomb",
    "bomber",
    "bombing",
    "device",
    "explosion",
    "explosive",
    "grenade",
    "ied",
    "mine",
    "missile",
    "mortar",
    "rocket",
    "shell",
    "strike",
    "vehicle",
)
"""What strikes a second time: "a second car bomb killed three"."""

EVENTS = (
    "accidents",
    "airstrikes",
    "ambushes",
    "assaults",
    "attacks",
    "blasts",
    "bombings",
    "crackdowns",
    "crashes",
    "executions",
    "explosions",
    "incidents",
    "killings",
    "massacres",
    "murders",
    "raids",
    "shootings",
    "strikes",
)
"""What several events are called that may lie days and places apart."""

DISASTERS = frozenset(
    {
        "avalanche",
        "avalanches",
        "blizzard",
        "cyclone",
        "flood",
        "flooding",
        "floods",
        "heatwave",
        "hurricane",
        "landslide",
        "landslides",
        "monsoon",
        "mudslides",
        "rains",
        "snowfall",
        "storm",
        "storms",
        "typhoon",
        "wildfire",
        "wildfires",
    }
)
"""What goes on for days and is one event all the same."""

BODIES = ("bod(?:y|ies)", "corpses?", "dead (?:captives?|hostages?|prisoners?)", "remains", "skeletons?")
"""What is left of the dead, whatever killed them."""

GIVEN_OVER = (
    "(?:hand|turn)(?:s|ed|ing)? over",
    "(?:hand|giv|send)(?:e|s|es|ing)? back",
    "(?:given|sent|handed|flown|brought) (?:back|home)",
    "dig(?:s|ging)? up",
    "dug up",
    "disinter(?:s|red|ring)?",
    "exchang(?:e|es|ed|ing)",
    "exhum(?:e|es|ed|ing)",
    "re-?bur(?:y|ies|ied|ying)",
    "re-?interr?(?:s|ed|ing)?",
    "releas(?:e|es|ed|ing)",
    "repatriat(?:e|es|ed|ing)",
    "return(?:s|ed|ing)?",
    "swap(?:s|ped|ping)?",
)
"""What is done to the dead long after they died: they change hands or graves."""

# Nouns of an event by which a report says later on which day it happened: "the blast occurred on Monday".
DEEDS_TOLD_LATER = frozenset(
    {
        "accident",
        "airstrike",
        "airstrikes",
        "ambush",
        "assault",
        "attack",
        "attacks",
        "avalanche",
        "blast",
        "blasts",
        "blaze",
        "boat",
        "bomb",
        "bombing",
        "bombings",
        "bomber",
        "bus",
        "car",
        "clash",
        "clashes",
        "collapse",
        "collision",
        "crash",
        "derailment",
        "disaster",
        "earthquake",
        "explosion",
        "explosions",
        "ferry",
        "fire",
        "firefight",
        "flood",
        "gunfight",
        "helicopter",
        "incident",
        "incidents",
        "killing",
        "killings",
        "landslide",
        "massacre",
        "missile",
        "mudslide",
        "murder",
        "murders",
        "plane",
        "quake",
        "raid",
        "raids",
        "rampage",
        "rocket",
        "rockets",
        "shelling",
        "shooting",
        "shootings",
        "shootout",
        "stampede",
        "strike",
        "strikes",
        "tragedy",
        "train",
        "truck",
        "vehicle",
        "violence",
    }
)
