"""The report: what is marked, what is escaped, and what the page does in a browser."""

import csv
import json
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.flows.stages import run_on
from tests.warehouse.test_sql import published_without_rows
from warehouse.database import open_published
from warehouse.errors import ReportNeedsCharts, UnknownConvention
from warehouse.folder import DataFolder
from warehouse.report import write_report
from warehouse.report.content import read_content
from warehouse.report.marks import marks
from warehouse.report.page import render

Open = Callable[..., Page]

BREAKOUT = "</script><script>window.broken=1</script><img src=x onerror=window.broken=1>"
HOSTILE = {
    "id": "h",
    "publication_date": "2031-03-13",
    "title": f"Twelve dead {BREAKOUT}",
    "publisher": f"Paper {BREAKOUT}",
    "url": "javascript:window.broken=1",
    "text": f"It was loud {BREAKOUT} in 𝔎𝔲𝔪𝔞𝔰𝔦, where 40 people were killed on Wednesday, police said.",
}


def claim(sentence: str, words: str, **given: object) -> dict[str, object]:
    begins = 100 + sentence.index(words)
    row = {
        "sentence": sentence,
        "sentence_start": 100,
        "char_start": begins,
        "char_end": begins + len(words),
        **dict.fromkeys(("quantity", "vague_term", "victims", "attributed_to", "place_name")),
        **dict.fromkeys(("date_char_start", "date_char_end")),
    }
    return row | given


def marked(row: dict[str, object]) -> list[tuple[str, str]]:
    return [(str(row["sentence"])[start:end], kind) for start, end, kind in marks(row)]


def test_number_date_source_place_and_people_are_marked() -> None:
    sentence = "On Monday 12 men died in Bralin, the army said; 12 tents burned."
    row = claim(
        sentence,
        "12 men died",
        quantity="12",
        victims="12 men",
        attributed_to="the army",
        place_name="Bralin",
        date_char_start=103,
        date_char_end=109,
    )
    assert marked(row) == [
        ("12 men died", "claim"),
        ("Monday", "date"),
        ("12", "number"),
        ("Bralin", "place"),
        ("the army", "source"),
    ]


def test_the_number_nearest_to_the_claim_is_marked() -> None:
    row = claim("12 tents burned and 12 men died.", "12 men died", quantity="12")
    assert marks(row) == [(20, 31, "claim"), (20, 22, "number")]


def test_a_date_of_another_sentence_is_not_marked() -> None:
    assert marked(claim("12 men died.", "12 men died", quantity="12", date_char_start=80, date_char_end=86)) == [
        ("12 men died", "claim"),
        ("12", "number"),
    ]


def test_every_claim_of_every_incident_is_in_the_content(sample: DataFolder) -> None:
    with open_published(sample) as connection:
        content = read_content(connection, "raw")
        claims = connection.sql("SELECT incident_id, claim_id FROM incident_claims").fetchall()
    told = {(incident["id"], one["id"]) for incident in content["incidents"] for one in incident["claims"]}
    assert told == set(claims)
    for incident in content["incidents"]:
        for one in incident["claims"]:
            assert all(0 <= start < end <= len(one["sentence"]) for start, end, _ in one["marks"])


def test_what_is_in_no_incident_is_in_the_content_too(sample: DataFolder) -> None:
    with open_published(sample) as connection:
        content = read_content(connection, "raw")
        query = "SELECT claim_id FROM claim_sentences ANTI JOIN incident_claims USING (claim_id)"
        claims = {claim for (claim,) in connection.sql(query).fetchall()}
    assert {one["id"] for one in content["others"]} == claims


def test_the_same_warehouse_gives_the_same_page(sample: DataFolder, tmp_path: Path) -> None:
    write_report(sample, tmp_path / "a.html")
    write_report(sample, tmp_path / "new" / "b.html")
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "new" / "b.html").read_bytes()
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["b.html"]


def test_an_unknown_convention_is_named(sample: DataFolder, tmp_path: Path) -> None:
    with pytest.raises(UnknownConvention):
        write_report(sample, tmp_path / "a.html", "hose")


