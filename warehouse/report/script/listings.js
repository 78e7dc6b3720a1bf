// The page's tables: incidents, what is in none, disagreements, data quality, rejects, conventions.
for (const incident of content.incidents) {
  const words = [incident.place, incident.region, incident.state, incident.country, incident.id];
  for (const claim of incident.claims) {
    const article = content.articles[claim.article];
    words.push(claim.sentence, claim.by, article.publisher, article.title);
  }
  incident.searched = words.filter(Boolean).join("\n").toLowerCase();
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

const openButton = (id, words) => make("button", { type: "button", class: "open-row", onclick: () => openIncident(id) }, make("span", {}, words));
const outcomeColumn = (outcome) => ({
  name: sentenceCase(outcome),
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
      kind: "broad",
      newest: true,
      key: (row) => row.from ?? row.to ?? row.reported[0],
      cell: (row) =>
        make(
          "button",
          { type: "button", class: "open-row", "aria-expanded": "false", onclick: (event) => toggle(event.target.closest("tr")) },
          make("span", {}, whenWords(row)),
        ),
    },
    { name: "Place", kind: "half", key: (row) => placeWords(row).toLowerCase(), cell: placeWords },
    { name: "Country", kind: "half", key: (row) => row.state, cell: (row) => row.state ?? "" },
    outcomeColumn("killed"),
    outcomeColumn("injured"),
    { name: "Articles", amount: true, key: (row) => row.articles, cell: (row) => number(row.articles) },
    { name: "Sources", amount: true, key: (row) => row.sources, cell: (row) => number(row.sources) },
    {
      name: "In the articles\u2019 words",
      kind: "broad said",
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
  {
    empty: content.incidents.length ? "No incident matches." : "No article of this corpus tells of an incident.",
    open: true,
    sort: "Date",
    descending: true,
    caption: "Incidents",
  },
);

new Rows(
  $("other-table"),
  [
    { name: "Published", newest: true, key: (row) => content.articles[row.article].day, cell: (row) => (content.articles[row.article].day ? dayWords(content.articles[row.article].day) : "no date") },
    { name: "Publisher", key: (row) => publisherOf(row), cell: (row) => publisherOf(row), title: (row) => content.articles[row.article].path },
    { name: "Number", amount: true, key: (row) => rank(row.toll), cell: (row) => claimWords(row) },
    { name: "Outcome", key: (row) => row.outcome, cell: (row) => row.outcome },
    { name: "Kind", key: (row) => row.scope, cell: (row) => ({ cumulative: "running total", background: "context", incident: "an event" })[row.scope] },
    { name: "Words", kind: "said", key: (row) => row.sentence.toLowerCase(), cell: sentence },
  ],
  content.others,
  { empty: "There are none.", sort: "Number", descending: true, caption: "Statements about no single event" },
);

// Where no one is named the article speaks, by its publisher or else its path, of which the last part is enough here.
const speaker = (source) => (/^\S+\/\S+$/.test(source ?? "") ? source.split("/").pop() : source);
const said = (source, day) => [speaker(source), day ? `(${dayWords(day)})` : null].filter(Boolean).join(" ");
const disagreementRows = new Rows(
  $("disagreement-table"),
  [
    { name: "Incident", newest: true, key: (row) => byId.get(row.id)?.from ?? byId.get(row.id)?.reported[0], cell: (row) => openButton(row.id, incidentName(byId.get(row.id))) },
    { name: "Outcome", key: (row) => row.outcome, cell: (row) => row.outcome },
    { name: "Least", amount: true, key: (row) => row.least, cell: (row) => number(row.least) },
    { name: "Who says the least", key: (row) => row.least_source, cell: (row) => said(row.least_source, row.least_published), title: (row) => row.least_source },
    { name: "Most", amount: true, key: (row) => row.most, cell: (row) => number(row.most) },
    { name: "Who says the most", key: (row) => row.most_source, cell: (row) => said(row.most_source, row.most_published), title: (row) => row.most_source },
    { name: "Difference", amount: true, key: (row) => row.difference, cell: (row) => number(row.difference) },
  ],
  content.disagreements,
  { empty: "No two sources disagree.", sort: "Difference", descending: true, caption: "Disagreements" },
);

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
        return make("span", { class: "share" }, share ? bar : null, row.total ? `${(100 * share).toFixed(share && share < 0.01 ? 1 : 0)} %` : "");
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
      ...BOUNDS.map((name) => ({ name: sentenceCase(name), amount: true, key: (row) => row[name], cell: (row) => (row[name] === null ? "" : number(row[name])) })),
      { name: "Source", key: (row) => row.citation, cell: (row) => row.citation },
    ],
    content.conventions,
    { empty: "", caption: "Conventions" },
  );
}
new Rows(
  $("accuracy-table"),
  [
    { name: "Texts", key: (row) => row.texts, cell: (row) => row.texts },
    { name: "Measure", key: (row) => row.measure, cell: (row) => row.measure },
    { name: "Per cent", amount: true, key: (row) => row.value, cell: (row) => row.value.toFixed(1) },
    { name: "Measured on", newest: true, key: (row) => row.day, cell: (row) => dayWords(row.day) },
  ],
  content.accuracy,
  { empty: "Nothing was measured.", caption: "Measured accuracy" },
);
