"""Measures the transforms on every gold file beside the checkout and keeps the figures for the method's description.

    python -m tests.benchmarks.accuracy

writes warehouse/method/accuracy.csv with the day of the measurement.
"""

import csv
import datetime as dt
import json
import subprocess
import sys
from pathlib import Path

FILE = Path(__file__).resolve().parents[2] / "warehouse" / "method" / "accuracy.csv"

# A gold file, its task, the scorer's view, the path to the figure, and what it is called.
FIGURES = (
    *(
        (f"dates/{name}", "dates", view, ("value", "F1"), words, f"{label}: F1 of the TIMEX3 value")
        for name, words in (
            ("timebank", "TimeBank, 183 news articles of 1989 to 1998"),
            ("aquaint", "AQUAINT, 73 news articles of 1996 to 2000"),
            ("wikiwars-01-16", "WikiWars, 16 histories of wars"),
        )
        for view, label in (("CALENDAR", "calendar dates"), ("ALL", "all time expressions"))
    ),
    *(
        (
            "claims/wce-dev",
            "claims",
            view,
            ("F1",),
            "news items of 2025, 177 claims",
            f"{label}: F1 of outcome and number",
        )
        for view, label in (("ALL", "claims"), ("INCIDENT", "claims of an event that are no part"))
    ),
    *(
        (
            f"tolls/{name}",
            "tolls",
            view,
            ("exact|gold>0",),
            words,
            f"people {view} in the main event: exact, where there are any",
        )
        for name, words, views in (
            ("fakes-dev", "FA-KES, 279 articles on the Syrian war of 2011 to 2018", ("killed",)),
            ("muc4-dev", "MUC-4, 1,500 agency reports of 1988 to 1990", ("killed", "injured")),
            ("wikipedia-incident-lists", "7,214 descriptions of attacks, 1970 to 2019", ("killed", "injured")),
        )
        for view in views
    ),
    *(
        ("tolls/fakes-dev", "links", view, ("F1",), "FA-KES, 279 articles on the Syrian war of 2011 to 2018", measure)
        for view, measure in (
            ("pairs", "incidents across articles: F1 of the pairs of articles of one event"),
            ("b-cubed", "incidents across articles: B-cubed F1"),
        )
    ),
)


def main() -> None:
    """Scores each file once and writes the figures."""
    scored: dict[tuple[str, str], dict[str, dict[str, object]]] = {}
    rows = []
    for gold, task, view, path, words, measure in FIGURES:
        if (task, gold) not in scored:
            command = [sys.executable, "-m", "tests.benchmarks.gold", task, gold]
            out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
            views = (line.split(" ", 1) for line in out.splitlines() if " {" in line)
            scored[task, gold] = {name: json.loads(figures) for name, figures in views if figures.startswith("{")}
        value: object = scored[task, gold][view]
        for step in path:
            assert isinstance(value, dict)
            value = value[step]
        rows.append([words, task, measure, value, dt.datetime.now(dt.UTC).date().isoformat()])
    with FILE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["gold", "what", "measure", "value", "measured_on"])
        writer.writerows(rows)


if __name__ == "__main__":
    main()
