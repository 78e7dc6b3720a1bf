// The page's behaviour. Everything from the corpus is set as text, never as markup.
const content = JSON.parse(document.getElementById("content").textContent);
const charts = JSON.parse(document.getElementById("charts").textContent);
const PAGE = 50;
const COUNTRIES = 12;
const BOUNDS = ["low", "best", "high"];
const byId = new Map(content.incidents.map((incident) => [incident.id, incident]));
const $ = (id) => document.getElementById(id);

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "class") element.className = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

const number = (value) => (value === null || value === undefined ? "?" : value.toLocaleString("en"));
const plural = (count, one, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;

// A toll as a reader writes it; what is not stated is not there.
function tollWords(toll, vague) {
  if (!toll) return vague && vague.length ? vague.join(", ") : "";
  const [low, best, high] = toll;
  if (low === null && best === null && high === null) return "";
  if (best === null && low === null) return `\u2264 ${number(high)}`;
  if (best === null && high === null) return `${number(low)}+`;
  if (best === null) return `${number(low)}\u2013${number(high)}`;
  if (low === best && best === high) return number(best);
  if (low === null && high === null) return `about ${number(best)}`;
  if (low === null) return high === best ? `\u2264 ${number(best)}` : `${number(best)} (\u2264 ${number(high)})`;
  if (high === null) return low === best ? `${number(best)}+` : `${number(best)} (${number(low)}+)`;
  return `${number(best)} (${number(low)}\u2013${number(high)})`;
}
const tollTitle = (toll) =>
  toll ? BOUNDS.map((name, i) => `${name} ${toll[i] === null ? "not stated" : number(toll[i])}`).join(", ") : "no number stated";
const tollOf = (incident, outcome) => incident.tolls[outcome] || null;
const rank = (toll) => (toll ? (toll[1] ?? toll[0] ?? toll[2]) : null);
const days = (from, to) => (!from && !to ? "" : from === to ? from : `${from ?? "?"} to ${to ?? "?"}`);
// The days an incident is put down to: its own, or where the reader asks for them those of its first report.
const span = (incident) =>
  $("dated").value === "report" ? [incident.reported[0], incident.reported[0]] : [incident.from, incident.to];
const placeWords = (incident) =>
  [incident.place, incident.region === incident.place ? null : incident.region].filter(Boolean).join(", ");

for (const incident of content.incidents) {
  const words = [incident.place, incident.region, incident.state, incident.country, incident.id];
  for (const claim of incident.claims) {
    const article = content.articles[claim.article];
    words.push(claim.sentence, claim.by, article.publisher, article.title);
  }
  incident.searched = words.filter(Boolean).join("\n").toLowerCase();
}

// Tables: sorted by their headings, shown a page at a time.
class Rows {
  constructor(holder, columns, rows, { empty, open = null, sort = null, descending = false, caption }) {
    Object.assign(this, { holder, columns, all: rows, rows, empty, open, caption, page: 0, sort, descending });
    this.draw();
  }
  show(rows) {
    this.rows = rows;
    this.page = 0;
    this.draw();
  }
  sorted() {
    const column = this.columns.find((one) => one.name === this.sort);
    if (!column) return this.rows;
    const sign = this.descending ? -1 : 1;
    return this.rows
      .map((row, i) => [column.key(row), i, row])
      .sort(([a, i], [b, j]) => {
        if (a === null || a === "" || b === null || b === "") {
          const missing = (a === null || a === "") - (b === null || b === "");
          return missing || i - j;
        }
        return (a < b ? -sign : a > b ? sign : 0) || i - j;
      })
      .map(([, , row]) => row);
  }
  draw(focus) {
    const rows = this.sorted();
    const pages = Math.max(1, Math.ceil(rows.length / PAGE));
    this.page = Math.min(Math.max(this.page, 0), pages - 1);
    this.holder.replaceChildren();
    if (!rows.length) {
      this.holder.append(make("p", { class: "note" }, this.empty));
      return;
    }
    const headings = this.columns.map((column) => {
      const sort = column.name === this.sort ? (this.descending ? "descending" : "ascending") : null;
      const button = make("button", { type: "button", onclick: () => this.by(column) }, column.name);
      return make("th", { scope: "col", "aria-sort": sort, class: column.amount ? "amount" : null }, button);
    });
    const body = make("tbody");
    for (const row of rows.slice(this.page * PAGE, (this.page + 1) * PAGE)) {
      const cells = this.columns.map((column) => {
        const cell = make("td", { "data-label": column.name, class: column.amount ? "amount" : null, title: column.title?.(row) }, column.cell(row));
        cell.classList.toggle("bare", cell.textContent === "");
        return cell;
      });
      const line = make("tr", this.open ? { class: "incident", "data-id": row.id } : {}, ...cells);
      body.append(line);
    }
    this.holder.append(
      make("table", { class: "rows" }, make("caption", { class: "unseen" }, this.caption), make("thead", {}, make("tr", {}, ...headings)), body),
    );
    if (pages > 1) this.holder.append(this.pager(pages));
    if (focus) this.holder.querySelectorAll("thead button")[focus - 1]?.focus();
  }
  pager(pages) {
    const go = (step) => () => {
      this.page += step;
      this.draw();
      this.holder.querySelector(".pages button:not(:disabled)")?.focus({ preventScroll: true });
      this.holder.scrollIntoView({ block: "start" });
    };
    return make(
      "div",
      { class: "pages" },
      make("button", { type: "button", onclick: go(-1), disabled: this.page === 0 }, "Previous"),
      make("span", {}, `Page ${number(this.page + 1)} of ${number(pages)}`),
      make("button", { type: "button", onclick: go(1), disabled: this.page === pages - 1 }, "Next"),
    );
  }
  by(column) {
    this.descending = this.sort === column.name ? !this.descending : Boolean(column.amount);
    this.sort = column.name;
    this.page = 0;
    this.draw(this.columns.indexOf(column) + 1);
  }
  reveal(row) {
    const place = this.sorted().indexOf(row);
    if (place < 0) return false;
    this.page = Math.floor(place / PAGE);
    this.draw();
    return true;
  }
}

// An incident opens to its claims, a claim to its sentence with what was read from it marked.
function sentence(claim) {
  const letters = Array.from(claim.sentence); // offsets count characters, not UTF-16 units
  const [[begins, ends], ...marks] = claim.marks;
  const cuts = new Set([0, letters.length, begins, ends]);
  for (const [start, end] of marks) cuts.add(start).add(end);
  const edges = [...cuts].filter((cut) => cut >= 0 && cut <= letters.length).sort((a, b) => a - b);
  const quote = make("blockquote");
  for (const [i, start] of edges.slice(0, -1).entries()) {
    const end = edges[i + 1];
    const text = letters.slice(start, end).join("");
    const kind = marks.find(([from, to]) => from <= start && end <= to);
    const inClaim = begins <= start && end <= ends;
    if (!kind) quote.append(inClaim ? make("span", { class: "claim" }, text) : text);
    else {
      const closes = kind[1] === end;
      quote.append(make("mark", { class: `${kind[2]}${inClaim ? " claim" : ""}`, "data-kind": closes ? kind[2] : null }, text));
    }
  }
  return quote;
}

const claimWords = (claim) =>
  tollWords(claim.toll.every((bound) => bound === null) ? null : claim.toll, claim.vague ? [claim.vague] : []);

function claimItem(claim) {
  const article = content.articles[claim.article];
  const isWeb = /^https?:\/\//i.test(article.url ?? "");
  const what = `${claimWords(claim) || "a number"} ${claim.outcome}`;
  const seen = new Set(claim.marks.map(([, , kind]) => kind));
  const facts = [
    ["role", claim.role],
    ["people", claim.class === "unspecified" ? null : claim.class],
    ["hedge", claim.hedge],
    ["said by", claim.by ?? "the article itself"],
    ["event", days(...claim.days)],
    ["rule", claim.rule],
    ["claim", claim.id],
  ].filter(([, value]) => value);
  return make(
    "li",
    { class: `role-${claim.role}` },
    make("h4", {}, what, " ", claim.bounds ? make("span", { class: "tag" }, `gives ${claim.bounds}`) : null),
    sentence(claim),
    claim.elsewhere && !seen.has("date")
      ? make("p", { class: "note" }, "Dated by ", make("mark", { class: "date" }, claim.date), ` in: \u201c${claim.elsewhere.trim()}\u201d`)
      : null,
    make(
      "p",
      { class: "facts" },
      make(
        "span",
        {},
        [article.publisher, article.day ?? "no publication date"].filter(Boolean).join(", "),
        ": ",
        isWeb ? make("a", { href: article.url, rel: "noreferrer noopener", target: "_blank" }, article.title ?? article.path) : (article.title ?? article.path),
      ),
    ),
    make("p", { class: "facts" }, ...facts.map(([name, value]) => make("span", {}, `${name}: ${value}`))),
  );
}

function detail(incident) {
  const outcomes = Object.entries(incident.tolls).map(([outcome, toll]) => `${outcome}: ${tollTitle(toll)}`);
  const classes = ["civilians and people told of in plain words", "combatants", "unknown"].map((name, i) => [name, incident.deaths[i]]).filter(([, n]) => n !== null);
  const facts = [
    ...outcomes,
    classes.length ? `killed by class: ${classes.map(([name, n]) => `${name} ${number(n)}`).join(", ")}` : null,
    incident.where ? `place precision ${incident.where}` : null,
    incident.prec ? `date precision ${incident.prec}` : null,
    days(...incident.reported) ? `reported ${days(...incident.reported)}` : null,
    incident.clarity === 2 ? "an aggregate over several events: sums add what exceeds the incidents inside it" : null,
    incident.joined ? `joined: ${incident.joined}` : null,
    `incident ${incident.id}`,
  ].filter(Boolean);
  return make(
    "div",
    {},
    make("p", { class: "facts" }, ...facts.map((fact) => make("span", {}, fact))),
    make("ol", { class: "claims", "aria-label": "Claims" }, ...incident.claims.map(claimItem)),
  );
}

function toggle(line, isOpen = !line.classList.contains("open")) {
  const button = line.querySelector(".open-row");
  line.classList.toggle("open", isOpen);
  button.setAttribute("aria-expanded", String(isOpen));
  if (line.nextElementSibling?.classList.contains("detail")) line.nextElementSibling.remove();
  if (isOpen) line.after(make("tr", { class: "detail" }, make("td", { colspan: line.cells.length }, detail(byId.get(line.dataset.id)))));
}

function openIncident(id) {
  const incident = byId.get(id);
  if (!incident) return;
  if (!incidentRows.reveal(incident)) {
    $("filters").reset();
    filter();
    incidentRows.reveal(incident);
  }
  const line = [...document.querySelectorAll("tr.incident")].find((one) => one.dataset.id === id);
  toggle(line, true);
  line.scrollIntoView({ block: "start" });
  line.querySelector(".open-row").focus({ preventScroll: true });
}

// The words of an incident's first main claim: what tells it from others in a list.
function gist(incident) {
  const claim = incident.claims.find((one) => one.role === "main" || one.role === "update") ?? incident.claims[0];
  if (!claim) return "";
  const words = Array.from(claim.sentence).slice(...claim.marks[0]).join("").replace(/\s+/g, " ");
  return `\u201c${words.length > 80 ? `${words.slice(0, 78)}\u2026` : words}\u201d`;
}

const openButton = (id, words) => make("button", { type: "button", class: "open-row", onclick: () => openIncident(id) }, words);
const outcomeColumn = (outcome) => ({
  name: outcome[0].toUpperCase() + outcome.slice(1),
  amount: true,
  key: (row) => rank(tollOf(row, outcome)),
  cell: (row) => tollWords(tollOf(row, outcome), row.vague[outcome]),
  title: (row) => tollTitle(tollOf(row, outcome)),
});
const incidentRows = new Rows(
  $("incident-table"),
  [
    {
      name: "Date",
      key: (row) => row.from ?? row.to,
      cell: (row) =>
        make(
          "button",
          { type: "button", class: "open-row", "aria-expanded": "false", onclick: (event) => toggle(event.target.closest("tr")) },
          days(row.from, row.to) || (row.reported[0] ? `reported ${row.reported[0]}` : "no date"),
        ),
    },
    { name: "Place", key: (row) => placeWords(row).toLowerCase(), cell: placeWords },
    { name: "Country", key: (row) => row.state, cell: (row) => row.state ?? "" },
    outcomeColumn("killed"),
    outcomeColumn("injured"),
    { name: "Articles", amount: true, key: (row) => row.articles, cell: (row) => number(row.articles) },
    { name: "Sources", amount: true, key: (row) => row.sources, cell: (row) => number(row.sources) },
    {
      name: "Remarks",
      key: (row) => (row.disputed ? 0 : row.clarity === 2 ? 1 : null),
      cell: (row) =>
        make(
          "span",
          {},
          row.disputed ? make("span", { class: "tag alert" }, "sources disagree") : null,
          row.clarity === 2 ? make("span", { class: "tag" }, "several events") : null,
          ...["missing", "captured", "displaced"].map((name) => {
            const words = tollWords(tollOf(row, name), row.vague[name]);
            return words ? make("span", { class: "tag" }, `${words} ${name}`) : null;
          }),
          make("span", { class: "soft words" }, gist(row)),
        ),
    },
  ],
  content.incidents,
  { empty: "No incident matches.", open: true, sort: "Date", descending: true, caption: "Incidents" },
);

new Rows(
  $("other-table"),
  [
    { name: "Published", key: (row) => content.articles[row.article].day, cell: (row) => content.articles[row.article].day ?? "no date" },
    { name: "Publisher", key: (row) => publisherOf(row), cell: (row) => publisherOf(row) },
    { name: "Outcome", key: (row) => row.outcome, cell: (row) => row.outcome },
    { name: "Number", amount: true, key: (row) => rank(row.toll), cell: (row) => claimWords(row) },
    { name: "Kind", key: (row) => row.scope, cell: (row) => ({ cumulative: "running total", background: "context", incident: "an event" })[row.scope] },
    { name: "Words", key: (row) => row.sentence.toLowerCase(), cell: sentence },
  ],
  content.others,
  { empty: "There are none.", sort: "Number", descending: true, caption: "Statements about no single event" },
);
function publisherOf(claim) {
  const article = content.articles[claim.article];
  return article.publisher ?? article.path;
}

const disagreementRows = new Rows(
  $("disagreement-table"),
  [
    { name: "Incident", key: (row) => byId.get(row.id)?.from ?? "", cell: (row) => openButton(row.id, incidentName(byId.get(row.id))) },
    { name: "Outcome", key: (row) => row.outcome, cell: (row) => row.outcome },
    { name: "Least", amount: true, key: (row) => row.least, cell: (row) => number(row.least) },
    { name: "Says", key: (row) => row.least_source, cell: (row) => said(row.least_source, row.least_published) },
    { name: "Most", amount: true, key: (row) => row.most, cell: (row) => number(row.most) },
    { name: "Says it", key: (row) => row.most_source, cell: (row) => said(row.most_source, row.most_published) },
    { name: "Difference", amount: true, key: (row) => row.difference, cell: (row) => number(row.difference) },
  ],
  content.disagreements,
  { empty: "No two sources disagree.", sort: "Difference", descending: true, caption: "Disagreements" },
);
function incidentName(incident) {
  return incident ? [days(incident.from, incident.to) || (incident.reported[0] ? `reported ${incident.reported[0]}` : "no date"), placeWords(incident) || incident.state].filter(Boolean).join(", ") : "an incident";
}
function said(source, day) {
  return [source, day ? `(${day})` : null].filter(Boolean).join(" ");
}

new Rows(
  $("quality-table"),
  [
    { name: "What", key: (row) => row.measure, cell: (row) => row.measure },
    { name: "Rows", amount: true, key: (row) => row.affected, cell: (row) => number(row.affected) },
    { name: "Of", amount: true, key: (row) => row.total, cell: (row) => number(row.total) },
    {
      name: "Share",
      key: (row) => (row.total ? row.affected / row.total : null),
      cell: (row) => {
        const share = row.total ? row.affected / row.total : 0;
        const bar = make("i", { "aria-hidden": "true" });
        bar.style.width = `${8 * share}rem`;
        return make("span", { class: "share" }, bar, row.total ? `${(100 * share).toFixed(share && share < 0.01 ? 1 : 0)} %` : "");
      },
    },
  ],
  content.quality,
  { empty: "Nothing was counted.", caption: "Data quality" },
);
new Rows(
  $("reject-table"),
  [
    { name: "File", key: (row) => row.path, cell: (row) => row.path },
    { name: "Record", amount: true, key: (row) => row.record, cell: (row) => (row.record === null ? "" : number(row.record)) },
    { name: "Why", key: (row) => row.reason, cell: (row) => row.reason },
  ],
  content.rejects,
  { empty: "Everything could be read.", caption: "Rejected records" },
);
if (content.conventions.length) {
  new Rows(
    $("convention-table"),
    [
      { name: "Convention", key: (row) => row.convention, cell: (row) => row.convention },
      { name: "Word", key: (row) => row.word, cell: (row) => (row.word === "*" ? "all" : row.word) },
      ...BOUNDS.map((name) => ({ name, amount: true, key: (row) => row[name], cell: (row) => (row[name] === null ? "" : number(row[name])) })),
      { name: "Source", key: (row) => row.citation, cell: (row) => row.citation },
    ],
    content.conventions,
    { empty: "", caption: "Conventions" },
  );
}

// Filters: one state that the tables, the sums, the charts and the map follow.
let shown = content.incidents;
let isBySwitch = false;
const outcome = () => $("outcome").value;

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
  $("shown").textContent = `${plural(shown.length, "incident")} of ${number(content.incidents.length)} shown`;
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

function drawSums() {
  const cards = ["killed", "injured", "missing", "captured", "displaced"].map((name) => {
    const total = sum(shown, name);
    const words = total.incidents ? `${total.low === null ? "no low" : number(total.low)} to ${number(total.high)}` : "no number stated";
    const rest = [
      total.floorless ? `${plural(total.floorless, "incident")} without lower bound` : null,
      total.open ? `${plural(total.open, "incident")} without upper bound` : null,
      total.unnumbered ? `${plural(total.unnumbered, "incident")} in words only` : null,
    ].filter(Boolean);
    return make(
      "div",
      {},
      make("dt", {}, `People ${name}`),
      make("dd", {}, total.best !== null ? number(total.best) : "\u2013", make("small", {}, words), ...rest.map((words) => make("small", {}, words))),
    );
  });
  $("sums").replaceChildren(...cards);
}

// Periods: weeks where the incidents span less than a year, else months; an incident of more than one is in none.
const DAY = 86400000;
const asDay = (time) => new Date(time).toISOString().slice(0, 10);
function periodOf(day, isWeek) {
  const time = Date.parse(day);
  if (isWeek) {
    const from = time - ((new Date(time).getUTCDay() + 6) % 7) * DAY;
    return [from, from + 7 * DAY, `${asDay(from)} to ${asDay(from + 6 * DAY)}`];
  }
  const date = new Date(time);
  const from = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
  return [from, Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1), day.slice(0, 7)];
}

