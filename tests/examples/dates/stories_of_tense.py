"""Stories in which the verb's tense chooses the day, the month or the weekend."""

import datetime as dt

from tests.examples.dates.example import story

# What had happened on the Friday before the report, whatever is wanted, feared or planned beside it.
HAS_BEEN = [
    "Troops opened fire to disperse protesters on Friday.",
    "Police used tear gas to break up a march Friday.",
    "He urged residents to stay inside on Friday.",
    "Rebels tried to seize the airport on Friday.",
    "Aid workers were able to reach the village on Friday.",
    "The army failed to stop them on Friday.",
    "Gunmen who had threatened to attack the town did so on Friday.",
    "Ten people may have been killed on Friday.",
    "They could have been hit on Friday.",
    "He might have died on Friday.",
    "He is believed to have died on Friday.",
    "Five are thought to have been killed on Friday.",
    "Hundreds are reported to have fled on Friday.",
    "The envoy, who is due to leave, arrived on Friday.",
    "The planned talks broke down on Friday.",
    "The government pledged on Friday to rebuild the town.",
    "The president vowed on Friday to fight on.",
    "The council decided on Friday to send troops.",
    "The two sides agreed on Friday to a truce.",
    "The UN called on Friday for a truce.",
    "The minister announced plans on Friday to resign.",
    "The group threatened on Friday to kill the hostages.",
    "On Friday, the army promised to leave.",
    "A deal to end the fighting was reached on Friday.",
    "A bid to free the hostages failed on Friday.",
    "An attempt to storm the camp was repelled on Friday.",
    "The bomb was intended to kill the mayor, police said on Friday.",
    "Rescuers continued to search on Friday for survivors.",
    "Friday's attack came as talks were about to begin.",
    "Attacks could continue, the army warned on Friday.",
    "More strikes will follow, the ministry said Friday.",
    "The offensive would go on, a commander said on Friday.",
    "Elections should be held, he told reporters Friday.",
    "The army said on Friday that it would withdraw.",
    "Officials expect the toll to rise, police said on Friday.",
    "He must go, protesters shouted on Friday.",
    "The hospital, set to close, was hit on Friday.",
    "Two soldiers on their way to join the unit were killed on Friday.",
    "Thousands gathered on Friday to bury the dead.",
    "A court on Friday sentenced him to hang.",
    "Al-Shabab, which wants to topple the government, attacked the base on Friday.",
    "The rebels, who hope to take the city, shelled it on Friday.",
    "Militants seeking to impose Islamic law killed five people on Friday.",
    "The ferry can carry 200 people but had 400 on board when it sank on Friday.",
    "She was killed while waiting to cross the border on Friday.",
    "The man would have turned 40 on Friday.",
    "The convoy is the first to reach the town since Friday.",
    "The envoys are meeting again after the talks that ended on Friday.",
    "If confirmed, it would be the deadliest strike since Friday.",
    "A strike which may be the worst yet hit the town on Friday.",
    "A spokesman said the mission would begin as planned; on Friday two men died.",
    "Protesters who want the king to go clashed with police on Friday.",
]
# What lies on the Friday to come.
LIES_AHEAD = [
    "The council meets on Friday to vote.",
    "The talks resume Friday.",
    "The talks are set to resume on Friday.",
    "He is due in court on Friday.",
    "He will appear in court on Friday.",
    "A funeral will be held Friday.",
    "The funeral is on Friday.",
    "The truce takes effect on Friday.",
    "The truce, which takes effect on Friday, was hailed.",
    "The ceasefire goes into force on Friday.",
    "The deadline is Friday.",
    "The deadline expires on Friday.",
    "Voters go to the polls on Friday.",
    "Norland votes on Friday.",
    "The president travels to Norton on Friday.",
    "The president is travelling to Norton on Friday.",
    "He plans to resign on Friday.",
    "Officials hope to reopen the road by Friday.",
    "The army has until Friday to leave.",
    "He gave them until Friday to leave.",
    "They have been told to leave by Friday.",
    "The rebels were told to disarm by Friday.",
    "Residents must leave by Friday.",
    "The verdict is expected on Friday.",
    "A decision is likely on Friday.",
    "A verdict could come on Friday.",
    "The hearing was adjourned until Friday.",
    "The trial was postponed to Friday.",
    "The match is to be played on Friday.",
    "The inquest is scheduled for Friday.",
    "He is scheduled to leave Friday.",
    "The ship is expected to dock on Friday.",
    "They will vote on Friday.",
    "The summit opens on Friday.",
    "The two leaders are to meet on Friday.",
    "Talks between the two, planned for Friday, may be put off.",
    "Ahead of Friday's vote, tension is high.",
    "Friday's election is the first since the war.",
    "He said he would resign on Friday.",
    "They agreed to meet on Friday.",
    "They agreed to meet again Friday.",
    "The sides have agreed to a truce from Friday.",
    "The ban comes into force on Friday.",
    "Schools will stay shut until Friday.",
    "Schools are closed until Friday.",
    "Protests have been called for Friday.",
    "The opposition has called a rally for Friday.",
    "He is being sworn in on Friday.",
    "The king arrives on Friday.",
    "The funeral takes place on Friday.",
    "Rain is forecast for Friday.",
]

