"""The report's page: content, charts, style and script in one file that asks the network for nothing."""

import base64
import hashlib
import json
import os
from importlib import resources
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from warehouse.database import open_published
from warehouse.folder import DataFolder
from warehouse.report.charts import chart_specifications, runtime
from warehouse.report.content import Content, read_content
from warehouse.views import check_convention

# One module in parts, in the order in which they need each other.
SCRIPTS = tuple(
    f"script/{name}.js" for name in ("words", "tables", "claims", "listings", "sums", "charts", "map", "start")
)


def write_report(data: DataFolder, path: Path, convention: str = "raw") -> int:
    """Writes the report on the published warehouse to `path`, aside and renamed. Returns the number of incidents.

    Raises DatabaseMissing, UnknownConvention, and ReportNeedsCharts where the packages for charts are not installed.
    """
    with open_published(data) as connection:
        check_convention(connection, convention)
        content = read_content(connection, convention)
    page = render(content)
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        aside.write_text(page, encoding="utf-8")
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
    return len(content["incidents"])


def render(content: Content) -> str:
    """The page. Nothing of `content` is markup in it: all of it is JSON that the script puts in place as text."""
    style, script, drawing = _part("report.css"), "\n".join(map(_part, SCRIPTS)), runtime()
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_part("report.html")).render(
        policy="; ".join(
            [
                "default-src 'none'",
                f"script-src {_hash(drawing)} {_hash(script)}",
                f"style-src {_hash(style)}",
                "img-src data:",
                "base-uri 'none'",
                "form-action 'none'",
            ]
        ),
        style=Markup(style),
        script=Markup(script),
        drawing=Markup(drawing),
        content=Markup(_embedded(content)),
        charts=Markup(_embedded(chart_specifications())),
    )


def _part(name: str) -> str:
    return resources.files("warehouse.report").joinpath(name).read_text(encoding="utf-8")


def _embedded(value: Any) -> str:
    """JSON that no HTML parser can leave: `<`, `>` and `&` are escaped as JSON allows."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