function periods() {
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
    if (!groups.has(from)) groups.set(from, { from, to, label, incidents: [] });
    groups.get(from).incidents.push(incident);
  }
  const rows = [...groups.values()]
    .sort((a, b) => a.from - b.from)
    .map((group) => ({ ...group, ...sum(group.incidents, outcome()) }))
    .filter((row) => row.incidents);
  return { rows, outside, isWeek };
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

// Charts: drawn by Vega, without evaluating text as code.
const views = {};
const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
function look() {
  const [text, soft, line] = [color("--text"), color("--soft"), color("--line")];
  return {
    background: "transparent",
    font: "system-ui, sans-serif",
    view: { stroke: null },
    axis: { labelColor: soft, titleColor: soft, gridColor: line, domainColor: line, tickColor: line, labelFontSize: 12, titleFontWeight: "normal" },
    bar: { color: color("--bar") },
    geoshape: { fill: color("--land"), stroke: color("--border") },
    text: { color: text },
  };
}

const chartHeight = (data) => 20 * Math.max(data.countries.length, 1);
async function drawCharts() {
  for (const [name, specification] of Object.entries(charts)) {
    views[name]?.finalize();
    const drawn = { ...structuredClone(specification), datasets: chartData() };
    if (name === "countries") drawn.height = chartHeight(drawn.datasets);
    const made = await window.vegaEmbed(`#chart-${name}`, drawn, {
      actions: false,
      ast: true,
      renderer: name === "map" ? "canvas" : "svg",
      config: look(),
      defaultStyle: false,
      tooltip: { disableDefaultStyle: true },
      logLevel: 1,
    });
    views[name] = made;
  }
  views.map.view.addEventListener("click", (event, item) => {
    if (item?.datum?.ids) showPlace(item.datum);
  });
  moveMap("fit");
}

