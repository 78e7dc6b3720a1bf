"""The report's charts as Vega-Lite, made by Altair, and the runtime that draws them, carried by vl-convert."""

import json
from collections.abc import Callable
from functools import cache
from importlib import resources
from typing import Any

from warehouse.errors import ReportNeedsCharts

Spec = dict[str, Any]


def chart_specifications() -> dict[str, Spec]:
    """The specification of each chart by name. The page fills `periods`, `peaks`, `countries`, `places` and `labels`.

    A colour such as var(--bar) is one of the style sheet's; the page puts in what it is in the reader's light or dark.
    """
    return {"time": _over_time(), "map": _map(), "countries": _by_country()}


def runtime() -> str:
    """The JavaScript that draws the charts: Vega, Vega-Lite and Vega-Embed in one piece, without a network."""
    try:
        import vl_convert
    except ImportError as error:
        raise ReportNeedsCharts from error
    return _bundled(vl_convert.javascript_bundle)


@cache
def _bundled(bundle: Callable[[str], str]) -> str:
    """Bundling takes seconds and gives the same text each time."""
    return bundle("window.vegaEmbed=vegaEmbed;")


def _altair() -> Any:
    try:
        import altair
    except ImportError as error:
        raise ReportNeedsCharts from error
    return altair


def _toll_tooltip(alt: Any, title: str, field: str) -> list[Any]:
    numbers = [
        alt.Tooltip(f"{name.lower()}:Q", title=name, format=",") for name in ("Best", "Low", "High", "Incidents")
    ]
    return [alt.Tooltip(f"{field}:N", title=title), *numbers]


# Where everybody agrees, best, low and high are one, and a line at the best would say nothing.
_HAS_BAND = "datum.high > datum.band_from"


def _over_time() -> Spec:
    """People harmed in each period: sure up to the low, paler up to the high, a line at the best."""
    alt = _altair()
    months = {"year": "%b %Y", "quarter": "%b", "month": "%b", "week": "%-d %b", "date": "%-d %b", "day": "%-d %b"}
    axis = alt.Axis(format=months, labelOverlap=True, labelFlush=True, tickCount=12)
    base = alt.Chart(alt.Data(name="periods")).encode(
        x=alt.X("from:T", title=None, axis=axis, scale=alt.Scale(type="utc")),
        x2="to:T",
        tooltip=_toll_tooltip(alt, "Period", "label"),
    )
    sure = base.mark_bar(color="var(--bar)").encode(
        y=alt.Y("band_from:Q", title=None, axis=alt.Axis(tickCount=5)), y2=alt.Y2(datum=0)
    )
    band = base.mark_bar(color="var(--band)").encode(y="band_from:Q", y2="high:Q")
    best = base.transform_filter(_HAS_BAND).mark_rule(color="var(--text)", strokeWidth=2).encode(y="best:Q")
    words = [
        alt.Chart(alt.Data(name="peaks"))
        .encode(x="at:T", y="high:Q", text="words:N")
        .transform_filter(f"datum.side == '{side}'")
        .mark_text(color="var(--text)", fontSize=12, align=side, baseline="bottom", dy=-5)
        for side in ("left", "center", "right")
    ]
    return _sized(alt.layer(sure, band, best, *words), 288)


def _by_country() -> Spec:
    """The countries with most people harmed; the page makes it as high as there are countries."""
    alt = _altair()
    base = alt.Chart(alt.Data(name="countries")).encode(
        y=alt.Y("name:N", sort=None, title=None, axis=alt.Axis(labelLimit=150)),
        tooltip=_toll_tooltip(alt, "Country", "state"),
    )
    people = alt.X("band_from:Q", axis=None, scale=alt.Scale(nice=False, range=[0, {"expr": "max(width - 56, 40)"}]))
    sure = base.mark_bar(color="var(--bar)", cursor="pointer").encode(x=people, x2=alt.X2(datum=0))
    band = base.mark_bar(color="var(--band)", cursor="pointer").encode(x="band_from:Q", x2="high:Q")
    best = (
        base.transform_filter(_HAS_BAND)
        .mark_tick(color="var(--text)", thickness=2, cursor="pointer")
        .encode(x="best:Q")
    )
    words = base.mark_text(color="var(--text)", fontSize=12, align="left", dx=5).encode(
        x="end:Q", text=alt.Text("best:Q", format=",")
    )
    return _sized(alt.layer(sure, band, best, words), 24)


def _map() -> Spec:
    """The places of incidents, sized by people harmed, on country outlines; `zoom`, `longitude`, `latitude` move it."""
    alt = _altair()
    start = {"zoom": 140, "longitude": 0, "latitude": 20, "steps": [1, 10]}
    world = alt.Data(values=[], format=alt.TopoDataFormat(type="topojson", feature="countries"))
    land = (
        alt.Chart(world)
        .mark_geoshape(aria=False, fill="var(--land)", stroke="var(--border)", strokeWidth=0.6)
        .encode(tooltip=alt.Tooltip("properties.name:N", title="Country"))
    )
    # The area of a circle is the number of people, down to a least circle that can be seen and pressed.
    size = alt.Size(
        "best:Q",
        scale=alt.Scale(type="linear", range=[20, 2400], zero=True, nice=True),
        legend=alt.Legend(
            title="people",
            orient="bottom-left",
            values={"expr": "steps"},
            labelExpr="format(datum.value, ',')",
            offset=8,
        ),
    )
    places = (
        alt.Chart(alt.Data(name="places"))
        .mark_circle(color="var(--dot)", stroke="var(--dot-line)", opacity=0.6, strokeWidth=0.8, cursor="pointer")
        .encode(longitude="longitude:Q", latitude="latitude:Q", size=size, tooltip=_toll_tooltip(alt, "Place", "name"))
    )
    names = alt.Chart(alt.Data(name="labels")).encode(longitude="longitude:Q", latitude="latitude:Q", text="name:N")
    beside = {
        "fontSize": 12,
        "align": "left",
        "baseline": "middle",
        "dx": {"expr": "datum.away"},
        "aria": False,
        "tooltip": None,
    }
    halo = names.mark_text(color="var(--land)", stroke="var(--land)", strokeWidth=3, strokeJoin="round", **beside)
    label = names.mark_text(color="var(--text)", **beside)
    layers = alt.layer(land, places, halo, label).add_params(
        *(alt.param(name=name, value=value) for name, value in start.items())
    )
    spec = _sized(layers, 460)
    # The outlines go in last: Altair would check every point of them.
    outlines = json.loads(
        resources.files("warehouse.report").joinpath("countries-50m.json").read_text(encoding="utf-8")
    )
    spec["layer"][0]["data"]["values"] = outlines
    spec["projection"] = {
        "type": "equalEarth",
        "scale": {"expr": "zoom"},
        "rotate": {"expr": "[-longitude, 0]"},
        "center": {"expr": "[0, latitude]"},
        "translate": {"expr": "[width / 2, height / 2]"},
    }
    return spec


def _sized(chart: Any, height: Any) -> Spec:
    fitted = _altair().AutoSizeParams(type="fit-x", contains="padding", resize=True)
    spec: Spec = chart.properties(width="container", height=height, autosize=fitted).to_dict()
    # The page decides the look, so that it follows the reader's light or dark.
    spec.pop("config", None)
    return spec