TENSES = [
    *(story(text, ("Friday", "2015-03-13", "publication_date")) for text in HAS_BEEN),
    *(story(text, ("Friday", "2015-03-20", "publication_date")) for text in LIES_AHEAD),
    # a month to come keeps its year
    story(
        "They will vote next year in February. The February vote is a test.",
        ("next year", "2016", "publication_date"),
        ("February", "2016-02", "publication_date"),
        ("February", "2016-02", "narrative"),
    ),
    story("The plan calls for a truce on May 15.", ("May 15", "2015-05-15", "publication_date")),
    story("More rain is forecast for Friday.", ("Friday", "2015-03-20", "publication_date")),
    story("The feast is on Friday.", ("Friday", "2015-03-20", "publication_date")),
    story(
        "At the end of the year the toll stood at nine.",
        ("the end of the year", "2014", "publication_date"),
        published=dt.date(2015, 1, 2),
    ),
    # the month of May is no verb
    story(
        "From May 30 to June 3, 20 guards died.",
        ("May 30", "2014-05-30", "publication_date"),
        ("June 3", "2014-06-03", "publication_date"),
    ),
    # a condition of what is to come is told in the past tense
    story("He said he would resign if they voted Friday.", ("Friday", "2015-03-20", "publication_date")),
    story("They would leave as soon as the road opened Friday.", ("Friday", "2015-03-20", "publication_date")),
    story("The trial opens on Friday week.", ("Friday week", "2015-03-27", "publication_date")),
    # harm has been done: its day is never one ahead
    story("Nine guards were killed on May 3.", ("May 3", "2014-05-03", "publication_date")),
    story("It was the worst since the 20s.", ("the 20s", "192", "explicit")),
    story("Nine guards were killed on New Year's Eve.", ("New Year's Eve", "2014-12-31", "publication_date")),
    story("Last Easter Sunday two churches burned.", ("Last Easter Sunday", "2014-04-20", "publication_date")),
    story("Nine guards were killed by the end of the week.", ("the end of the week", "2015-W11", "publication_date")),
    # a holiday that was kept is never the one ahead, unless the sentence looks ahead to it
    story("Two guards were shot during Eid al-Fitr.", ("Eid al-Fitr", "2014", "publication_date")),
    story("Prices rose ahead of Eid al-Fitr.", ("Eid al-Fitr", "2015-07", "publication_date")),
    story("They will celebrate Eid al-Adha at home.", ("Eid al-Adha", "2015-09", "publication_date")),
    # tense decides between the weekday before and the one ahead
    story("The council will meet on Friday.", ("Friday", "2015-03-20", "publication_date")),
    story("The council met on Friday.", ("Friday", "2015-03-13", "publication_date")),
    story("Talks are scheduled for Sunday.", ("Sunday", "2015-03-22", "publication_date")),
    story("The council is expected to vote Monday.", ("Monday", "2015-03-23", "publication_date")),
    story("The envoy said he would fly home Thursday.", ("Thursday", "2015-03-19", "publication_date")),
    story("They had agreed to disarm in May.", ("May", "2015-05", "publication_date")),
    story("The treaty was signed in May.", ("May", "2014-05", "publication_date")),
    story("The treaty will be signed on June 3.", ("June 3", "2015-06-03", "publication_date")),
    story("The treaty was signed on June 3.", ("June 3", "2014-06-03", "publication_date")),
    story("The council will appeal Monday's verdict.", ("Monday", "2015-03-16", "publication_date")),
    story("The council will decide after Monday's vote.", ("Monday", "2015-03-23", "publication_date")),
    story("The mill announced the plan Nov. 21.", ("Nov. 21", "2014-11-21", "publication_date")),
    # a bare month just ahead, unless the sentence tells what has been
    story("He spoke of a cut in deliveries in April.", ("April", "2015-04", "publication_date")),
    story("The bridge was built in April.", ("April", "2014-04", "publication_date")),
    # a plain verb that announces; a condition; what something is due to; a sentence of its own
    *(
        story(text, (words, value, "publication_date"))
        for text, words, value in (
            ("The truce takes effect Saturday.", "Saturday", "2015-03-21"),
            ("The truce took effect Saturday.", "Saturday", "2015-03-14"),
            ("Polls open Sunday.", "Sunday", "2015-03-22"),
            ("The trial resumes on Monday.", "Monday", "2015-03-23"),
            ("The trial resumed on Monday.", "Monday", "2015-03-16"),
            ("He is meeting the envoy Thursday.", "Thursday", "2015-03-19"),
            ("If the talks fail on Friday, the war goes on.", "Friday", "2015-03-20"),
            ("He is to be buried on Friday.", "Friday", "2015-03-20"),
            ("The deal, which was signed, comes into force in May.", "May", "2015-05"),
            ("The road was cut due to heavy rain on Sunday.", "Sunday", "2015-03-15"),
            ("He is due to arrive Sunday.", "Sunday", "2015-03-22"),
            ("They were preparing to leave on Saturday.", "Saturday", "2015-03-14"),
            ("They are preparing to leave on Saturday.", "Saturday", "2015-03-21"),
            ("Nobody will resign. Sunday's vote was fair.", "Sunday", "2015-03-15"),
        )
    ),
    # what had been planned for a day before the report and came to nothing; what is planned for one ahead
    story("The rally planned for Saturday was cancelled.", ("Saturday", "2015-03-14", "publication_date")),
    story("The troops crossed the river as planned Friday.", ("Friday", "2015-03-13", "publication_date")),
    story(
        "On Friday, the League of the River and the Lakes plans to march.", ("Friday", "2015-03-20", "publication_date")
    ),
    story("On Friday, the council decided to march.", ("Friday", "2015-03-13", "publication_date")),
    story("On Friday, the envoy is scheduled to leave.", ("Friday", "2015-03-20", "publication_date")),
    # "until Saturday" without a verb that tells is the one to come; a plan of the past may be over
    story("Flags at half-staff until Saturday.", ("Saturday", "2015-03-21", "publication_date")),
    story("The troops were to leave by 1 January.", ("1 January", "2015-01-01", "publication_date")),
    story("The troops will leave by 1 January.", ("1 January", "2016-01-01", "publication_date")),
    # what will be had, set or begun lies ahead
    *(
        story(text, ("Friday", value, "publication_date"))
        for text, value in (
            ("They will have a chance on Friday.", "2015-03-20"),
            ("The army will hit back on Friday.", "2015-03-20"),
            ("It will have ended by Friday.", "2015-03-20"),
            ("He may have left on Friday.", "2015-03-13"),
            ("They have a chance since Friday.", "2015-03-13"),
            ("The court set the trial to begin on Friday.", "2015-03-20"),
            ("He managed to begin on Friday.", "2015-03-13"),
        )
    ),
    story("He shot a guard this summer.", ("this summer", "2015-SU", "publication_date")),
    # what people are called to lies ahead, unless it is over what has been; verbs that are nouns tell nothing
    *(
        story(text, ("Friday", value, "publication_date"))
        for text, value in (
            ("The union called for protests on Friday.", "2015-03-20"),
            ("He called for a general strike in the port on Friday.", "2015-03-20"),
            ("The council called for calm on Friday.", "2015-03-13"),
            ("He called for calm after protests on Friday.", "2015-03-13"),
            ("The envoy called for a halt to strikes on Friday.", "2015-03-13"),
            ("Many cast their votes on Friday.", "2015-03-13"),
            ("The port opens on Friday.", "2015-03-20"),
            ("It saw record-high closes on Friday.", "2015-03-13"),
            ("The market closes on Friday.", "2015-03-20"),
            ("He appeared to be unhurt on Friday.", "2015-03-13"),
            ("There will be an inquiry into the killing of a guard on Friday.", "2015-03-13"),
            ("There will be an inquiry on Friday.", "2015-03-20"),
            ("He will be sentenced for the killing of a guard on Friday.", "2015-03-20"),
            ("The rally planned for Friday was called off.", "2015-03-20"),
            ("Three were held following Friday's raid.", "2015-03-13"),
        )
    ),
    story("Three were held on the following Friday.", ("the following Friday", "XXXX-WXX-5", None)),
    # the month before the report's is the last one, unless something is planned for it
    story("With growth in February slowing, the bank will act.", ("February", "2015-02", "publication_date")),
    story("The vote will be held in February.", ("February", "2016-02", "publication_date")),
    story("He resigned following February's vote.", ("February", "2015-02", "publication_date")),
    # "that morning" told as past is none of a day to come
    story(
        "A guard died on Sunday. Troops will arrive on Saturday. That morning he had eaten.",
        ("Sunday", "2015-03-15", "publication_date"),
        ("Saturday", "2015-03-21", "publication_date"),
        ("That morning", "2015-03-15TMO", "narrative"),
    ),
    story(
        "Troops will arrive on Saturday. That morning the talks will begin.",
        ("Saturday", "2015-03-21", "publication_date"),
        ("That morning", "2015-03-21TMO", "narrative"),
    ),
    # the small hours are those of the day told; those up to which something goes on are of none
    story(
        "Troops attacked on Sunday night. In the early hours of the morning a bridge fell.",
        ("Sunday night", "2015-03-15TNI", "publication_date"),
        ("the early hours of the morning", "2015-03-16TMO", "narrative"),
    ),
    story("A bridge fell in the small hours.", ("the small hours", "2015-03-18TMO", "publication_date")),
    # when a deed was made known is not when it was done
    story(
        "A raid on Sunday was not reported to officials until Tuesday. It began at 5:30 a.m.",
        ("Sunday", "2015-03-15", "publication_date"),
        ("Tuesday", "2015-03-17", "publication_date"),
        ("5:30 a.m", "2015-03-15T05:30", "narrative"),
    ),
    story(
        "A body was found on Sunday. A second lay there on Tuesday. It was found at 5:30 a.m.",
        ("Sunday", "2015-03-15", "publication_date"),
        ("Tuesday", "2015-03-17", "publication_date"),
        ("5:30 a.m", "2015-03-17T05:30", "narrative"),
    ),
    # who leaves office will do so; since a day that is gone
    story("The mayor leaves office on June 20.", ("June 20", "2015-06-20", "publication_date")),
    story("Since 1 April, 94 raids.", ("1 April", "2014-04-01", "publication_date")),
    # goods are sold for a month to come; what a calendar sets is the nearest, whatever has been
    story("Oil for May delivery fell.", ("May", "2015-05", "publication_date")),
    story("Oil delivered in May fell.", ("May", "2014-05", "publication_date")),
    story("He was jailed before the May 29 election.", ("May 29", "2015-05-29", "publication_date")),
    story("He lost the November 4 election.", ("November 4", "2014-11-04", "publication_date")),
    # a weekday beside the day that it is
    story(
        "Tomorrow, Thursday, the strike begins.",
        ("Tomorrow", "2015-03-19", "publication_date"),
        ("Thursday", "2015-03-19", "narrative"),
    ),
    story(
        "He died on 20 May (Tuesday). On Tuesday his son came.",
        ("20 May", "2014-05-20", "publication_date"),
        ("Tuesday", "2014-05-20", "narrative"),
        ("Tuesday", "2015-03-17", "publication_date"),
    ),
    # "this weekend": the tense decides, and without a verb the days of the week
    story("The council will meet this weekend.", ("this weekend", "2015-W12-WE", "publication_date")),
    story("Three boats sank this weekend.", ("this weekend", "2015-W11-WE", "publication_date")),
]
