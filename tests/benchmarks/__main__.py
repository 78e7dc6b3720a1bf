"""`make bench`: measures, writes a table to the terminal and everything to bench.json.

    python -m tests.benchmarks [--articles N] [--skip run,startup,...]

Each figure stands beside another of the same run, since machines differ.
"""

import argparse
import json
import math
import tempfile
from pathlib import Path
from typing import Any

from tests.benchmarks import adversarial, extraction
from tests.benchmarks.material import texts, write_corpus
from tests.benchmarks.processes import tollbook


def _extraction() -> dict[str, Any]:
    rates = extraction.measure()
    ours = rates["dates and casualties"]
    print(f"\nExtraction, one core, articles of about {sum(map(len, texts())) // len(texts()):,} characters")
    for name, rate in rates.items():
        print(f"  {rate:12,.0f} articles/s   {rate / ours:8.3f} of dates and casualties   {name}")
    return {"articles per second": rates}


def _startup() -> dict[str, Any]:
    print("\nStart-up, seconds")
    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        data = ("--data", Path(folder) / "data")
        found["first run on the sample"] = tollbook("run", *data).seconds
        found["next run on the sample"] = tollbook("run", *data).seconds
        for name, arguments in {
            "--help": ("--help",),
            "explain": ("explain", "Two people were killed on Thursday."),
            "sql": ("sql", "SELECT count(*) FROM articles", *data),
        }.items():
            found[name] = min(tollbook(*arguments).seconds for _ in range(3))
    for name, seconds in found.items():
        print(f"  {seconds:8.2f}   {name}")
    return found


def _run(largest: int) -> dict[str, Any]:
    print("\nThe whole run, two processes")
    found = {}
    sizes = [size for size in (1_000, 10_000, 100_000, 1_000_000) if size <= largest]
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            corpus, data = Path(folder) / "corpus.jsonl", Path(folder) / f"data-{size}"
            stored = write_corpus(corpus, size)
            first = tollbook("run", corpus, "--data", data, "--workers", "2")
            again = tollbook("run", corpus, "--data", data, "--workers", "2")
            if first.code or again.code:
                print(first.output, again.output)
            found[size] = {
                "megabytes": stored / 1e6,
                "seconds": first.seconds,
                "seconds with nothing new": again.seconds,
                "peak megabytes of all processes": first.peak / 1e6,
            }
            print(
                f"  {size:>9,} articles  {first.seconds:8.1f} s  {size / first.seconds:8,.0f}/s  "
                f"peak {first.peak / 1e6:6,.0f} MB  nothing new {again.seconds:6.1f} s"
            )
    if len(sizes) > 1:
        idle = found[sizes[0]]["seconds with nothing new"]
        small, large = (max(0.1, found[size]["seconds"] - idle) for size in (sizes[-2], sizes[-1]))
        exponent = math.log(large / small, sizes[-1] / sizes[-2])
        print(f"  growth from {sizes[-2]:,} to {sizes[-1]:,}: exponent {exponent:.2f} (less the start-up)")
    return {str(size): figures for size, figures in found.items()}


def _adversarial() -> dict[str, Any]:
    found = adversarial.measure()
    print("\nAdversarial text: time against length")
    for name, figures in found.items():
        print(f"  {figures['microseconds per character']:8.2f} us/char  exponent {figures['exponent']:5.2f}   {name}")
    return found


def main() -> None:
    """Measure, print, and write bench.json."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000, help="the largest corpus of the whole run")
    parser.add_argument("--skip", default="", help="parts to leave out: extraction, startup, run, adversarial")
    parser.add_argument("--json", type=Path, default=Path("bench.json"))
    args = parser.parse_args()
    parts = {
        "extraction": _extraction,
        "adversarial": _adversarial,
        "startup": _startup,
        "run": lambda: _run(args.articles),
    }
    found = {name: measure() for name, measure in parts.items() if name not in args.skip.split(",")}
    args.json.write_text(json.dumps(found, indent=1), encoding="utf-8")
    print(f"\nwritten to {args.json}")


if __name__ == "__main__":
    main()
