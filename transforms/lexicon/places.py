"""Words around the names of places: data, one line a word."""

_WORDS = str.split

LOCATIVES = frozenset(
    _WORDS(
        """
        in at near outside inside around across throughout within into from to towards toward through over
        onto on off between beside via until along and
        """
    )
)
"""Prepositions that a place may follow."""

NEAR = frozenset(_WORDS("near outside around beside off towards toward"))
"""Prepositions of the neighbourhood of a place, not of the place."""

SETTLEMENTS = frozenset(
    _WORDS(
        """
        centre center heart streets parts outskirts part town towns city cities village villages hamlet
        neighbourhood neighborhood suburb suburbs district quarter settlement municipality port capital
        community locality camp stronghold commune parish township sector
        """
    )
)
"""What a place is, before "of" and its name ("the town of") or before the name itself ("in the town")."""

AREAS = frozenset(
    _WORDS(
        """
        province provinces governorate governorates region oblast state states department departments
        prefecture county territory canton countryside raion emirate krai division
        """
    )
)
"""First-order regions, before "of" or after the name: "the province of", "Idlib province"."""

DISTRICTS = frozenset(_WORDS("district districts area areas sector zone raion subdistrict cercle woreda tehsil"))
"""Second-order regions, after the name: "Harem district"."""

SAINTS = frozenset(_WORDS("saint sainte san santa santo sao"))
"""What the name of a place begins with: without it, the rest is another place or none."""

CAMPS = frozenset(_WORDS("camp refugee"))
"""What follows the town that a camp of refugees is called after, and lies in."""

ARTICLES = frozenset(_WORDS("ad al an ar as ash at az el"))
"""The Arabic article as it is spelt before a name, with a hyphen: the gazetteer lists many a name without it."""

SITES = frozenset(
    _WORDS(
        """
        airport airbase airfield base refugee hospital mosque church cathedral temple school university college square
        street road avenue bridge prison jail market mall hotel station crossing checkpoint dam camp stadium
        port harbour harbor museum palace park embassy consulate barracks refinery plant factory cemetery
        junction tunnel neighbourhood neighborhood suburb city town village valley hills heights mountains
        mountain
        """
    )
)
"""Sites within or beside a place, after its name: "Damascus airport"."""

CALLED_AFTER = frozenset(_WORDS("avenue boulevard neighbourhood neighborhood plaza road square street suburb"))
"""What has a country's name and lies in no such country: "Venezuela Avenue"."""

NAME_HEADS = frozenset(_WORDS("avenida barrio calle colonia hotel plaza villa"))
"""Words that the name of a part of a town begins with: "Villa El Salvador"."""

LINES = frozenset(_WORDS("border highway motorway road river desert front frontier coast railway corridor line"))
"""Long or fuzzy features, after the name: "the Turkish border", "the Aleppo highway"."""

ORGANISATIONS = frozenset(
    _WORDS(
        """
        academy accord accords agency agreement alliance army association authority bank battalion battalions
        board brigade brigades broadcasting bulletin bureau campaign center centre channel chronicle club
        coalition command commission committee company conference congress convention corporation corps
        council daily declaration democratic division express faction fc federation fighters force forces
        foundation front fund government group guard guards guardian herald initiative institute international
        journal league media military ministry mirror monitor movement network news observatory office
        organisation organization party plan post press process protocol radio regiment report resolution
        review shield squad star sun summit talks task team telegraph television times treaty tribune tv unit
        united university watch
        """
    )
)
"""What makes a name that starts with a place an organisation's, an agreement's or a paper's: "Paris accord"."""

SPEECH = frozenset(
    _WORDS(
        """
        accused accuses added adds admitted agreed agrees announced announces argues asked backed backs
        believes blamed blames called calls claimed claims condemned confirmed considers declared demanded
        demands denied denies has hopes insisted insists is rejected rejects said says supports supported told
        urged wants warned warns welcomed
        """
    )
)
"""Verbs of governments: after a capital's name that no preposition precedes, the government speaks, not the town."""

