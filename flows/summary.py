"""What a run did, in a few lines: for the terminal and for Prefect's artifacts."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flows.terminal import visible
from warehouse.checks import CheckResult
from warehouse.loading import RunCounts

_MARKDOWN = re.compile(r"[\\`*_{}\[\]<>()#+!|~&-]")
QUERY = "SELECT outcome, low, best, high, victims, text FROM casualty_claims LIMIT 20"


@dataclass(frozen=True, slots=True)
class RunSummary:
    """The end of a run: its counts, the checks, the rejects by reason, where the warehouse is."""

    run_id: str
    counts: RunCounts
    checks: Sequence[CheckResult]
    rejects: Mapping[str, int]
    database: str
    seconds: float

    @property
    def _read(self) -> str:
        articles = self.counts.articles_read
        return f"{articles:,} article{'' if articles == 1 else 's'} in {self.seconds:,.1f} s"

    def lines(self) -> list[tuple[str, str]]:
        """What a person reads at the end of a run, a label and a value a line."""
        counts = self.counts
        codes = {code: count for code, count in sorted(self.rejects.items()) if code != "unknown_format"}
        reasons = ", ".join(f"{count} {code}" for code, count in codes.items())
        others = self.rejects.get("unknown_format", 0)
        return [
            ("read", self._read),
            ("new", f"{counts.articles_new:,}"),
            ("changed", f"{counts.articles_changed:,}"),
            *([("read again", f"{counts.articles_reread:,}")] if counts.articles_reread else []),
            ("unchanged", f"{counts.articles_unchanged:,}"),
            ("rejected", f"{counts.records_rejected:,}" + (f" ({reasons})" if reasons else "")),
            *([("other files", f"{others:,} of formats that tollbook does not read")] if others else []),
            ("claims", f"{counts.claims:,} read in this run"),
            *((f"check {c.check.severity}", f"{c.check.name}: {c.failures:,} rows") for c in self.checks if c.failures),
            ("warehouse", self.database),
        ]

    def line(self) -> str:
        """The same as one line of a log, what is zero left out."""
        counts = self.counts
        parts = [
            self._read,
            *(
                f"{number:,} {label}"
                for label, number in (
                    ("new", counts.articles_new),
                    ("changed", counts.articles_changed),
                    ("read again", counts.articles_reread),
                    ("unchanged", counts.articles_unchanged),
                    ("rejected", counts.records_rejected),
                    ("claims", counts.claims),
                )
                if number
            ),
            *(f"check {c.check.name} found {c.failures:,} rows" for c in self.checks if c.failures),
        ]
        return ", ".join(parts)

    def markdown(self) -> str:
        """The summary as Markdown, for the Prefect artifact."""
        rows = "\n".join(f"| {label} | {_plain(value)} |" for label, value in self.lines())
        return f'# Run {self.run_id}\n\n| | |\n| --- | --- |\n{rows}\n\nTry: `tollbook sql "{QUERY}"`\n'


def _plain(text: str) -> str:
    """The text as Markdown that shows it to the letter."""
    return _MARKDOWN.sub(r"\\\g<0>", visible(text))


def check_rows(results: Sequence[CheckResult]) -> list[dict[str, Any]]:
    """The checks as rows, for the Prefect artifact."""
    return [
        {
            "check": r.check.name,
            "severity": r.check.severity,
            "rows at fault": r.failures,
            "example": visible(r.example),
        }
        for r in results
    ]