function showPlace(place) {
  if (place.ids.length === 1) openIncident(place.ids[0]);
  else {
    $("search").value = place.name;
    filter();
    $("incidents").scrollIntoView();
  }
}

function chartData() {
  return {
    // Where no low is known the band begins at best, not at 0.
    periods: periods().rows.map(({ from, to, label, low, best, high, incidents }) => {
      const margin = 0.3 * (to - from);
      return { from, to, inner_from: from + margin, inner_to: to - margin, label, low, best, high, incidents, band_from: low ?? best };
    }),
    countries: countries().slice(0, COUNTRIES).map((row) => ({ ...row, band_from: row.low ?? row.best })),
    places: places(),
  };
}

function countries() {
  const rows = groupBy(outcome(), (incident) => incident.country, (incident) => ({ state: incident.state }));
  return rows.sort((a, b) => b.best - a.best || b.incidents - a.incidents || (a.state < b.state ? -1 : 1));
}

function places() {
  const rows = groupBy(outcome(), (incident) => incident.at && incident.at.join(), (incident) => ({
    longitude: incident.at[0],
    latitude: incident.at[1],
    name: incident.place ?? incident.state,
  }));
  return rows.sort((a, b) => b.best - a.best);
}

function fillCharts() {
  const { rows, outside, isWeek } = periods();
  const data = chartData();
  const countryCount = countries().length;
  const placeCount = data.places.length;
  const unit = isWeek ? "week" : "month";
  const meant = `${isBySwitch && $("dated").value === "report" ? "By the day of the first report, since most events are not dated to the day. " : ""}Where no band shows, nobody gives a lower or a higher number. `;
  $("time-title").textContent = `People ${outcome()}, by ${unit} of ${$("dated").value === "event" ? "the event" : "the first report"}`;
  $("countries-title").textContent = `People ${outcome()}, by country`;
  $("map-title").textContent = `People ${outcome()}, by place`;
  $("time-note").textContent = outside
    ? `${meant}Not in this chart: ${plural(outside, "incident")} not dated to a single ${unit}, or earlier than the articles (set From to see them).${
        $("dated").value === "event" ? " Where articles rarely date events, try Date of the first report." : ""
      }`
    : rows.length ? meant : "No incident is dated to a single period.";
  $("time-table").replaceChildren(
    make(
      "table",
      { class: "plain" },
      make("thead", {}, make("tr", {}, ...[unit, "incidents", ...BOUNDS].map((name) => make("th", { scope: "col", class: name === unit ? null : "amount" }, name)))),
      make("tbody", {}, ...rows.map((row) => make("tr", {}, make("td", {}, row.label), ...["incidents", ...BOUNDS].map((name) => make("td", { class: "amount" }, number(row[name])))))),
    ),
  );
  const unresolved = shown.filter((incident) => !incident.country).length;
  $("countries-note").textContent =
    [countryCount > COUNTRIES ? `The first ${COUNTRIES} of ${number(countryCount)} countries.` : "", unresolved ? `${plural(unresolved, "incident")} without a country.` : ""].join(" ");
  const unplaced = shown.filter((incident) => !incident.at).length;
  $("map-note").textContent = `${placeCount ? `${plural(placeCount, "place")}, larger for more people ${outcome()}; a circle opens its incidents.` : "No place has coordinates."}${unplaced ? ` ${plural(unplaced, "incident")} without coordinates.` : ""}`;
  if (!views.map) return;
  for (const [chart, name] of [["time", "periods"], ["countries", "countries"], ["map", "places"]]) {
    const view = views[chart].view.data(name, data[name]);
    if (chart === "countries") view.height(chartHeight(data));
    view.runAsync();
  }
}

