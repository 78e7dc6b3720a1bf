"""Tests for transforms.incidents: what one article's claims add up to."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples.incidents import TOLLS, Said, TollExample, claims_of, example, text_of
from tests.examples.tolls import NOTES
from transforms.casualties import read_casualty_claims
from transforms.incidents.digests import is_digest
from transforms.incidents.reports import read_incident_reports
from transforms.incidents.tolls import count
from transforms.places import read_places
from transforms.reading import read_article
from transforms.records import Article, IncidentReport, Toll


def article(text: str = "", title: str | None = None) -> Article:
    """An article of `text`, published on a Wednesday."""
    return Article("a", "a", "a", None, None, None, title, None, dt.date(2015, 3, 18), "field", text)


@pytest.mark.parametrize("example", TOLLS, ids=lambda example: example.meaning)
def test_claims_add_up_to_the_toll(example: TollExample) -> None:
    reports = read_incident_reports(article(text_of(example)), (), claims_of(example), ())
    main = [report for report in reports if report.is_main]
    assert [report.killed.best for report in main] == ([] if example.killed is None else [example.killed])


@pytest.mark.parametrize(("note", "killed", "injured"), NOTES)
def test_a_note_adds_up_to_its_toll(note: str, killed: int | None, injured: int | None) -> None:
    (main,) = (report for report in read_article(article(note)).reports if report.is_main)
    assert (main.killed.best, main.injured.best) == (killed, injured)


@pytest.mark.parametrize("example", TOLLS, ids=lambda example: example.meaning)
def test_every_claim_has_one_role_in_one_report(example: TollExample) -> None:
    claims = [claim for claim in claims_of(example) if claim.scope != "cumulative"]
    reports = read_incident_reports(article(text_of(example)), (), claims, ())
    assert sorted(claim_id for report in reports for claim_id, _ in report.claims) == sorted(c.claim_id for c in claims)


def test_the_number_of_whoever_denies_the_others_is_not_added() -> None:
    text = (
        "A strike killed 16 civilians on Tuesday, residents said, but the air force denied that any civilian had died "
        "and said it had killed 30 insurgents."
    )
    (report,) = read_article(article(text)).reports
    assert (report.killed.low, report.killed.best, report.killed.high) == (16, 16, 30)


def test_a_toll_nobody_stated_is_unknown() -> None:
    assert read_incident_reports(article(), (), (), ()) == ()
    assert count((), "killed", "").toll() == Toll(None, None, None)


@given(
    st.lists(
        st.builds(
            Said,
            best=st.integers(1, 60) | st.none(),
            victim_class=st.sampled_from(["unspecified", "civilian", "combatant", "police", "child"]),
            scope=st.sampled_from(["incident", "background", "cumulative"]),
            is_update=st.booleans(),
            by=st.sampled_from([None, "police", "the army"]),
            day=st.sampled_from([None, 12, 17]),
            words=st.sampled_from(["Harm", "People", "Two others", "A guard"]),
        ),
        max_size=8,
    )
)
def test_any_claims_give_ordered_tolls_and_deaths_within_them(said: list[Said]) -> None:
    example = TollExample("any", tuple(said), None)
    reports = read_incident_reports(article(text_of(example)), (), claims_of(example), ())
    assert sum(report.is_main for report in reports) <= 1
    for report in reports:
        for toll in (report.killed, report.injured):
            known = [number for number in (toll.low, toll.best, toll.high) if number is not None]
            assert known == sorted(known)
        deaths = sum(n or 0 for n in (report.deaths_civilians, report.deaths_combatants, report.deaths_unknown))
        assert deaths == (report.killed.best or 0)


def test_the_headline_says_which_event_is_the_main_one() -> None:
    text = "On Monday 2 people died in Mosul. A bomb killed 31 people in Basra on Tuesday."
    bomb = article(text, "Bomb kills 31")
    reports = read_incident_reports(bomb, (), read_casualty_claims(bomb, ()), read_places(bomb))
    assert [report.killed.best for report in reports if report.is_main] == [31]


def test_paragraphs_of_a_digest_are_incidents_apart() -> None:
    text = (
        "A car bomb kills four people outside a police station in the city of Kirkuk, Iraq.\n\n"
        "Gunmen shoot dead four people on a bus in the city of Lagos, Nigeria, police say.\n\n"
        "Four people are killed by shelling in the city of Donetsk, Ukraine, officials say."
    )
    digest = article(text)
    reports = read_incident_reports(digest, (), read_casualty_claims(digest, ()), read_places(digest))
    assert [(report.country, report.killed.best) for report in reports] == [("IRQ", 4), ("NGA", 4), ("UKR", 4)]


def main_report(text: str) -> IncidentReport | None:
    """The main report of an article of `text`."""
    return next((report for report in read_article(article(text)).reports if report.is_main), None)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The blast killed 17 people. The minister denied reports that 60 people had been killed.", Toll(17, 17, 17)),
        ("About 50 people were killed in a raid.", Toll(None, 50, None)),
        ("Up to 40 people were killed in a raid.", Toll(None, 40, 40)),
        # a part is no low, and what the event is a part of no high
        ("A man killed 49 people at two mosques. At one mosque 41 people were killed.", Toll(49, 49, 49)),
        ("A raid killed 15 people. They were among at least 82 killed in raids in Gaza.", Toll(15, 15, 15)),
        ("Police said 49 people were killed. Doctors said 41 people were killed.", Toll(41, 49, 49)),
    ],
)
def test_bounds_are_those_that_the_words_state(text: str, killed: Toll) -> None:
    report = main_report(text)
    assert report is not None
    assert report.killed == killed


def test_an_earlier_toll_is_no_event_of_its_own_and_no_bound() -> None:
    text = "The death toll from a bomb in Kumasi rose to 17 on Tuesday. Police had put the toll at 12 on Monday."
    reports = read_article(article(text)).reports
    assert [(report.is_main, report.killed) for report in reports] == [(True, Toll(17, 17, 17))]
    assert reports[0].date_start == dt.date(2015, 3, 16)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A bomb killed 60 people in Damascus on Tuesday. Police said 60 people died in Rankus, Syria.", [60]),
        ("A bomb killed six people in Damascus on Tuesday. Police said six people died in Rankus, Syria.", [6, 6]),
        ("A bomb killed 60 people in Damascus on Tuesday. Police said 50 people died in Rankus, Syria.", [60, 50]),
        ("A bomb killed 60 people in Damascus on Tuesday. Police said 60 people died in Raqqa, Syria.", [60, 60]),
    ],
)
def test_so_many_people_named_again_nearby_are_the_same(text: str, killed: list[int]) -> None:
    assert [report.killed.best for report in read_article(article(text)).reports] == killed


@pytest.mark.parametrize(
    "text",
    [
        "The militia returned one more captive's body on Monday.",
        "The army handed over the remains of 45 prisoners.",
        "The bodies of 1,200 soldiers were repatriated on Monday.",
        "Bodies of 12 miners have since been released to their families.",
        "Experts exhumed 33 bodies from a grave near Kumasi on Monday.",
        "The remains of 30 victims were reburied in Kumasi on Monday.",
        "Doctors named the four dead hostages returned on Monday.",
    ],
)
def test_bodies_given_back_are_no_incident(text: str) -> None:
    assert read_article(article(text)).reports == ()


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Gunmen killed 12 people on Monday, and the bodies were returned to the families.", 12),
        ("The bodies of six soldiers killed in an ambush on Monday were returned to the capital.", 6),
        ("The bodies of 20 migrants were found in a truck on Monday.", 20),
        ("As residents returned, they found the bodies of nine people.", 9),
        ("Rebels returned to the village and left ten bodies in the street.", 10),
        ("Soldiers returned fire and killed nine men.", 9),
        ("The hospital received the bodies of 12 people on Monday.", 12),
    ],
)
def test_bodies_found_or_received_are_those_of_an_incident(text: str, killed: int) -> None:
    assert [report.killed.best for report in read_article(article(text)).reports] == [killed]


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("Nine men died in two raids in Spin Boldak and Zarqutabad, Afghanistan.", "Afghanistan", 6),
        ("Nine men died in two raids in Zarqutabad and Spin Boldak, Afghanistan.", "Afghanistan", 6),
        ("Nine men died in separate attacks across the Gaza Strip ahead of talks in Egypt.", "Gaza Strip", 4),
        ("Nine men died in raids in Farah and Kunduz, Afghanistan.", "Afghanistan", 6),
        ("Nine Afghans died in raids in Farah and Kunduz.", "Farah and Kunduz", 6),
        ("Nine men died in separate attacks in Kandahar, and Afghans mourned.", "Kandahar", 1),
        ("Nine aid workers died in separate attacks in Iraq and Syria.", None, None),
    ],
)
def test_an_aggregate_lies_where_all_of_it_does(text: str, name: str | None, precision: int | None) -> None:
    report = main_report(text)
    assert report is not None
    assert (report.event_clarity, report.place_name, report.where_prec) == (2, name, precision)


def test_an_earlier_toll_told_long_after_is_of_the_event() -> None:
    text = (
        "The death toll from a truck bomb in Kumasi on February 2 has risen to 112. On February 20, the government put "
        "the death toll at 58."
    )
    (report,) = read_article(article(text)).reports
    assert report.killed == Toll(112, 112, 112)
    assert report.date_start == dt.date(2015, 2, 2)


def test_a_toll_of_an_earlier_attack_is_of_another_event() -> None:
    text = "The death toll from a bomb in Kumasi on Monday has risen to 12. An attack in 2013 had a death toll of 40."
    assert [report.killed.best for report in read_article(article(text)).reports] == [12, 40]


def test_where_an_earlier_attack_was_is_not_where_the_new_one_was() -> None:
    text = (
        "At least 23 people were killed when gunmen opened fire on a bus. It happened in Minya province in Egypt. "
        "Two bombings in Tanta and Alexandria on 9 February left at least 46 people dead."
    )
    report = main_report(text)
    assert report is not None
    assert (report.killed.best, report.place_name, report.date_start) == (23, "Minya", None)


def test_a_lowered_toll_is_a_revision() -> None:
    report = main_report("The ministry lowered the death toll from last week's bombing to 21 from 23.")
    assert report is not None
    assert report.is_update


def test_a_place_where_talks_are_held_is_not_where_people_died() -> None:
    report = main_report("Nine soldiers were killed in an attack on the barracks. Talks that resumed in Vienna failed.")
    assert report is not None
    assert report.place_name is None


@pytest.mark.parametrize(
    ("meeting", "name"),
    [
        ("The dialogue that both sides of the war have agreed to hold next week in Vienna failed.", "Vienna"),
        ("The minister spoke of it on his arrival in Vienna.", "Vienna"),
    ],
)
def test_where_somebody_meets_or_arrives_is_not_where_people_died(meeting: str, name: str) -> None:
    report = main_report(f"Nine soldiers were killed in an attack on the barracks. {meeting}")
    assert report is not None
    assert name in meeting
    assert report.place_name is None


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("BOGOTA, May 2 (Wire) - Colombian rebels killed two judges, Colombians said. Peru sent help.", "COL"),
        ("BOGOTA, May 2 (Wire) - Two judges were killed. Spain wrote to Spaniards. Colombians wept.", None),
        ("BOGOTA, May 2 (Wire) - Two judges were killed. Spain and Peru wrote to Spaniards.", None),
    ],
)
def test_a_report_about_the_people_of_where_it_was_filed_is_of_their_country(text: str, country: str | None) -> None:
    report = main_report(text)
    assert report is not None
    assert report.country == country
    assert report.latitude is None


def test_a_place_is_written_as_in_running_text() -> None:
    report = main_report("KUMASI, Ghana (Wire) - A bomb killed four people. Shops in Kumasi stayed shut.")
    assert report is not None
    assert report.place_name == "Kumasi"


@pytest.mark.parametrize(("day", "is_main"), [(dt.date(2015, 3, 2), True), (dt.date(2014, 3, 2), False)])
def test_an_article_without_new_victims_follows_up_a_recent_event(day: dt.date, is_main: bool) -> None:
    told = example("follow-up", None, Said(5, scope="background"))
    claims = [claim._replace(event_date_start=day, event_date_end=day) for claim in claims_of(told)]
    reports = read_incident_reports(article(text_of(told)), (), claims, ())
    assert [report.is_main for report in reports] == [is_main]


def test_civilians_counted_among_the_dead_leave_the_others_unknown() -> None:
    report = main_report("Six civilians were among at least 22 people killed in air strikes on Raqqa.")
    assert report is not None
    assert (report.deaths_civilians, report.deaths_combatants, report.deaths_unknown) == (6, None, 16)


def test_a_denied_part_in_a_killing_denies_no_death() -> None:
    report = main_report("The group denied any part in the murder of two judges.")
    assert report is not None
    assert report.killed.best == 2


def test_a_sentence_that_opens_with_others_adds_them() -> None:
    report = main_report(
        "At least 87 rebels were killed in the battle. Another 20 soldiers were also killed on Monday."
    )
    assert report is not None
    assert report.killed.best == 107


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        # a headline or a lead may count a part
        ("Four pupils were among eight people killed. The bodies of four children lay in the school.", 8),
        # the few told first are among the many told next
        ("Rebels killed a commander of the Red Guard. At least 10 militants were killed in the raid.", 10),
        ("Shelling killed nine children. The strikes killed 23 civilians.", 23),
        ("Adel Vega was shot dead. Roa and Vega were gunned down in a bar.", 2),
        # words that name others look back, not at those who come after them
        ("A rebel commander was killed. Omar Sabtan alongside nine of his comrades was killed in Tell Rifat.", 10),
        # nobody joins a toll from the event before it
        ("Shelling killed 31 people after militants killed a captured pilot.", 31),
        # fighters of a state, and those against it
        ("The army killed 34 militants in a gun battle in which six soldiers also died.", 40),
        ("Troops killed ten militants in the hills. Three soldiers were killed too late for help.", 13),
        ("Militants killed nine soldiers. At least 22 rebels died. The rebels say they killed 40 soldiers.", 31),
        # the attackers, told after those whom they attacked
        ("Six people were killed. The two perpetrators were shot dead in the street.", 8),
        ("Six people were killed, including the perpetrator.", 6),
        ("Two soldiers are killed. Both the perpetrators, who are also killed, were nationals of Zab.", 4),
        # one among others named with them
        ("His mother and 10 other people died when their boat sank.", 11),
        # the other side, told near by
        ("Five medics were killed. The clinic burned. It was old. Nine rebel fighters were also killed.", 14),
    ],
)
def test_claims_of_one_event_add_up(text: str, killed: int) -> None:
    report = main_report(text)
    assert report is not None
    assert report.killed.best == killed


@pytest.mark.parametrize(
    "text",
    [
        "Six monks were killed on Monday. Police recalled the murder of the six monks in a statement of 2013.",
        "Ada Quellor was shot dead on Monday. Three men were convicted of the murder of Quellor.",
    ],
)
def test_people_recalled_by_number_and_kind_or_by_name_are_of_one_event(text: str) -> None:
    assert len(read_article(article(text)).reports) == 1


def test_after_a_look_back_the_next_paragraph_is_of_the_event_reported() -> None:
    text = (
        "Judge Roa Vey was shot dead on Tuesday in Cali, Colombia, near where a governor was killed on March 2.\n\n"
        "The gunfire, which lasted three minutes, also wounded two guards."
    )
    report = main_report(text)
    assert report is not None
    assert report.injured.best == 2


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # the date above a story is that of publication
        ("Published March 18, 2015\n\nFour people died in a fire.", None),
        # a day that a sentence opens with is that of the next one too
        ("A school reopened on Tuesday. On Monday a bus overturned. Nine people died.", dt.date(2015, 3, 16)),
    ],
)
def test_an_event_has_the_day_that_its_own_words_give(text: str, day: dt.date | None) -> None:
    reading = read_article(article(text))
    assert [report.date_start for report in reading.reports] == [day]
    assert [claim.event_date_start for claim in reading.claims] == [day]


def test_items_of_a_digest_have_no_date_from_each_other() -> None:
    text = (
        "A bomb kills four people outside a police station in the city of Kirkuk, Iraq, on Monday.\n\n"
        "Gunmen shoot dead five people on a bus in the city of Lagos, Nigeria, police say.\n\n"
        "Six people are killed by shelling in the city of Donetsk, Ukraine, officials say."
    )
    reading = read_article(article(text))
    days = [dt.date(2015, 3, 16), None, None]
    assert [report.date_start for report in reading.reports] == days
    assert [claim.event_date_start for claim in reading.claims] == days


@pytest.mark.parametrize(
    "text",
    [
        "KABUL (Wire) - A bomb killed four people in Kabul.\n\nTwo men died in Lagos, Nigeria.",
        "A bomb killed four people in Kabul, police said.\n\nHe spoke after three men died in Lagos, Nigeria.",
        "A bomb killed four people in Kabul, Afghanistan, police said.\n\n“Three people died in Lagos, Nigeria.”",
    ],
)
def test_articles_that_go_on_from_paragraph_to_paragraph_are_no_digests(text: str) -> None:
    assert not is_digest(article(text), read_places(article(text)))


@pytest.mark.parametrize(
    "text",
    [
        "At least 39 villagers were killed in a wave of attacks in Orskland, officials said.",
        "Two teenagers were killed in separate attacks in Bralin and Tolmisk.",
        "Strikes across several regions killed 39 people.",
        "Over the past 24 hours, 39 villagers were killed in raids in Peru.",
        "In Peru 39 soldiers were killed in ambushes last week.",
        "More than 150 people have been killed in the last 24 hours.",
        "The Red Front has killed over 300 villagers in February.",
        "Air strikes across Peru killed 25 people.",
        "Gunmen killed 25 people in attacks throughout the Puno Region.",
        "Raids killed 25 people across the Puno Region, six of them in Juliaca.",
        "Three miners were killed in two night raids in Iquitos and Cuzco, Peru.",
        "Four miners were killed in two attacks in Peru, the first in Iquitos and the second in Cuzco.",
        "The death toll from air strikes on Peru rises to 240.",
        "A wave of blasts in Lima and other violence killed at least 47 people.",
        "Six people were killed in unrelated shootings in Lima over the weekend.",
        "In various incidents, 15 soldiers were killed.",
        "Nine soldiers were killed in three different attacks.",
        "Nine soldiers were killed in simultaneous attacks on posts in the Puno and Cuzco regions of Peru.",
        "Raids on hideouts in Iquitos and Cuzco, Peru, killed 20 rebels.",
        "Protests across the country left nine dead.",
    ],
)
def test_a_number_over_several_events_is_an_aggregate(text: str) -> None:
    assert [report.event_clarity for report in read_article(article(text)).reports] == [2]


@pytest.mark.parametrize(
    "text",
    [
        "Officials said 54 soldiers were killed in an attack in the north last week.",
        "A guard was killed in a wave of attacks.",
        "Shelling killed two people in Bralin, injuring 20 others, and damaged roofs in several cities.",
        "Strikes hit power lines in several towns before a drone attack killed 12 people in Bralin.",
        "Workers found the remains of 38 people who are thought to have been killed in 2014.",
        "Soldiers shot dead four prisoners last month.",
        "Four raids on a clinic in Iquitos, Peru, killed 22 people.",
        "Strikes across Peru killed two people in Iquitos.",
        "Strikes across Halvan-held areas of Peru killed two people in the capital Lima.",
        "Attacks across the Halde River killed 12 people.",
        "Twelve people drowned when their boat sank on its way across Lake Puno.",
        "A blast killed five people in Iquitos, and explosions were heard across Peru.",
        "Nine people were killed in two explosions at a market in Iquitos, Peru.",
        "The death toll from air strikes on the market of Iquitos, Peru, rises to 24.",
        "The death toll from Tuesday's air strikes on Peru rises to 24.",
        "A plane crashed in Peru, killing 12 people from across the country.",
        "The earthquake killed 900 people across the region.",
        "Miners from across the country mourned 12 people killed in a raid in Iquitos, Peru.",
        "Fighting across the Peru\u2013Chile border killed four soldiers.",
        "Nine soldiers were killed in an attack in January and buried in Lima.",
        "A raid in Iquitos and a search in Cuzco killed 20 rebels.",
        "A gunman killed nine people at three shops in Lima.",
    ],
)
def test_a_number_of_one_event_is_none(text: str) -> None:
    assert [report.event_clarity for report in read_article(article(text)).reports] == [1]


@pytest.mark.parametrize("fight", ["shootout", "gun battle", "gunfight", "firefight", "battle"])
def test_a_fight_of_armed_men_is_fighting_by_whatever_name(fight: str) -> None:
    (report,) = read_article(article(f"Six soldiers and 34 rebels died in a {fight} in Peru.")).reports
    assert report.means == ("fighting",)


def test_rebels_killed_without_a_number_and_no_civilians_are_not_nobody_killed() -> None:
    (report,) = read_article(article("The strikes killed rebels without causing any civilian casualties.")).reports
    assert report.killed.best is None
    (report,) = read_article(article("The strikes hit a bridge without causing any civilian casualties.")).reports
    assert report.killed.best == 0


def test_a_stretch_of_time_alone_is_a_running_total_and_no_event() -> None:
    text = "In February alone, 118 people died. In the latest attack, a mortar shell killed two farmers on Tuesday."
    reports = read_article(article(text)).reports
    assert [(report.killed.best, report.date_start) for report in reports] == [(2, dt.date(2015, 3, 17))]


@pytest.mark.parametrize(
    ("text", "place", "country", "region", "precision"),
    [
        ("Boat accidents killed 21 people in Peru last week. Boats were checked in Iquitos.", "Peru", "PER", None, 6),
        ("Raids in separate attacks in Kumasi and Tamale in Ghana killed 21 people.", "Ghana", "GHA", None, 6),
        ("Raids across Ghana killed 21 people, 12 of them in Kumasi.", "Ghana", "GHA", None, 6),
        ("Twenty people were killed in a wave of attacks in Kumasi, Ghana.", "Kumasi", "GHA", "Ashanti", 1),
    ],
)
def test_an_aggregate_lies_where_all_its_events_do(
    text: str, place: str, country: str, region: str | None, precision: int
) -> None:
    (report,) = read_article(article(text)).reports
    assert report.event_clarity == 2
    assert (report.place_name, report.country, report.adm_1, report.where_prec) == (place, country, region, precision)


def test_a_week_is_not_the_event_of_one_of_its_days() -> None:
    text = "Gunmen killed 45 people in Kumasi on Friday. Last week, 39 were killed in raids in the region."
    assert [report.killed.best for report in read_article(article(text)).reports] == [45, 39]


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("At least 53 villagers were killed, including 35 in Kumasi, Ghana.", 4),
        ("Six people, including the perpetrator, were killed in a bombing in Kumasi, Ghana.", 1),
        ("Six people were killed, including a guard, and 35 others were hurt in a bombing in Kumasi, Ghana.", 1),
    ],
)
def test_where_a_part_came_to_harm_is_not_where_all_did(text: str, precision: int) -> None:
    report = main_report(text)
    assert report is not None
    assert (report.place_name, report.country, report.adm_1, report.where_prec) == (
        "Kumasi",
        "GHA",
        "Ashanti",
        precision,
    )
