"""The queries of README with what they print on the sample.

    python -m tests.flows.readme

runs every query of README on the bundled sample and writes what it prints below it.
"""

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from click.testing import CliRunner

from flows.cli import tollbook
from tests.flows.stages import run_on
from warehouse.corpus import sample_corpus

README = Path(__file__).resolve().parents[2] / "README.md"
_QUERY = re.compile(r"```sql\n(?P<sql>.*?)```\n\n```text\n(?P<printed>.*?)```", re.DOTALL)


def queries(readme: str) -> Iterator[tuple[str, str]]:
    """Each query of README with what README says it prints."""
    for match in _QUERY.finditer(readme):
        yield match["sql"].strip(), match["printed"]


def printed(sql: str, data: Path) -> str:
    """What `tollbook sql` prints, less the blanks at the ends of lines."""
    result = CliRunner().invoke(tollbook, ["sql", sql, "--data", str(data)], catch_exceptions=False)
    return "".join(f"{line.rstrip()}\n" for line in result.stdout.splitlines())


def main() -> None:
    """Writes README anew."""
    with tempfile.TemporaryDirectory() as folder:
        run_on(sample_corpus(), Path(folder))
        text = README.read_text(encoding="utf-8")
        for sql, before in dict(queries(text)).items():
            now = printed(sql, Path(folder))
            text = text.replace(
                f"```sql\n{sql}\n```\n\n```text\n{before}```", f"```sql\n{sql}\n```\n\n```text\n{now}```"
            )
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