function moveMap(step) {
  const view = views.map?.view;
  if (!view) return;
  const width = view.width();
  const height = view.height();
  let [zoom, longitude, latitude] = ["zoom", "longitude", "latitude"].map((name) => view.signal(name));
  const smallest = Math.min(width / (2 * Math.PI), height / 3.6); // the whole world, from 60 south to 78 north
  const pan = 40000 / zoom / 10;
  if (step === "in") zoom *= 1.6;
  if (step === "out") zoom /= 1.6;
  if (step === "west") longitude -= pan;
  if (step === "east") longitude += pan;
  if (step === "north") latitude += pan / 2;
  if (step === "south") latitude -= pan / 2;
  if (step === "world") [zoom, longitude, latitude] = [smallest, 0, 25];
  if (step === "fit") {
    const turn = (angle) => Math.log(Math.tan(Math.PI / 4 + (angle * Math.PI) / 360));
    const found = places();
    const xs = found.map((place) => (place.longitude * Math.PI) / 180);
    const ys = found.map((place) => turn(place.latitude));
    if (found.length) {
      const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      zoom = Math.min((0.8 * width) / Math.max(east - west, 0.12), (0.8 * height) / Math.max(north - south, 0.12));
      longitude = ((west + east) / 2) * (180 / Math.PI);
      latitude = (Math.atan(Math.exp((south + north) / 2)) * 360) / Math.PI - 90;
    } else [zoom, longitude, latitude] = [smallest, 0, 25];
  }
  zoom = Math.min(Math.max(zoom, smallest), 20000);
  longitude = Math.min(Math.max(longitude, -180), 180);
  latitude = Math.min(Math.max(latitude, -75), 78);
  view.signal("zoom", zoom).signal("longitude", longitude).signal("latitude", latitude).runAsync();
}