@pytest.mark.parametrize("package", ["altair", "vl_convert"])
def test_missing_chart_packages_are_said(
    sample: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ReportNeedsCharts, match=re.escape("tollbook[report]")):
        write_report(sample, tmp_path / "a.html")


@pytest.fixture(scope="module")
def page_of_the_sample(sample: DataFolder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "sample.html"
    write_report(sample, path)
    return path


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "corpus.jsonl").write_text(json.dumps(HOSTILE), encoding="utf-8")
    run_on(folder / "corpus.jsonl", folder / "data")
    write_report(DataFolder(folder / "data"), folder / "report.html")
    return folder / "report.html"


def test_the_corpus_cannot_inject_markup(hostile: Path) -> None:
    page = hostile.read_text(encoding="utf-8")
    assert BREAKOUT not in page
    assert "window.broken=1\\u003c/script" in page
    assert page.count("<script") == 4
    assert "default-src &#39;none&#39;" in page
    assert "unsafe" not in re.findall(r'Content-Security-Policy" content="([^"]*)"', page)[0]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Headless Chromium; skips where there is none."""
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        pytest.skip("needs Chromium: apt-get install chromium")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture
def opened(browser: Browser) -> Iterator[Open]:
    """Opens a page; at the end of the test, an error or warning on its console or a request to anywhere fails it."""
    wrong: list[str] = []
    contexts = []

    def open_page(path: Path, fragment: str = "", **options: Any) -> Page:
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on(
            "request",
            lambda request: None if request.url.startswith(("file:", "data:")) else wrong.append(request.url),
        )
        page.goto(path.as_uri() + fragment)
        page.wait_for_selector("html[data-ready]", state="attached")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not wrong


def test_the_page_draws_its_charts_and_tables(opened: Open, page_of_the_sample: Path) -> None:
    page = opened(page_of_the_sample)
    assert page.locator("tr.incident").count() > 20
    assert page.locator("#chart-time svg path").count() > 5
    assert page.locator("#chart-countries svg path").count() > 3
    assert page.locator("#chart-map canvas").count() == 1
    assert page.locator("#quality-table tbody tr").count() > 10
    assert page.locator("#reject-table tbody tr").count() == 1
    assert page.locator("#other-table blockquote mark.number").count() > 3


def test_an_empty_warehouse_has_a_page(opened: Open, tmp_path: Path) -> None:
    assert write_report(published_without_rows(tmp_path / "data"), tmp_path / "empty.html") == 0
    page = opened(tmp_path / "empty.html")
    assert page.locator("#incident-table").inner_text() == "No article of this corpus tells of an incident."


def test_one_incident_without_a_place_or_a_low_has_a_page(opened: Open, tmp_path: Path) -> None:
    about = {"id": "a", "publication_date": "2031-03-13", "text": "About 50 people were killed in Qelm on Wednesday."}
    (tmp_path / "one.jsonl").write_text(json.dumps(about), encoding="utf-8")
    run_on(tmp_path / "one.jsonl", tmp_path / "data")
    assert write_report(DataFolder(tmp_path / "data"), tmp_path / "one.html") == 1
    page = opened(tmp_path / "one.html")
    assert page.locator("#sums > div").first.inner_text().splitlines()[:3] == [
        "People killed",
        "50",
        "no low · high 50",
    ]
    assert "1 gives no minimum" in page.locator("#sums").inner_text()
    assert (
        page.locator("#lead").inner_text().startswith("In 1 incident, articles put the number of people killed at 50.")
    )
    assert page.locator("#map-note").inner_text().startswith("No place has coordinates.")
    assert page.locator("tr.incident .words").inner_text() == "“About 50 people were killed”"


def test_where_events_are_rarely_dated_the_first_report_dates_the_chart(opened: Open, tmp_path: Path) -> None:
    about = {"id": "a", "publication_date": "2031-03-13", "text": "Police say 50 people were killed in Qelm."}
    (tmp_path / "one.jsonl").write_text(json.dumps(about), encoding="utf-8")
    run_on(tmp_path / "one.jsonl", tmp_path / "data")
    write_report(DataFolder(tmp_path / "data"), tmp_path / "one.html")
    page = opened(tmp_path / "one.html")
    assert page.locator("#dated").input_value() == "report"
    assert page.locator("#time-title").inner_text() == "People killed, by week of the first report"
    assert page.locator("#time-note").inner_text().startswith("By the day of the first report")


def test_filters_narrow_everything(opened: Open, page_of_the_sample: Path) -> None:
    page = opened(page_of_the_sample)
    before = page.locator("#sums").inner_text()
    page.fill("#search", "kumasi ghana")
    expect(page.locator("#sums")).not_to_have_text(before, use_inner_text=True)
    assert 1 <= page.locator("tr.incident").count() < 12
    page.fill("#search", "no such place")
    page.wait_for_selector("text=No incident matches.")
    page.click("#reset")
    expect(page.locator("#sums")).to_have_text(before, use_inner_text=True)
    page.fill("#least", "20")
    expect(page.locator("#sums")).not_to_have_text(before, use_inner_text=True)
    assert 1 <= page.locator("tr.incident").count() < 20


def test_a_card_and_a_bar_turn_the_page(opened: Open, page_of_the_sample: Path) -> None:
    page = opened(page_of_the_sample)
    page.click("[data-outcome=injured]")
    expect(page.locator("#time-title")).to_have_text(re.compile("^People injured, by "))
    assert page.locator("#outcome").input_value() == "injured"
    assert page.evaluate("document.activeElement.dataset.outcome") == "injured"
    page.locator("#chart-countries path[aria-roledescription=bar]").first.click()
    expect(page.locator("#shown")).to_have_text(re.compile("^[1-3] incidents? of "))
    assert page.locator("#country").input_value()


def test_the_incidents_shown_are_downloaded_as_csv(opened: Open, page_of_the_sample: Path) -> None:
    page = opened(page_of_the_sample)
    page.select_option("#country", "GHA")
    expect(page.locator("#shown")).to_have_text(re.compile("^3 incidents of "))
    with page.expect_download() as download:
        page.click("#download")
    with Path(download.value.path()).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {(row["country"], row["place_name"]) for row in rows} == {("GHA", "Kumasi"), ("GHA", "Asanwe")}
    assert sorted(row["killed_best"] for row in rows) == ["2", "21", "4"]


def test_the_map_is_dragged_and_zoomed(opened: Open, page_of_the_sample: Path) -> None:
    page = opened(page_of_the_sample)
    canvas = page.locator("#chart-map canvas")
    canvas.scroll_into_view_if_needed()
    first = canvas.screenshot()
    page.click("[data-map=in]")
    expect(page.locator("#map-note")).not_to_be_empty()
    second = canvas.screenshot()
    box = canvas.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 300, box["y"] + 200)
    page.mouse.down()
    page.mouse.move(box["x"] + 200, box["y"] + 220, steps=4)
    page.mouse.up()
    assert len({first, second, canvas.screenshot()}) == 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground(opened: Open, page_of_the_sample: Path, scheme: Any) -> None:
    page = opened(page_of_the_sample, color_scheme=scheme)
    pairs = page.evaluate(
        """() => {
            const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
            const light = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
                .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
                .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
            const grounds = { text: ["page", "panel", "open", "number", "date", "source", "place", "people"],
                soft: ["page", "panel", "open"], link: ["page", "open"], alert: ["page", "open"] };
            return Object.entries(grounds).flatMap(([ink, all]) => all.map((ground) => {
                const [a, b] = [light(colour(`--${ink}`)), light(colour(`--${ground}`))].sort((x, y) => y - x);
                return [`${ink} on ${ground}`, (a + 0.05) / (b + 0.05)];
            }));
        }"""
    )
    assert [name for name, contrast in pairs if contrast < 4.5] == []  # WCAG 2.2 AA


def test_tables_sort_by_their_headings(opened: Open, page_of_the_sample: Path) -> None:
    page = opened(page_of_the_sample)
    page.locator("#quality-table thead button", has_text="Rows").click()
    cells = page.locator("#quality-table tbody td:nth-child(2)").all_inner_texts()
    assert [int(cell) for cell in cells] == sorted((int(cell) for cell in cells), reverse=True)
    assert page.locator("#quality-table th[aria-sort=descending]").inner_text().startswith("Rows")
    page.locator("#quality-table thead button", has_text="Rows").click()
    assert page.locator("#quality-table tbody td:nth-child(2)").all_inner_texts() != cells


def test_an_incident_opens_to_its_claims_and_their_words(opened: Open, page_of_the_sample: Path) -> None:
    page = opened(page_of_the_sample)
    page.fill("#search", "kumasi mortuary at least")
    expect(page.locator("#shown")).to_have_text(re.compile("^[1-4] incident"))
    button = page.locator("tr.incident .open-row").last
    button.click()
    assert button.get_attribute("aria-expanded") == "true"
    claims = page.locator("tr.detail .claims > li")
    assert claims.count() >= 1
    assert page.locator("tr.detail mark.number").count() >= 1
    assert page.locator("tr.detail mark.date").count() >= 1
    assert page.locator("tr.detail mark.source").count() >= 1
    quote = claims.first.locator("blockquote").text_content()
    content = json.loads(page.locator("#content").text_content() or "")
    sentences = {one["sentence"] for incident in content["incidents"] for one in incident["claims"]}
    assert quote in sentences
    button.click()
    assert page.locator("tr.detail").count() == 0


def test_a_link_opens_its_incident(opened: Open, page_of_the_sample: Path) -> None:
    content = re.findall(r'id="content">(.*?)</script>', page_of_the_sample.read_text(encoding="utf-8"))[0]
    incident = json.loads(content)["incidents"][-1]["id"]
    page = opened(page_of_the_sample, f"#incident-{incident}")
    assert page.locator("tr.incident.open").get_attribute("data-id") == incident


def test_the_keyboard_is_enough(opened: Open, page_of_the_sample: Path) -> None:
    page = opened(page_of_the_sample)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"
    page.locator("tr.incident .open-row").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("tr.detail").count() == 1
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert page.locator("tr.detail").count() == 0
    assert page.evaluate("document.activeElement.className") == "open-row"


def test_light_and_dark_follow_the_reader(opened: Open, page_of_the_sample: Path) -> None:
    page = opened(page_of_the_sample, color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(ground)
    page.click("#theme")
    assert page.evaluate(ground) != dark
    assert page.locator("#theme").inner_text() == "Dark"


@pytest.mark.parametrize("width", [360, 800, 1090])
def test_no_screen_needs_sideways_scrolling(opened: Open, page_of_the_sample: Path, width: int) -> None:
    page = opened(page_of_the_sample, viewport={"width": width, "height": 740}, has_touch=True, is_mobile=True)
    page.locator("tr.incident .open-row").first.tap()
    assert page.locator("tr.detail").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_hostile_articles_are_shown_as_text(opened: Open, hostile: Path) -> None:
    page = opened(hostile)
    for button in page.locator("tr.incident .open-row").all():
        button.click()
    text = page.locator("tr.detail").first.inner_text()
    assert "<script>window.broken=1</script>" in text
    assert page.evaluate("window.broken") is None
    assert page.locator("main img").count() == 0
    assert page.locator("a[href^='javascript']").count() == 0
    number = page.locator("tr.detail mark.number").all_inner_texts()
    assert any(words.startswith("40") for words in number)


def test_ten_thousand_incidents_are_shown_a_page_at_a_time(opened: Open, sample: DataFolder, tmp_path: Path) -> None:
    with open_published(sample) as connection:
        content = read_content(connection, "raw")
    few = [incident for incident in content["incidents"] if len(incident["claims"]) <= 4]
    content["incidents"] = [
        {**few[i % len(few)], "id": f"{i:020x}", "at": [i % 120 - 20, i % 90 - 30]} for i in range(10_000)
    ]
    (tmp_path / "big.html").write_text(render(content), encoding="utf-8")
    page = opened(tmp_path / "big.html")
    assert page.locator("#shown").inner_text() == "10,000 incidents of 10,000 shown"
    assert page.locator("tr.incident").count() == 50
    page.click("text=Next")
    page.wait_for_selector("text=Page 2 of 200")
    page.fill("#search", f"{1234:020x}")
    page.wait_for_selector("text=1 incident of 10,000 shown")
