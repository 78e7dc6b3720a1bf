"""Incidents within articles, against the hand-made ones of MUC-3/4: date, place, toll, precision and recall.

    python -m tests.benchmarks.muc4 [--errors N]

Gold are the incidents that killed or injured somebody. A report that states somebody killed or injured is found when
it agrees with a gold incident of its article in the number killed, the town or the day (one to one, those that agree
in most first). Reports of events told for context count too, for the annotators took them in. They left out combat
between armed forces and what lay two months back: precision is also given within the articles that have a gold
incident of harm. Where the text gives no day, theirs is often that of publication: the days that differ from it are
counted apart, all of them and as a share of the days that the reports give.
"""

import argparse
import json
import re
import sys
from collections import Counter
from dataclasses import dataclass
from typing import Any

from tests.benchmarks.gold import SHARED, gold_article
from transforms.places.gazetteer import gazetteer
from transforms.places.names import key_of
from transforms.reading import read_article
from transforms.records import IncidentReport, Toll

NAME = re.compile(r"([^:()/-]+)(?:\(([^)]*)\))?")
LARGE = ("DEPARTMENT", "PROVINCE", "REGION", "AREA", "STATE", "COUNTRY", "ZONE", "FARM")


@dataclass(frozen=True)
class Gold:
    """One incident as the annotators have it: its day, country, the names within it, and its toll."""

    day: str | None
    country: str | None
    names: frozenset[str]
    towns: frozenset[str]
    killed: int | None
    injured: int | None


def gold_incident(record: dict[str, Any]) -> Gold:
    location = record["location"] or ""
    found = [(key_of(name), kind or "") for name, kind in NAME.findall(location) if key_of(name)]
    country = None
    if found:
        entries = gazetteer().places_named(found[0][0])
        country = next((entry.country for entry in entries if entry.kind == "country"), None)
    inner = found[1:]
    towns = frozenset(name for name, kind in inner if not any(large in kind for large in LARGE))
    return Gold(record["date"], country, frozenset(n for n, _ in inner), towns, record["killed"], record["injured"])


def number(toll: Toll) -> int | None:
    return toll.best if toll.best is not None else toll.low


def agreement(gold: Gold, report: IncidentReport) -> Counter[str]:
    """In what a report agrees with a gold incident."""
    name = key_of(report.place_name or "")
    has_day = report.date_start is not None and report.date_end is not None and gold.day is not None
    return Counter(
        killed=gold.killed is not None and (number(report.killed) or 0) == gold.killed,
        injured=gold.injured is not None and (number(report.injured) or 0) == gold.injured,
        country=gold.country is not None and report.country == gold.country,
        town=name in gold.towns,
        place=name in gold.names,
        day=has_day
        and str(report.date_start) <= str(gold.day) <= str(report.date_end)
        and (report.date_end - report.date_start).days <= 7,  # type: ignore[operator]
    )


def aligned(gold: list[Gold], reports: list[IncidentReport]) -> list[tuple[int, int, Counter[str]]]:
    """Pairs of gold incidents and reports, one to one, those that agree in most first."""
    candidates = []
    for i, one in enumerate(gold):
        for j, report in enumerate(reports):
            same = agreement(one, report)
            if (same["killed"] and one.killed) or same["town"] or same["day"]:
                candidates.append((-sum(same.values()), i, j, same))
    pairs, used_gold, used_reports = [], set(), set()
    for _, i, j, same in sorted(candidates, key=lambda one: one[:3]):
        if i not in used_gold and j not in used_reports:
            used_gold.add(i)
            used_reports.add(j)
            pairs.append((i, j, same))
    return pairs


def share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} ({part}/{whole})" if whole else "-"


def main() -> int:
    """Read every article, align, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", type=int, default=0, help="print the first N gold incidents that were not found")
    args = parser.parse_args()
    counts: Counter[str] = Counter()
    for line in (SHARED / "gold" / "tolls" / "muc4-dev.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        gold = [gold_incident(one) for one in record["incidents"] if one["killed"] or one["injured"]]
        reading = read_article(gold_article(record))
        reports = [one for one in reading.reports if number(one.killed) or number(one.injured)]
        pairs = aligned(gold, reports)
        counts.update(gold=len(gold), reports=len(reports), found=len(pairs))
        counts["reports beside gold"] += len(reports) if gold else 0
        for i, j, same in pairs:
            if gold[i].day and gold[i].day != record["publication_date"]:
                counts.update({"days told": 1, "days told right": int(same["day"])})
                counts["days told dated"] += int(reports[j].date_start is not None)
            counts.update({f"{key} right": int(value) for key, value in same.items()})
            counts.update({"with day": bool(gold[i].day), "with country": bool(gold[i].country)})
            counts.update({"with town": bool(gold[i].towns), "with killed": gold[i].killed is not None})
        missed = set(range(len(gold))) - {i for i, _, _ in pairs}
        for i in sorted(missed)[: max(0, args.errors - counts["printed"])]:
            counts["printed"] += 1
            said = [(str(r.date_start), r.place_name, number(r.killed), number(r.injured)) for r in reports]
            print(f"  missed {record['id']} {gold[i]} | {said}", file=sys.stderr)
    print("incidents with somebody killed or injured")
    print("  recall   ", share(counts["found"], counts["gold"]))
    print("  precision", share(counts["found"], counts["reports"]))
    print("  precision in articles with a gold incident of harm", share(counts["found"], counts["reports beside gold"]))
    print("of those found")
    for key in ("day", "country", "town", "killed"):
        print(f"  {key:9}", share(counts[f"{key} right"], counts[f"with {key}"]))
    told = counts["days told right"]
    print("  day, where gold's is another than that of publication", share(told, counts["days told"]))
    print("  ... of those that we date", share(told, counts["days told dated"]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