// The reader's light or dark, which the button overrides.
function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  $("theme").textContent = theme === "dark" ? "Light" : "Dark";
  $("theme").setAttribute("aria-pressed", String(theme === "dark"));
}
const prefersDark = matchMedia("(prefers-color-scheme: dark)");
setTheme(prefersDark.matches ? "dark" : "light");
$("theme").addEventListener("click", () => {
  setTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark");
  drawCharts();
});
prefersDark.addEventListener("change", () => {
  setTheme(prefersDark.matches ? "dark" : "light");
  drawCharts();
});

const { about, counts } = content;
const period = days(counts.first, counts.last);
$("about").textContent = [
  about.corpus ? `Corpus ${about.corpus}` : "No run yet",
  `${plural(counts.articles, "article")}${period ? ` of ${period}` : ""}`,
  plural(counts.claims, "claim"),
  plural(counts.incidents, "incident"),
  `convention ${about.convention}`,
].join(" \u00b7 ");
$("run").textContent = `tollbook ${about.version ?? ""}, run ${about.run_id ?? "none"}, rule set ${about.rule_set ?? "none"}.`;
$("convention-note").textContent =
  about.convention === "raw"
    ? "Vague words such as dozens are shown as they stand and count as no number (convention raw)."
    : `Vague words such as dozens count as the convention ${about.convention} says, where nothing else is stated.`;
