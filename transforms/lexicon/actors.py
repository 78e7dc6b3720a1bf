"""Words for those who fight, govern, observe and report again and again, and for kinds of places: they tell no incident
from another, as names of people, streets, villages and ships do. Data only."""

ACTORS = frozenset(
    str.split(
        """
        agence agency airport allied amaq amnesty anadolu arab arabia army assad associated bank bashar
        battalion bbc boko brigade bureau caliphate cartel cnn coalition committee corps council crescent cross
        daesh defence defense democratic department dissident dissidents division eln farc fatah federal
        federation foundation freedom front gaza governorate guard hamas haram helmets hezbollah hizbollah
        hizbullah houthi houthis idf interfax isil isis islam islamist islamists israeli jaish jamaat jihad
        jihadist jihadists kremlin kurdish lebanese levant liberation maoist maoists monitor moscow movement
        nations navy network nusra oblast observatory palestinian palestinians parliament party patriotic patrol
        pentagon popular qaeda raion rapid reuters revolutionary ria russian salvation sana secretary separatist
        separatists shabaab shia shiite sohr spokeswoman sputnik strip sunni support syrian takfiri taliban
        tatmadaw tehreek territory union united washington ypg
        """
    )
)
