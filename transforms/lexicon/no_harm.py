"""Words beside a statement of harm that take the people or the harm out of it: data, one line a word."""

DEGREES = frozenset(
    str.split(
        """
        additional big catastrophic considerable critical direct extensive extra fresh further great grave heavy high
        huge immediate large large-scale life-threatening lasting major mass massive more new other permanent
        recent serious severe significant substantial terrible widespread
        """
    )
)
"""Between "no" and "casualties" they deny only some: "without heavy casualties" is no zero."""

SPANS = frozenset({"hour", "day", "week", "month", "year", "minute", "decade"})
"""What a rate is told by: "33 deaths per day"."""

COUNTRIES = frozenset(
    str.split(
        """
        afghanistan africa albania algeria angola argentina armenia asia australia austria azerbaijan bahrain bangladesh
        belarus belgium bolivia bosnia brazil britain bulgaria burma burundi cambodia cameroon canada chile china
        colombia congo croatia cuba cyprus czechoslovakia denmark ecuador egypt england eritrea estonia ethiopia europe
        finland france germany ghana greece guatemala guinea haiti honduras hungary iceland india indonesia iran iraq
        ireland italy japan kazakhstan kosovo kuwait kyrgyzstan laos latvia lebanon libya lithuania macedonia malaysia
        mali mexico moldova mongolia morocco mozambique myanmar nepal netherlands nicaragua niger nigeria norway oman
        pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland
        senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan
        tanzania thailand tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam yemen
        yugoslavia zambia zimbabwe
        """
    )
)
"""Countries and continents that nobody is called after; who goes by such a name alone is nobody."""

BESIDE_A_COUNTRY = frozenset({"east", "eastern", "imperial", "nazi", "north", "northern", "south", "southern",
                              "soviet", "tsarist", "west", "western", "fascist", "communist", "modern"})  # fmt: skip
"""What may stand before the name of a country: "Imperial Germany was dead"."""

VIOLENCE = frozenset(
    str.split(
        """
        accident ambush assassin attack attacked attacker attackers attacks avalanche battle beaten beating
        blast blaze blown bomb bombed bomber bombing bombings bombs bullet bullets burned burns capsized
        captivity clash clashes collapse collapsed collided collision combat crash crashed crashes crossfire
        custody detention drowned earthquake electrocuted exploded explosion explosions explosive explosives
        fell fighting fire fired firefight flames flood floods grenade gun gunfire gunman gunmen gunned hanged
        hit hospital injured injuries injury jail kidnapped killed killing landmine landslide massacre mine
        missile mortar murder murdered mutilated poisoned prison quake raid raids riot rocket rubble sank
        scene shell shelled shelling shells shoot shooting shot shots sinking smoke soldier soldiers spot stab
        stabbed stabbing stampede storm strike strikes struck suicide swept tear torture tortured troops war
        wound wounded wounds wreckage
        """
    )
)
"""What tells that somebody died by violence or by accident, and not in bed."""

# What people die of who came to no harm that somebody did or that happened in a moment.
DISEASES = frozenset(
    {"aids", "cholera", "coronavirus", "covid", "covid-19", "dengue", "diphtheria", "ebola", "flu", "influenza",
     "dysentery", "malaria", "measles", "sepsis", "septicaemia", "septicemia",
     "meningitis", "pneumonia", "polio", "tuberculosis", "typhoid"}
)  # fmt: skip
