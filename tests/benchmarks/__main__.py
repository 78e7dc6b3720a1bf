"""`make bench`: measures, writes a table to the terminal and everything to bench.json.

    python -m tests.benchmarks [--articles N] [--skip run,startup,...]

Each figure stands beside another of the same run, since machines differ.
"""

import argparse
import json
from pathlib import Path
from typing import Any

from tests.benchmarks import adversarial, extraction
from tests.benchmarks.material import texts
from tests.benchmarks.runs import measure_handing_over, measure_runs
from tests.benchmarks.startup import measure_startup


def _extraction() -> dict[str, Any]:
    rates = extraction.measure()
    ours = rates[extraction.OURS]
    length = sum(map(len, texts())) // len(texts())
    code = "compiled" if extraction.is_compiled() else "plain Python"
    print(f"\nExtraction, one core, articles of about {length:,} characters from all over the material; {code}")
    print("  articles/s   dates and casualties are   floor")
    for name, rate in rates.items():
        floor = extraction.FLOORS.get(name)
        if name == extraction.OURS:
            beside, asked = "", f"{floor:,.0f}/s {'passed' if ours >= (floor or 0) else 'MISSED'}"
        else:
            beside = f"{ours / rate:,.3g} times as fast"
            asked = f"{floor:g} times {'passed' if ours / rate >= floor else 'MISSED'}" if floor else ""
        print(f"  {rate:10,.0f}   {beside:>24}   {asked:16}   {name}")
    plain = extraction.measure_plain() if extraction.is_compiled() else rates
    if extraction.is_compiled():
        for name, rate in plain.items():
            print(f"  {rate:10,.0f}   {rates[name] / rate:15.2f} times compiled   {'':16}   {name}, plain Python")
    return {"code": code, "articles per second": rates, "articles per second, plain Python": plain}


def _adversarial() -> dict[str, Any]:
    found = adversarial.measure()
    print("\nAdversarial text: time against length")
    for name, figures in found.items():
        print(f"  {figures['microseconds per character']:8.2f} us/char  exponent {figures['exponent']:5.2f}   {name}")
    return found


def main() -> None:
    """Measure, print, and write bench.json."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--articles", type=int, default=10_000, help="the largest corpus of the whole run; 100000 takes minutes"
    )
    parser.add_argument("--skip", default="", help="parts to leave out, as in `startup,run`")
    parser.add_argument("--json", type=Path, default=Path("bench.json"))
    args = parser.parse_args()
    parts = {
        "extraction": _extraction,
        "adversarial": _adversarial,
        "startup": measure_startup,
        "handing over": measure_handing_over,
        "run": lambda: measure_runs(args.articles),
    }
    found = {name: measure() for name, measure in parts.items() if name not in args.skip.split(",")}
    args.json.write_text(json.dumps(found, indent=1), encoding="utf-8")
    print(f"\nwritten to {args.json}")


if __name__ == "__main__":
    main()
