"""Words for those who fight, govern, observe and report again and again, and for kinds of places: they tell no incident
from another, as names of people, streets, villages and ships do. Data only."""

ACTORS = frozenset(
    str.split(
        """
        acan afp agence agency airport alliance allied amaq amnesty anadolu anncol arab arabia army assad
        associated bank bashar battalion bbc begin boko brigade bureau cadena caliphate canal cartel clandestine
        cnn coalition committee communique corps council crescent cross daesh defence defense democratic
        department dissident dissidents division domestic dpa efe eln excerpt excerpts extraditables farabundo
        farc fatah federal federation fmln foundation freedom front gaza governorate guard guerrilla guerrillas
        hamas haram helmets hezbollah hizbollah hizbullah houthi houthis idf inravision interfax interview isil
        isis islam islamist islamists israeli jaish jamaat jihad jihadist jihadists kremlin kurdish lebanese
        levant liberation luminoso maoist maoists marti monitor moscow movement nacional nations navy network
        nusra oblast observatory palestinian palestinians parliament party path patriotic patrol pentagon
        popular prensa qaeda radio raion rapid recording report reporter reporters reuters revolutionary ria
        russian salvation sana secretary sendero separatist separatists service shabaab shia shiite shining sohr
        sonora speech spokeswoman sputnik strip sunni support syrian takfiri taliban tatmadaw tehreek telam
        television territory text union united venceremos video washington xinhua ypg
        """
    )
)

CAPTORS = frozenset(
    str.split(
        """
        abductors al-qaeda al-shabaab armed assailants attackers bandits boko captors extremists gang gangs guerrillas
        gunmen hamas herdsmen hezbollah hoodlums insurgents intruders invaders islamist isis isil jihadists kidnappers
        marauders masked militants militiamen pirates raiders rebels taliban terrorists
        """
    )
) | {"boko haram", "islamic state"}
"""Who carries people off: with one of these in the sentence, people "taken away" are captives."""