const countryNames = new Map(content.incidents.filter((incident) => incident.country).map((incident) => [incident.country, incident.state]));
for (const [code, name] of [...countryNames].sort((a, b) => (a[1] < b[1] ? -1 : 1))) $("country").append(make("option", { value: code }, name));
for (const name of ["search", "country", "outcome", "dated", "from", "to", "least", "disputed"]) {
  let waiting;
  $(name).addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, name === "search" || name === "least" ? 120 : 0);
  });
}
$("filters").addEventListener("submit", (event) => event.preventDefault());
$("filters").addEventListener("reset", () => setTimeout(filter));
for (const button of document.querySelectorAll("[data-map]")) button.addEventListener("click", () => moveMap(button.dataset.map));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    // Closes the incident that the reader is in, or the last one opened.
    const at = document.activeElement?.closest?.("tr.incident.open, tr.detail") ?? [...document.querySelectorAll("tr.incident.open")].pop();
    const line = at?.classList.contains("detail") ? at.previousElementSibling : at;
    if (line && !/^(INPUT|SELECT)$/.test(document.activeElement?.tagName ?? "")) {
      toggle(line, false);
      line.querySelector(".open-row").focus();
    }
  }
  if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName ?? "")) {
    event.preventDefault();
    $("search").focus();
  }
});
const openLinked = () => {
  if (location.hash.startsWith("#incident-")) openIncident(location.hash.slice("#incident-".length));
};
addEventListener("hashchange", openLinked);

// A corpus that rarely dates its events would show an all but empty chart: then the day of the first report counts.
isBySwitch = content.incidents.filter((incident) => incident.from && incident.prec <= 3).length < content.incidents.length / 2;
if (isBySwitch) $("dated").value = "report";
$("dated").addEventListener("input", () => (isBySwitch = false));
filter();
openLinked();
await drawCharts();
document.documentElement.dataset.ready = "true";
