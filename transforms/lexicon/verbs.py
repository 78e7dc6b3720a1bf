"""Verbs that end in nothing that tells them: in copy without small letters they would pass for names."""

PLAIN_VERBS = frozenset(
    str.split(
        """
        agrees allows appear appears asks ate attacks became become becomes began begins begun believe believes belongs
        bent bought breaks broke broken builds built burnt burst calls came caught causes chose chosen come comes
        condemns considers consists continue continues cut dealt decides demands did does done drank drawn drew driven
        drives drove dug eaten expects fallen fell felt flew flown forgot fought froze gave given gives goes gone happen
        happens heard hears held hid hidden holds hung involves keeps kept knew known knows laid launches lay leads
        leapt learnt led lent let lets lies lit made makes means meant meets met needs occur occurs opposes paid pays
        provides ran refuses rejects remain remains requires rode runs sang sank sat saw seeks seems seen sees seizes
        sells sends sent set sets shook showed shown shows sits slept sold sought spends spent stays stole stolen struck
        stuck supports swam swept swore taken takes taught threw thrown throws took tries understood urges uses vows
        wants warns went wins woke won wore written wrote
        """
    )
)
