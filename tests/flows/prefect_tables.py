"""Has Prefect make its database step by step and keeps what came of it: `python -m tests.flows.prefect_tables`.

To be called after a change of Prefect's version; without it, a first run is right all the same, but
takes seconds longer.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from flows.prefect_database import NAME, TABLES, spelled_out

_MIGRATE = """
import asyncio
from prefect.server.database import provide_database_interface
asyncio.run(provide_database_interface().create_db())
"""


def made_by_prefect(home: Path) -> str:
    """The database that Prefect makes in the empty folder `home`, spelled out."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    subprocess.run([sys.executable, "-c", _MIGRATE], env=environment | {"PREFECT_HOME": str(home)}, check=True)
    return spelled_out(home / NAME)


def main() -> None:
    """Writes flows/prefect_tables.sql."""
    with tempfile.TemporaryDirectory() as home:
        TABLES.write_text(made_by_prefect(Path(home)), encoding="utf-8")


if __name__ == "__main__":
    main()
