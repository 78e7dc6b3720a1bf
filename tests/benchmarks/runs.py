"""`tollbook run` as a whole, over corpora of several sizes: seconds, processor seconds, peak memory, where they go."""

import math
import re
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tests.benchmarks.material import articles, write_corpus
from tests.benchmarks.processes import MAIN, SERVER, Measured, tollbook
from transforms.consistency import check_reading
from transforms.reading import read_article
from warehouse.corpus import read_corpus
from warehouse.memory import no_cycles_sought
from warehouse.parquet import read_articles, write_articles, write_readings
from warehouse.shards import Shards

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000)
PROCESSORS = 2

_STEP = re.compile(r'"stage": "steps", "message": "([^":]+): ([\d.]+) s, processor ([\d.]+) s"')
_OURS = ("reading and extracting", "loading and publishing")  # the steps that hold all others


def measure_runs(largest: int) -> dict[str, Any]:
    """The figures of each size up to `largest`, printed as they come, and how they grow."""
    print(
        f"\nThe whole run, {PROCESSORS} processes; a run alone on its processors takes about half its processor "
        "seconds; each in a new data folder, not the first on the machine (Prefect's empty database is kept)"
    )
    found: dict[str, Any] = {}
    sizes = [size for size in SIZES if size <= largest]
    with tempfile.TemporaryDirectory() as folder:
        tollbook("run", "--data", Path(folder) / "sample")
        for size in sizes:
            found[str(size)] = _measure_run(Path(folder) / str(size), size)
    if len(sizes) > 1:
        used = [_less_the_start(found[str(size)]) for size in (sizes[0], sizes[-1])]
        found["exponent"] = exponent = math.log(used[1] / used[0], sizes[-1] / sizes[0])
        print(
            f"  our processor seconds, less the start, grow with exponent {exponent:.3f} {sizes[0]:,} to {sizes[-1]:,}"
        )
    return found


def _less_the_start(run: Mapping[str, Any]) -> float:
    """Our processor seconds for the articles: without Prefect's server, whose first run makes its database, and less
    those of a run that finds nothing new.
    """
    first, again = run["processor seconds by process"], run["processor seconds by process, nothing new"]
    return max(0.1, sum(first.values()) - first.get(SERVER, 0.0) - again[MAIN])


def _measure_run(folder: Path, size: int) -> dict[str, Any]:
    stored = write_corpus(folder / "corpus", size)
    time.sleep(4)  # files that have just changed are not taken for settled, and are opened again
    command = ("run", folder / "corpus", "--data", folder / "data", "--workers", str(PROCESSORS), "--log-json")
    first, again = tollbook(*command), tollbook(*command)
    for run in (first, again):
        if run.code:
            print(run.output)
    steps = _steps(first)
    ours = sum(steps[name]["seconds"] for name in _OURS if name in steps)
    figures: dict[str, Any] = {
        "megabytes": stored / 1e6,
        "seconds": first.seconds,
        "articles a second": size / first.seconds,
        "processor seconds": first.all_processor,
        "seconds on processors of its own": first.all_processor / PROCESSORS,
        "processor seconds by process": dict(first.processor),
        "steps of the main process": steps,
        "start and Prefect, seconds": first.seconds - ours,
        "start and Prefect, share": 1 - ours / first.seconds,
        "peak megabytes of all processes": first.peak / 1e6,
        "seconds, nothing new": again.seconds,
        "processor seconds by process, nothing new": dict(again.processor),
        "peak megabytes, nothing new": again.peak / 1e6,
    }
    print(
        f"  {size:>9,} articles  {first.seconds:8.1f} s  processors {first.all_processor:8.1f} s  "
        f"peak {first.peak / 1e6:6,.0f} MB  start and Prefect {first.seconds - ours:5.1f} s  "
        f"nothing new {again.seconds:5.1f} s"
    )
    for role, seconds in sorted(first.processor.items()):
        print(f"  {'':>9} {seconds:10.1f} s {seconds / first.all_processor:6.1%}  processor, {role}")
    for name, step in steps.items():
        print(f"  {'':>9} {step['seconds']:10.2f} s {step['seconds'] / first.seconds:6.1%}  {name}")
    return figures


def _steps(run: Measured) -> dict[str, dict[str, float]]:
    """What the log says of the steps of the main process."""
    found = _STEP.findall(run.output)
    return {name: {"seconds": float(seconds), "processor seconds": float(used)} for name, seconds, used in found}


def measure_handing_over(count: int = 600) -> dict[str, float]:
    """Microseconds of processor time that an article costs on its way from the corpus to the shards."""
    material = articles(count)
    with tempfile.TemporaryDirectory() as folder, no_cycles_sought():
        shards, corpus = Shards(f"{folder}/shards"), Path(folder) / "corpus"
        write_corpus(corpus, count)
        write_articles(shards, 2, material, "run")  # what is imported at the first call is imported now
        readings = [read_article(article) for article in material]
        steps: dict[str, Callable[[], object]] = {
            "reading the corpus": lambda: list(read_corpus(corpus)),
            "writing the shard of articles": lambda: write_articles(shards, 1, material, "run"),
            "reading it in the worker": lambda: list(read_articles(shards, 1)),
            "reading the articles (transforms)": lambda: [read_article(article) for article in material],
            "checking what was read": lambda: [check_reading(reading) for reading in readings],
            "writing it in shards": lambda: write_readings(shards, 1, readings),
        }
        found = {name: _microseconds(step) / count for name, step in steps.items()}
    print("\nOne article on its way, microseconds of processor time")
    for name, used in found.items():
        print(f"  {used:10,.0f} {used / sum(found.values()):6.1%}  {name}")
    return found


def _microseconds(step: Callable[[], object]) -> float:
    used = []
    for _ in range(2):
        started = time.process_time()
        step()
        used.append(time.process_time() - started)
    return min(used) * 1e6
