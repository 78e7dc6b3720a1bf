"""The report's charts as Vega-Lite, made by Altair, and the runtime that draws them, carried by vl-convert."""

import json
from collections.abc import Callable
from functools import cache
from importlib import resources
from typing import Any

from warehouse.errors import ReportNeedsCharts

Spec = dict[str, Any]


def chart_specifications() -> dict[str, Spec]:
    """The specification of each chart by name. The page fills the data sets `periods`, `countries` and `places`."""
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


def _over_time() -> Spec:
    """People harmed in each period: a bar from 0 to best, and over it the band from low to high."""
    alt = _altair()
    axis = alt.Axis(format="%-d %b %Y", labelOverlap=True, labelFlush=True, tickCount=8)
    base = alt.Chart(alt.Data(name="periods")).encode(
        tooltip=[
            alt.Tooltip("label:N", title="Period"),
            alt.Tooltip("best:Q", title="Best", format=","),
            alt.Tooltip("low:Q", title="Low", format=","),
            alt.Tooltip("high:Q", title="High", format=","),
            alt.Tooltip("incidents:Q", title="Incidents", format=","),
        ],
    )
    bars = base.mark_bar(binSpacing=1).encode(
        x=alt.X("from:T", title=None, axis=axis), x2="to:T", y=alt.Y("best:Q", title="people"), y2=alt.Y2(datum=0)
    )
    band = base.mark_bar(opacity=0.75, color="#e0962f").encode(
        x="inner_from:T", x2="inner_to:T", y="band_from:Q", y2="high:Q"
    )
    return _sized(alt.layer(bars, band), 240)


def _by_country() -> Spec:
    """The countries with most people harmed; the page makes it as high as there are countries."""
    alt = _altair()
    base = alt.Chart(alt.Data(name="countries")).encode(
        y=alt.Y("state:N", sort=None, title=None, axis=alt.Axis(labelLimit=150)),
        tooltip=[
            alt.Tooltip("state:N", title="Country"),
            alt.Tooltip("best:Q", title="Best", format=","),
            alt.Tooltip("low:Q", title="Low", format=","),
            alt.Tooltip("high:Q", title="High", format=","),
            alt.Tooltip("incidents:Q", title="Incidents", format=","),
        ],
    )
    bars = base.mark_bar().encode(x=alt.X("best:Q", title="people"))
    band = base.mark_bar(size=6, opacity=0.75, color="#e0962f").encode(x=alt.X("band_from:Q"), x2="high:Q")
    return _sized(alt.layer(bars, band), 20)


def _map() -> Spec:
    """The places of incidents, sized by people harmed, on country outlines; `zoom`, `longitude`, `latitude` move it."""
    alt = _altair()
    zoom, longitude, latitude = (
        alt.param(name=name, value=value) for name, value in (("zoom", 140), ("longitude", 0), ("latitude", 20))
    )
    world = alt.Data(values=[], format=alt.TopoDataFormat(type="topojson", feature="countries"))
    land = (
        alt.Chart(world)
        .mark_geoshape(aria=False, strokeWidth=0.6)
        .encode(tooltip=alt.Tooltip("properties.name:N", title="Country"))
    )
    places = (
        alt.Chart(alt.Data(name="places"))
        .mark_circle(opacity=0.65, color="#c0392b", stroke="#7a1f14", strokeWidth=0.7, cursor="pointer")
        .encode(
            longitude="longitude:Q",
            latitude="latitude:Q",
            size=alt.Size("best:Q", scale=alt.Scale(type="sqrt", range=[22, 900]), legend=None),
            tooltip=[
                alt.Tooltip("name:N", title="Place"),
                alt.Tooltip("incidents:Q", title="Incidents", format=","),
                alt.Tooltip("best:Q", title="Best", format=","),
                alt.Tooltip("low:Q", title="Low", format=","),
                alt.Tooltip("high:Q", title="High", format=","),
            ],
        )
    )
    layers = alt.layer(land, places).add_params(zoom, longitude, latitude)
    spec = _sized(layers, 380)
    # The outlines go in last: Altair would check every point of them.
    outlines = json.loads(
        resources.files("warehouse.report").joinpath("countries-50m.json").read_text(encoding="utf-8")
    )
    spec["layer"][0]["data"]["values"] = outlines
    spec["projection"] = {
        "type": "mercator",
        "scale": {"expr": "zoom"},
        "center": {"expr": "[longitude, latitude]"},
        "translate": {"expr": "[width / 2, height / 2]"},
    }
    return spec


def _sized(chart: Any, height: Any) -> Spec:
    fitted = _altair().AutoSizeParams(type="fit-x", contains="padding")
    spec: Spec = chart.properties(width="container", height=height, autosize=fitted).to_dict()
    # The page decides the look, so that it follows the reader's light or dark.
    spec.pop("config", None)
    return spec