PERSON_TITLES = frozenset(
    _WORDS(
        """
        mr mrs ms dr sir lord lady president minister premier general gen colonel col major maj captain capt
        lieutenant lt sergeant sgt corporal cpl private commander admiral king queen prince princess sheikh
        imam ayatollah mullah pope bishop archbishop father reverend rev senator governor mayor judge justice
        professor prof spokesman spokeswoman ambassador secretary chief leader analyst activist journalist
        correspondent doctor inspector officer sultan emir
        son sons daughter daughters brother brothers sister sisters wife husband mother widow named
        """
    )
)
"""Words before a person's name: what follows is no place."""

COMPASS = frozenset(
    _WORDS(
        """
        north south east west northern southern eastern western central northeast northwest southeast
        southwest northeastern northwestern southeastern southwestern upper lower greater downtown rural mid old
        coastal north-east north-west south-east south-west north-eastern north-western south-eastern
        south-western
        """
    )
)
"""Words of direction that may stand before a place's name without being part of it."""

PARTICLES = frozenset(
    _WORDS(
        """
        de del la las los el al of the and da do dos das du des le les et en az ez es ed er an as ash ar ad at ath bin
        ibn abu
        """
    )
)
"""Small words inside a name of several words."""

INITIALS = frozenset(_WORDS("uk us usa ussr"))
"""Initials of countries: a place only where a preposition leads to them, else an adjective of their forces."""

FORCES = frozenset(
    _WORDS(
        """
        air aerial airstrike airstrikes aircraft artillery assault bomb bombardment bombing bombings coalition drone
        drones forces helicopter helicopters intervention invasion jets led marine marines military missile missiles
        operation operations plane planes raid raids soldier soldiers strike strikes troops warplane warplanes
        """
    )
)
"""What initials of a country before it belong to, and are no place: "killed in US air strikes"."""

NO_PLACES = frozenset(
    {
        "america",
        "central america",
        "latin america",
        "middle east",
        "north america",
        "south america",
        "west",
        "third world",
    }
)
"""Names too wide to be the place of anything; "America" by itself is a country only where its people are meant."""

IN = (
    "across",
    "around",
    "at",
    "in",
    "inside",
    "into",
    "near",
    "off",
    "on",
    "of",
    "onto",
    "outside",
    "over",
    "throughout",
    "within",
    "parts of",
    "areas of",
    "side of",
)
"""Words after which the name of a country or a capital is where something happens."""

HIT = (
    r"attack(?:s|ed|ing)?",
    r"batter(?:s|ed|ing)?",
    r"besieg(?:e|es|ed|ing)",
    r"bomb(?:s|ed|ing)?",
    r"bombard(?:s|ed|ing)?",
    r"captur(?:e|es|ed|ing)",
    r"devastat(?:e|es|ed|ing)",
    r"enter(?:s|ed|ing)?",
    r"hit(?:s|ting)?",
    r"invad(?:e|es|ed|ing)",
    r"pound(?:s|ed|ing)?",
    r"raid(?:s|ed|ing)?",
    r"ravag(?:e|es|ed|ing)",
    r"rock(?:s|ed|ing)?",
    r"shak(?:e|es|ing)",
    r"shell(?:s|ed|ing)?",
    r"shook",
    r"storm(?:s|ed|ing)?",
    r"str(?:ike|ikes|iking|uck)",
    r"target(?:s|ed|ing)?",
)
"""What is done to a place, before its name."""

EVENTS_IN = (
    "accident",
    "ambush",
    "blasts?",
    "bombings?",
    "bombs?",
    "clashes",
    "collapse",
    "crash",
    "earthquake",
    "explosions?",
    "fire",
    "floods?",
    "landslide",
    "massacre",
    "quake",
    "riots?",
    "shootings?",
    "siege",
    "stampede",
    "violence",
)
"""What befalls a place, after its name: what it may do to others ("strikes", "raids") is not among them."""

FAR_CUES = (
    "border with",
    "borders with",
    "frontier with",
    "borders",
    "from",
    "since",
    "till",
    "to",
    "until",
    "based in",
    "born in",
    "exiled in",
    "headquartered in",
    r"with (?:its |their )?headquarters in",
    "bound for",
    "headed for",
    "heading for",
    "left for",
    "leaving for",
    "islamic state in",
    "islamic state of",
    "qaeda in",
    "qaida in",
)
"""Words after which a name is where somebody came from, is bound for or sits, not where something happens."""
