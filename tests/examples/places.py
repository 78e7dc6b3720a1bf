"""Phrases that name places, grouped by what they mean; every town is a real one, every event invented."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PlaceExample:
    """A sentence, and the places that a careful reader takes from it: (words, alpha-3, region, where_prec)."""

    sentence: str
    places: tuple[tuple[str, str | None, str | None, int | None], ...]


def place(sentence: str, *places: tuple[str, str | None, str | None, int | None]) -> PlaceExample:
    return PlaceExample(sentence, places)


PLACES = [
    # a town, exact
    place("A bomb went off in Baghdad.", ("Baghdad", "IRQ", "Baghdad", 1)),
    place("Gunmen shot two guards in Ras Lanuf.", ("Ras Lanuf", "LBY", "Surt", 1)),
    place("Two men died in Maiduguri, Nigeria.", ("Maiduguri", "NGA", "Borno State", 1), ("Nigeria", "NGA", None, 6)),
    place(
        "Shells fell on Kharkiv in Ukraine.", ("Kharkiv", "UKR", "Kharkivs’ka Oblast’", 1), ("Ukraine", "UKR", None, 6)
    ),
    # a capital that is only spoken of
    place("Nine died in the Afghan capital on Monday.", ("Afghan capital", "AFG", "Kabul", 1)),
    place("Nine died in Sri Lanka's capital Friday.", ("Sri Lanka's capital", "LKA", "Western Province", 1)),
    place("Shells fell on the outskirts of the Somali capital.", ("Somali capital", "SOM", "Banaadir", 1)),
    place("Nine died in the Afghan capital, Kabul.", ("Kabul", "AFG", "Kabul", 1)),
    place("Nine died in the Afghan capital, President Shah said.", ("Afghan capital", "AFG", "Kabul", 1)),
    # near a town
    place("A convoy was hit near Mosul.", ("Mosul", "IRQ", "Nineveh", 2)),
    place("Fighting broke out north of Mosul.", ("Mosul", "IRQ", "Nineveh", 2)),
    # a district, a first-order region
    place("Nine died in Helmand province.", ("Helmand", "AFG", "Helmand", 4)),
    place("The clash took place in the province of Idlib.", ("Idlib", "SYR", "Idlib", 4)),
    # a people named like a region: the region only where it is called one
    place(
        "Thirty herders died in the Somali Region of Ethiopia.",
        ("Somali", "ETH", "Somali", 4),
        ("Ethiopia", "ETH", None, 6),
    ),
    place("Two guards died on a road in Kenya near the Somali border.", ("Kenya", "KEN", None, 6)),
    place("A Somali officer died in Ethiopia.", ("Ethiopia", "ETH", None, 6)),
    # a town and a region of one name
    place("It fell on Aleppo province.", ("Aleppo", "SYR", "Aleppo", 4)),
    place("It fell on the centre of Aleppo.", ("Aleppo", "SYR", "Aleppo", 1)),
    # so far from a town: near it up to 25 km, else no more than its country
    place(
        "A bomb went off some 10 km north of Aleppo in Syria.",
        ("Aleppo", "SYR", "Aleppo", 2),
        ("Syria", "SYR", None, 6),
    ),
    place(
        "The prison lies 35 km southeast of Guatemala City, Guatemala.",
        ("35 km southeast of Guatemala City", "GTM", None, 6),
        ("Guatemala", "GTM", None, 6),
    ),
    place(
        "Two died in Homs, Syria, 120 miles (193 km) to the north of the capital, Damascus.",
        ("Homs", "SYR", "Homs", 1),
        ("Syria", "SYR", None, 6),
        ("120 miles (193 km) to the north of the capital, Damascus", "SYR", None, 6),
    ),
    place(
        "A convoy was hit 30 km from Lebanon, in Homs, Syria.",
        ("30 km from Lebanon", None, None, None),
        ("Homs", "SYR", "Homs", 1),
        ("Syria", "SYR", None, 6),
    ),
    place("They walked 40 km and died in Homs in Syria.", ("Homs", "SYR", "Homs", 1), ("Syria", "SYR", None, 6)),
    place(
        "A 300-km march from Homs to Hama in Syria.",
        ("Homs", "SYR", "Homs", 1),
        ("Hama", "SYR", "Hama", 1),
        ("Syria", "SYR", None, 6),
    ),
    # fuzzy and linear
    place("Herders fled Darfur.", ("Darfur", "SDN", None, 5)),
    place("Three were shot on the Turkish side of the Syria border.", ("Syria", "SYR", None, 5)),
    # countries, by any name
    place("Rebels attacked in DR Congo.", ("DR Congo", "COD", None, 6)),
    place("Floods killed five in Burma.", ("Burma", "MMR", None, 6)),
    # sea
    place("A tanker was struck in the Red Sea.", ("Red Sea", None, None, 7)),
    # uppercase copy
    place(
        "BOGOTA, 3 MAR 91 (XYZ) -- A POLICE POST IN MEDELLIN WAS BLOWN UP.",
        ("BOGOTA", "COL", "Bogota D.C.", 1),
        ("MEDELLIN", "COL", "Antioquia", 1),
    ),
    # ambiguous names go by the company they keep
    place("Two died in Tripoli, Lebanon.", ("Tripoli", "LBN", "Liban-Nord", 1), ("Lebanon", "LBN", None, 6)),
    place(
        "Militias fought in Tripoli, the capital of Libya.", ("Tripoli", "LBY", "Tripoli", 1), ("Libya", "LBY", None, 6)
    ),
    place(
        "Police in Georgia, near Tbilisi, held two men.", ("Georgia", "GEO", None, 6), ("Tbilisi", "GEO", "Tbilisi", 2)
    ),
    # whose it is says where it lies
    place("Gunmen killed 12 people in Nigeria's Borno State.", ("Borno State", "NGA", "Borno State", 4)),
    place("A strike killed four in Lebanon’s eastern Bekaa Valley.", ("Bekaa Valley", "LBN", None, 5)),
    place("A strike hit Syria's Idlib.", ("Idlib", "SYR", "Idlib", 1)),
    # names as news writes them, and towns that the gazetteer's source lacks
    place("Nine died in Deir az-Zour in Syria.", ("Deir az-Zour", "SYR", "Deir ez-Zor", 1), ("Syria", "SYR", None, 6)),
    place(
        "Three soldiers died in Middle Shabelle, Somalia.",
        ("Middle Shabelle", "SOM", "Middle Shabele", 4),
        ("Somalia", "SOM", None, 6),
    ),
    place(
        "A raid on the town of Zamalka in rural Damascus killed six.",
        ("Zamalka", "SYR", "Rif-dimashq", 1),
        ("Damascus", "SYR", "Rif-dimashq", 4),
    ),
    place("Villages in rural Aleppo, Syria, were hit.", ("Aleppo", "SYR", "Aleppo", 4), ("Syria", "SYR", None, 6)),
    # a part of a town is no town elsewhere; an unlisted village lies where the words put it
    place(
        "Shells fell on the Sulaymaniyah neighbourhood of the Syrian city of Aleppo.",
        ("Sulaymaniyah", "SYR", "Aleppo", 2),
        ("Aleppo", "SYR", "Aleppo", 1),
    ),
    place(
        "They burned the village of Umm Zarqut in Homs province.",
        ("Umm Zarqut", "SYR", "Homs", 4),
        ("Homs", "SYR", "Homs", 4),
    ),
    place("They shelled a village near the second city Aleppo.", ("Aleppo", "SYR", "Aleppo", 2)),
    # a town of which there is one in the world, in a text that says nothing else of where it is
    place("A bus burned in Soyapango.", ("Soyapango", "SLV", "San Salvador Department", 1)),
    # a capital after what it is the capital of; a country after its parts, or after a chain of unlisted ones
    place("A blast killed nine in the Yemeni capital, Sanaa.", ("Sanaa", "YEM", "Amanat Alasimah", 1)),
    place("A blast killed nine in Somalia's capital city Mogadishu.", ("Mogadishu", "SOM", "Banaadir", 1)),
    place("Four were shot in eastern and southern Mali.", ("Mali", "MLI", None, 6)),
    place("Two died in Umm Zarqut, Lower County, Cameroon.", ("Cameroon", "CMR", None, 6)),
    # names that are all words for places, and names with the article that the gazetteer leaves out
    place("Two men were shot in the southern West Bank.", ("West Bank", "PSE", "West Bank", 4)),
    place(
        "Two soldiers died in An-Naqoura, southern Lebanon.",
        ("An-Naqoura", "LBN", "South Governorate", 1),
        ("Lebanon", "LBN", None, 6),
    ),
    # whose region it is
    place("Nine died in Punjab's Lahore district.", ("Punjab", "PAK", "Punjab", 4), ("Lahore", "PAK", "Punjab", 3)),
    place("Three were hurt in the Muradiye district of Van.", ("Muradiye", "TUR", "Van", 3)),
    place("Nine died in Kirkuk's Hawija district.", ("Kirkuk", "IRQ", "Kirkuk", 4), ("Hawija", "IRQ", "Kirkuk", 3)),
    # what it is a part of: a town in the possessive, after a preposition
    place("Ten died in Baghdad's old market.", ("Baghdad", "IRQ", "Baghdad", 1)),
    place("A bomb went off near Maiduguri's main market.", ("Maiduguri", "NGA", "Borno State", 2)),
    place(
        "Two died in Cox's Bazar in Bangladesh.",
        ("Cox's Bazar", "BGD", "Chittagong", 1),
        ("Bangladesh", "BGD", None, 6),
    ),
    # near a capital; where a region lies is not where it happened
    place("A mine went off in a village south of the capital Cairo.", ("Cairo", "EGY", "Cairo", 2)),
    # a camp lies in the town it is called after; a city with another name at home is no village elsewhere
    place("Ten died in the Nuseirat refugee camp.", ("Nuseirat", "PSE", "Gaza Strip", 1)),
    place("Ten died in Jenin.", ("Jenin", "PSE", "West Bank", 1)),
    # a large town of which there is one in the world, whoever is from elsewhere
    place(
        "A man from the West Bank shot another in Netanya.",
        ("West Bank", "PSE", "West Bank", 4),
        ("Netanya", "ISR", "Central District", 1),
    ),
    # on which side of a border is not said
    place("Five were shot on the Iraq border, Syrian officers said.", ("Iraq", "IRQ", None, 5)),
    # a capital that is a region of its own
    place("Shells fell in Kyiv.", ("Kyiv", "UKR", "Kyiv City", 1)),
    # an unlisted village keeps its words
    place("Gunmen burned the village of Umm Zarqut.", ("Umm Zarqut", None, None, None)),
]

NO_PLACES = [
    "Two clerks were killed 40 miles north of the Malian capital.",
    "The Malian capital market fell.",
    "He drove from the Malian capital.",
    "Paris Hilton sued a newspaper.",
    "Mr Jordan was wounded.",
    "Michael Jordan spoke to fans.",
    "Washington said it would not comment.",
    "Moscow denied the report.",
    "The Baghdad Brigade claimed the attack.",
    "The Washington Post reported it.",
    "The Paris Agreement was signed.",
    "Chelsea, 34, was hurt.",
    "Police opened fire.",
    "He left on Monday.",
    "Nice work, said the officer.",
    "Omar Al-Basra was shot.",
    "They prayed at al-Sahil Mosque.",
    "Chicago's mayor spoke.",
    "Mosul's people mourned.",
    "The United Nations condemned it.",
    "Peru's army killed 12 rebels.",
    "They shot him in a street, Calle Honduras.",
    "A bomb went off on Venezuela Avenue.",
    "Two died in the Venezuela neighborhood.",
    "The U.S. air strikes killed 12 people.",
    "They died in U.S. air strikes.",
    "They died in US raids.",
    "Her daughter Victoria spoke.",
    "The Saudi-led coalition killed 12 people.",
]


ELSEWHERE = [
    ("It was the worst loss of life until the Mosul bomb.", "Mosul"),
    ("It was the deadliest raid since the Basra bombing.", "Basra"),
    ("Israel killed 12 people.", "Israel"),
    ("Damascus took the town back.", "Damascus"),
    ("In Gaza, Israel killed 12 people.", "Israel"),
    ("Spain, France and Portugal will look into the murder.", "Spain"),
    ("Spain, France and Portugal will look into the murder.", "Portugal"),
    ("Two traders from Homs were shot.", "Homs"),
    ("They were driving from Homs to Hama.", "Hama"),
    ("A group based in Aleppo killed two men.", "Aleppo"),
    ("They died in a town on the border with Iraq.", "Iraq"),
    ("A convoy bound for Mosul was shelled.", "Mosul"),
    ("The group Islamic State in Iraq and Syria killed five.", "Syria"),
    ("They came from the Yemeni capital, Sanaa.", "Sanaa"),
    ("Seven were shot in the Minya region, south of the capital Cairo.", "Cairo"),
    ("Talks with the Yemeni capital Sanaa failed.", "Sanaa"),
    ("In the capital, Lebanon buried two.", "Lebanon"),
    ("Troops from eastern and southern Lebanon arrived.", "Lebanon"),
    ("In Umm Zarqut, Lower County, backed by Syria, they killed two.", "Syria"),
]
"""Sentences with a name that is resolved but does not tell where anything happened."""

HERE = [
    ("The farm is 120 miles from the capital Bamako, where a mine killed two.", "Bamako"),
    ("Nine were killed in the Malian capital.", "Malian capital"),
    ("A blast shook the Malian capital.", "Malian capital"),
    ("Five were killed in Israel.", "Israel"),
    ("Shells hit Damascus.", "Damascus"),
    ("The Kabul bombing killed six.", "Kabul"),
    ("In Homs, Hama and Damascus shops were shut.", "Damascus"),
    ("A house close to Aleppo was shelled.", "Aleppo"),
    ("Nine died in the north of Iraq.", "Iraq"),
    ("A mine went off 10 km from Mosul.", "Mosul"),
    ("In Iraq and Syria 12 people died.", "Syria"),
    ("Two died in Homs, Syria.", "Syria"),
    ("Two died in a mosque in Umm Zarqut, Syria.", "Syria"),
    ("A bomb went off outside the headquarters in Quetta.", "Quetta"),
    ("Nine were hurt in the Yemeni capital, Sanaa.", "Sanaa"),
    ("Nine were hurt in Yemen's capital city Sanaa.", "Sanaa"),
    ("Seven were shot in a village south of the capital Cairo.", "Cairo"),
    ("Four were shot in central, eastern and southern Mali.", "Mali"),
    ("Two died in Umm Zarqut, Lower County, Syria.", "Syria"),
    ("Two died in Umm Zarqut, southern Lebanon.", "Lebanon"),
]
"""Sentences with a name that tells where something happened."""
