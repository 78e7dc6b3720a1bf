"""Words of the language and people's names that also name places: a place only where the words around say so."""

ORDINARY_NAMES = frozenset(
    str.split(
        """
        abbas abraham abu academy accord advance agency aguilar ahmad ahmadi airport aka al alberto alexander
        ali allah allege alliance along anew anger angered annex antique antonio arab arap are area argentine armada
        arnold arrest arsenal artillery as asia ask assumption auditorium august axis aziz bab bad bag bail
        ball banana band bangs bani bank banks banner banning bar bare barrage barrens base basic battle
        battlefield battleground bay beach bear beer began begun belt ben benjamin best betting bigger blades
        boko bolshevik bond book boom booth border bore born bottom bow box bran branch brick bridge bright
        broke brush bullet burden burns bush busy buy cab cache cadena cafe cage cal caller came camps can
        canadian candor canton car cardenas care cargo carry cars cases cash casino cast castello castillo
        castro cathedral cave celebration cell cement center central centre centres cents century cerro cesar
        chadian chair chance change charge chase checkpoint christian christmas church circle cite clandestine
        clans clark claymore climax clinton coal coca college colonia combine come commerce commissioner
        commonwealth communal communique communism competition compound concession concrete congress
        conservative constitution contest continental conversion convoy cordon council countryside course
        court cousins craig crater crescent cricket cruz culture cut cuts da daniel dare date david dawn deal
        deep defiance del delay delta democrat democratica deposit der desk diaz die dire discovery divide do
        dollar domestic donald downtown drag drain drew driver drone drowning drug dry dual dug early earnest
        earth economy eduardo effort ejercito energy engineer english enter enterprise equality era ever
        exchange export eye faith fall farabundo farmers farmland farms fate federal federation felipe fell
        fernando fiscal flee fleet flores force ford fore forest forth four francisco franco franklin free
        freedom frente friend friendly friendship from front fully gang gap garcia garrison gas gates gateway
        gay george german gets give glad glide globe go god goes going gold golden gomez gone gonzalez gonzalo
        goodwill got grain grand grandson grant grants grass grave gray green grenade gross guide guise
        gunning guns gutierrez guy hacienda hall halls hamas hammer hang hannibal happy haram harbor hard
        hasan hassan hat haven headquarters heard hector hell henry hernandez hero hideout highways hill hills
        hillside hilltop hit ho holder hole holiday home homeland hometown hope hospital hot hour howe hub
        huerta hughes hugo human hunt hurt imperial inca independence industry interview iron is island ismail
        james janet javier job johnson jones jose joseph juan jun junction june jury just justice justicia
        kamal kazakh keen kennedy kerry khan kill kin king kopp label labor lake landing lash law lay lead leader lee
        lent leon levant level liberal liberation libertad liberty limit lincoln line list lit lives lo loans
        lone long look loose lopez lorry loss lot louis loyal luck luis lure made madeleine madero mafia
        magazine magna main major make male males malian mall mallah mammoth man manage manning manuel many
        mao march marine marines mark market marks marti martin martinez massacre masse massing maximum may me
        means media medina men mendoza mere mesa met meta metal metro michael mile miles mill mills milton
        mine mining minister minor mission mobile model modern molotov mon monte monument moral morales more
        moreno most mountain much musa nacional name naval net never nine nixon none nor normal norte north
        northeast northward northwest nose nov oasis obama occasion occidental of officer olympic omar on one
        onset opportunity or orange orchard ore ortiz oust ousted outer outlook over pablo pace pact page
        panic paper parachute parent park parks parole passage patria patrol paul pay peace peck pedro per
        perez philip phone pierre pill pink plain plan planes plans plantation plot plunge plus point pol pole
        police poll polling pont pool pope popular port possession post postal pound powers pray price prince
        principal proclamation progress prospect prosperity proven puerto punta purchase quarter race radio
        rahman raiding rail rain rami ramirez ramon ran random ranger rapid ras rash rate reach real receiving
        record recovery red redemption reform rein reno republic research reserve rest retreat revolucionaria
        reyes ricardo rice rich richard rid ridge riding rifle ring rise risen rivera rivers road robert rock
        rodriguez roland roles roman rose roundabout roy royal rudolph rue ruiz rule run rush saad sack sad
        sadr saga said sail sainte sake salazar sale sales salim salute same san sana sanchez sand sandinista
        sang santa santo sarin save say scant seaside section sector see seem seen sees sell sells send sent
        serves settle seven share shared shell shepherd shields shipyard shore shot shut sic side silos since
        singer sinn sisters sixteen slaughter smith sole somali son song sort spanish speech split spoken spray
        spring spy stall start station steep steps sterling still stock stone store story strand street strong
        success sucre sue sultan summer summit sunset superior supreme surprise switch tactic taking tal
        taliban tall tank tapes tat taylor tea tell tells temple tender tent terminal thai than them thermal
        thieu thomas thomson thursday till time timer tit to toll tool tore torn torres tour tours tower trail
        train trainer transit trap tree trial trip triumph trooper troublesome truman tube turk turn twin un
        union unity university upi us used uses valley van vans vargas vary venceremos vest veteran veto vice
        victor victory villa visa vladimir volcano volodymyr vote wadi wake walk wall walls war ward warden
        warns wary wave ways we wedding week welcome well wells welsh were west western white wilderness
        williams wilson wing winner woods worth wrangel xinhua young zapata zeal zone
        """
    )
)
