// The charts: drawn by Vega, without evaluating text as code.
const COUNTRIES = 12;
const views = {};
const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

// The look of the page, given to the charts: light and dark are decided in one place, the style sheet.
function look() {
  const [text, soft, line] = [color("--text"), color("--soft"), color("--line")];
  return {
    background: "transparent",
    font: getComputedStyle(document.body).fontFamily,
    view: { stroke: null },
    axis: { labelColor: soft, titleColor: soft, gridColor: line, domainColor: soft, tickColor: soft, labelFontSize: 12, titleFontWeight: "normal" },
    axisX: { grid: false },
    axisY: { domain: false, ticks: false, labelPadding: 6 },
    legend: { labelColor: text, titleColor: text, labelFontSize: 12, titleFontSize: 12, titleFontWeight: "normal", symbolFillColor: "transparent", symbolStrokeColor: color("--dot-line") },
  };
}

const coloured = (specification) => JSON.parse(JSON.stringify(specification).replace(/var\((--[a-z-]+)\)/g, (_, name) => color(name)));
const chartHeight = (data) => 24 * Math.max(data.countries.length, 1);

// On a phone the circles are smaller and their legend stands below.
function sizeMap(drawn, width) {
  drawn.height = Math.min(Math.max(0.46 * width, 180), 500);
  if (width > 600) return;
  const { size } = drawn.layer.find((layer) => layer.encoding?.size).encoding;
  size.scale.range = [12, 700];
  Object.assign(size.legend, { orient: "bottom", direction: "horizontal", titleOrient: "left" });
}

async function drawCharts() {
  for (const [name, specification] of Object.entries(charts)) {
    views[name]?.finalize();
    const drawn = { ...coloured(specification), datasets: { ...chartData(), labels: [] } };
    if (name === "countries") drawn.height = chartHeight(drawn.datasets);
    if (name === "map") sizeMap(drawn, $("chart-map").clientWidth);
    views[name] = await window.vegaEmbed(`#chart-${name}`, drawn, {
      actions: false,
      ast: true,
      renderer: name === "map" ? "canvas" : "svg",
      config: look(),
      defaultStyle: false,
      tooltip: { disableDefaultStyle: true },
      logLevel: 1,
    });
  }
  views.countries.view.addEventListener("click", (event, item) => {
    if (!item?.datum?.country) return;
    $("country").value = $("country").value === item.datum.country ? "" : item.datum.country;
    filter();
  });
  startMap();
}

// The highest periods are told by their largest incident, where there is room to write it.
function peaks(rows) {
  if (rows.length < 8) return [];
  const top = Math.max(...rows.map((row) => row.high ?? 0));
  const width = rows[rows.length - 1].to - rows[0].from;
  const chosen = [];
  for (const row of [...rows].sort((a, b) => b.best - a.best)) {
    if (chosen.length === 2 || row.best < 0.2 * top) break;
    if (chosen.some((other) => Math.abs(other.from - row.from) < 0.3 * width)) continue;
    const largest = [...row.members].sort((a, b) => (rank(tollOf(b, outcome())) ?? 0) - (rank(tollOf(a, outcome())) ?? 0))[0];
    const name = largest.place ?? largest.state;
    const toll = rank(tollOf(largest, outcome()));
    if (!name || toll === null || toll < 0.4 * row.best) continue;
    const along = (row.from - rows[0].from) / width;
    const [at, side] = along < 0.1 ? [row.from, "left"] : along > 0.85 ? [row.to, "right"] : [(row.from + row.to) / 2, "center"];
    const nearby = rows.filter((other) => Math.abs(other.from - row.from) < 0.12 * width);
    chosen.push({ from: row.from, at, side, high: Math.max(...nearby.map((other) => other.high ?? 0)), words: `${name}: ${number(toll)}` });
  }
  return chosen;
}

const shortName = (name) => name.replace(/^Democratic Republic of the /, "DR ").replace("Republic", "Rep.");

function chartData() {
  const { rows } = periods();
  return {
    // Where no low is known the band begins at best, not at 0.
    periods: rows.map(({ from, to, label, low, best, high, incidents }) => {
      const gap = 0.06 * (to - from);
      return { from: from + gap, to: to - gap, label, low, best, high, incidents, band_from: low ?? best };
    }),
    peaks: peaks(rows),
    countries: countries()
      .slice(0, COUNTRIES)
      .map(({ state, country, low, best, high, incidents }) => ({ state, name: shortName(state), country, low, best, high, incidents, band_from: low ?? best, end: Math.max(high ?? 0, best ?? 0) })),
    places: places(),
  };
}

function fillCharts() {
  const { rows, outside, isWeek } = periods();
  const data = chartData();
  const countryCount = countries().length;
  const placeCount = data.places.length;
  const unit = isWeek ? "week" : "month";
  const isByEvent = $("dated").value === "event";
  $("time-title").textContent = `People ${outcome()}, by ${unit} of ${isByEvent ? "the event" : "the first report"}`;
  $("countries-title").textContent = `People ${outcome()}, by country`;
  $("map-title").textContent = `People ${outcome()}, by place`;
  $("time-note").textContent = rows.length
    ? [
        isBySwitch && !isByEvent ? "By the day of the first report, since most articles do not date their events." : "",
        outside
          ? `Not in this chart: ${plural(outside, "incident")} not dated to a single ${unit}, or earlier than the articles (set From to see them).${
              isByEvent ? " Where articles rarely date events, try Date of the first report." : ""
            }`
          : "",
      ].join(" ").trim()
    : "No incident is dated to a single period.";
  $("time-table").replaceChildren(
    make(
      "table",
      { class: "plain" },
      make("thead", {}, make("tr", {}, ...[unit, "incidents", ...BOUNDS].map((name) => make("th", { scope: "col", class: name === unit ? null : "amount" }, name)))),
      make("tbody", {}, ...rows.map((row) => make("tr", {}, make("td", {}, row.label), ...["incidents", ...BOUNDS].map((name) => make("td", { class: "amount" }, row[name] === null ? "\u2013" : number(row[name])))))),
    ),
  );
  const unresolved = shown.filter((incident) => !incident.country).length;
  $("countries-note").textContent = [
    countryCount > COUNTRIES ? `The first ${COUNTRIES} of ${number(countryCount)} countries.` : "",
    unresolved ? `${plural(unresolved, "incident")} without a country.` : "",
    countryCount > 1 ? "A bar filters the page." : "",
  ].join(" ").trim();
  const unplaced = shown.filter((incident) => !incident.at).length;
  $("map-note").textContent = `${placeCount ? `${plural(placeCount, "place")}; a circle opens its incidents.` : "No place has coordinates."}${unplaced ? ` ${plural(unplaced, "incident")} without coordinates.` : ""}`;
  for (const name of ["time", "countries"]) $(`chart-${name}`).classList.toggle("empty", !(name === "time" ? rows : data.countries).length);
  if (!views.map) return;
  for (const [chart, names] of [["time", ["periods", "peaks"]], ["countries", ["countries"]], ["map", ["places"]]]) {
    const view = views[chart].view;
    for (const name of names) view.data(name, data[name]);
    if (chart === "countries") view.height(chartHeight(data));
    view.runAsync();
  }
  showSteps();
  labelMap();
}
