// Filters and sums: one state that the tables, the cards, the charts and the map follow.
let shown = content.incidents;
let isBySwitch = false;
const outcome = () => $("outcome").value;

// What is worked out of the incidents shown is kept until others are shown.
let turn = 0;
function kept(work) {
  let [value, at] = [null, -1];
  return () => {
    if (at !== turn) [value, at] = [work(), turn];
    return value;
  };
}

function filter() {
  const words = $("search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const [country, from, to, disputed] = [$("country").value, $("from").value, $("to").value, $("disputed").checked];
  const least = $("least").value === "" ? null : Number($("least").value);
  shown = content.incidents.filter(
    (incident) =>
      (!country || incident.country === country) &&
      (!from || (span(incident)[1] ?? "") >= from) &&
      (!to || (span(incident)[0] ?? "9") <= to) &&
      (least === null || (rank(tollOf(incident, outcome())) ?? -1) >= least) &&
      (!disputed || incident.disputed) &&
      words.every((word) => incident.searched.includes(word)),
  );
  turn += 1;
  $("shown").textContent = `${plural(shown.length, "incident")} of ${number(content.incidents.length)} shown`;
  $("download").disabled = !shown.length;
  incidentRows.show(shown);
  const ids = new Set(shown.map((incident) => incident.id));
  disagreementRows.show(content.disagreements.filter((row) => ids.has(row.id)));
  drawSums();
  fillCharts();
}

function sum(incidents, name) {
  // A bound that nobody stated adds nothing, and a sum of such bounds alone is none.
  const add = (sum, bound) => (bound === null ? sum : (sum ?? 0) + bound);
  const total = { low: null, best: null, high: null, incidents: 0, floorless: 0, open: 0, unnumbered: 0 };
  for (const incident of incidents) {
    // Of an aggregate over several events counts what exceeds the incidents inside it.
    const isAggregate = incident.clarity === 2;
    const toll = isAggregate ? incident.over[name] : tollOf(incident, name);
    if (!toll) {
      if (isAggregate) continue;
      total.unnumbered += incident.vague[name] ? 1 : 0;
      continue;
    }
    total.incidents += 1;
    total.low = add(total.low, toll[0]);
    total.best = add(total.best, toll[1] ?? toll[0]);
    total.high = add(total.high, toll[2] ?? toll[1] ?? toll[0]);
    total.floorless += toll[0] === null ? 1 : 0;
    total.open += toll[2] === null ? 1 : 0;
  }
  return total;
}

function groupBy(name, key, describe) {
  const groups = new Map();
  for (const incident of shown) {
    const at = key(incident);
    if (at === null) continue;
    if (!groups.has(at)) groups.set(at, []);
    groups.get(at).push(incident);
  }
  return [...groups.values()].map((incidents) => ({ ...describe(incidents[0]), ...sum(incidents, name), incidents: incidents.length, ids: incidents.map((one) => one.id) }));
}

// A card for each outcome; pressing it turns the charts, the map and the sentence above them to that outcome.
function choose(name) {
  $("outcome").value = name;
  filter();
  $("sums").querySelector(`[data-outcome="${name}"]`)?.focus({ preventScroll: true });
}

function drawSums() {
  const cards = OUTCOMES.map((name) => {
    const total = sum(shown, name);
    const range =
      total.low === total.high
        ? "low and high the same"
        : [total.low === null ? "no low" : `low ${number(total.low)}`, `high ${number(total.high)}`].join(" \u00b7 ");
    const rest = [
      total.open ? `${number(total.open)} of ${plural(total.incidents, "incident")} give a minimum only` : null,
      total.floorless ? `${number(total.floorless)} ${total.floorless === 1 ? "gives" : "give"} no minimum` : null,
      total.unnumbered ? `${plural(total.unnumbered, "incident")} in words only` : null,
    ].filter(Boolean);
    return make(
      "div",
      { class: name === outcome() ? "chosen" : null },
      make("dt", {}, make("button", { type: "button", "data-outcome": name, "aria-pressed": String(name === outcome()), onclick: () => choose(name) }, `People ${name}`)),
      make(
        "dd",
        {},
        make("b", {}, total.best !== null ? number(total.best) : "\u2013"),
        make("span", {}, total.incidents ? range : "no number stated"),
        ...rest.map((words) => make("small", {}, words)),
      ),
    );
  });
  $("sums").replaceChildren(...cards);
  $("lead").textContent = leadWords();
}

function listed(words) {
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}` : words.join("");
}

function leadWords() {
  const name = outcome();
  const total = sum(shown, name);
  if (total.best === null) return shown.length ? `None of these incidents has a number of people ${name}.` : "";
  const bounds = [
    total.low !== null && total.low !== total.best ? `at least ${number(total.low)}` : null,
    total.high !== total.best ? `at most ${number(total.high)}` : null,
  ].filter(Boolean);
  const first = `In ${plural(total.incidents, "incident")}, articles put the number of people ${name} at ${number(total.best)}${bounds.length ? ` (${bounds.join(", ")})` : ""}.`;
  const placed = countries().filter((row) => row.best).slice(0, 3);
  const isMost = placed.reduce((people, row) => people + row.best, 0) > total.best / 2;
  const names = listed(placed.map((row) => `${row.state} (${number(row.best)})`));
  const where = placed.length > 1 && !$("country").value ? ` ${isMost ? "Most" : "Where a country is told, most"} in ${names}.` : "";
  const open = total.open
    ? ` It is a sum of what articles say, not a count of people: ${number(total.open)} of the incidents ${total.open === 1 ? "states" : "state"} only a minimum.`
    : " It is a sum of what articles say, not a count of people.";
  return first + where + open;
}

// Periods: weeks where the incidents span less than a year, else months; an incident of more than one is in none.
const DAY = 86400000;
const asDay = (time) => new Date(time).toISOString().slice(0, 10);
function periodOf(day, isWeek) {
  const time = Date.parse(day);
  if (isWeek) {
    const from = time - ((new Date(time).getUTCDay() + 6) % 7) * DAY;
    return [from, from + 7 * DAY, days(asDay(from), asDay(from + 6 * DAY))];
  }
  const date = new Date(time);
  const from = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
  return [from, Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1), `${MONTHS[date.getUTCMonth()]}\u00a0${date.getUTCFullYear()}`];
}

const periods = kept(() => {
  // Events told for context lie years back: unless the reader asks for them, the time axis is that of the articles.
  const first = $("from").value || (content.counts.first ? asDay(Date.parse(content.counts.first) - 31 * DAY) : "");
  const last = $("to").value || "9999";
  const dated = shown.filter((incident) => {
    const [begins, ends] = span(incident);
    return begins && ends && begins >= first && ends <= last;
  });
  const times = dated.map((incident) => Date.parse(span(incident)[0])).sort((a, b) => a - b);
  const isWeek = times.length > 0 && times[times.length - 1] - times[0] < 366 * DAY;
  const groups = new Map();
  let outside = shown.length - dated.length;
  for (const incident of dated) {
    const [begins, ends] = span(incident);
    const [from, to, label] = periodOf(begins, isWeek);
    if (Date.parse(ends) >= to) {
      outside += 1;
      continue;
    }
    if (!groups.has(from)) groups.set(from, { from, to, label, members: [] });
    groups.get(from).members.push(incident);
  }
  const rows = [...groups.values()]
    .sort((a, b) => a.from - b.from)
    .map((group) => ({ ...group, ...sum(group.members, outcome()) }))
    .filter((row) => row.incidents);
  return { rows, outside, isWeek };
});

const countries = kept(() => {
  const rows = groupBy(outcome(), (incident) => incident.country, (incident) => ({ state: incident.state, country: incident.country }));
  return rows.sort((a, b) => b.best - a.best || b.incidents - a.incidents || (a.state < b.state ? -1 : 1));
});

const places = kept(() => {
  const rows = groupBy(outcome(), (incident) => incident.at && incident.at.join(), (incident) => ({
    longitude: incident.at[0],
    latitude: incident.at[1],
    name: incident.place ?? incident.state ?? "",
  }));
  return rows.sort((a, b) => b.best - a.best);
});

// The incidents shown as a file for a spreadsheet; a cell that it would evaluate begins with an apostrophe.
function asCsv(rows) {
  const cell = (value) => {
    const text = value === null || value === undefined ? "" : String(value);
    const safe = typeof value === "string" && /^[=+\-@\t\r\n|%]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const heading = ["incident_id", "date_start", "date_end", "date_prec", "first_reported", "place_name", "adm_1", "country", "latitude", "longitude", "where_prec",
    ...OUTCOMES.flatMap((name) => BOUNDS.map((bound) => `${name}_${bound}`)), "number_of_articles", "number_of_sources", "event_clarity", "words"];
  const lines = rows.map((row) => [row.id, row.from, row.to, row.prec, row.reported[0], row.place, row.region, row.country, row.at?.[1], row.at?.[0], row.where,
    ...OUTCOMES.flatMap((name) => tollOf(row, name) ?? [null, null, null]), row.articles, row.sources, row.clarity, gist(row).slice(1, -1)]);
  return [heading, ...lines].map((line) => line.map(cell).join(",")).join("\r\n");
}

function download() {
  const address = URL.createObjectURL(new Blob(["\ufeff", asCsv(incidentRows.sorted()), "\r\n"], { type: "text/csv" }));
  make("a", { href: address, download: "incidents.csv" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
