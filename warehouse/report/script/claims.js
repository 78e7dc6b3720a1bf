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
      // The name of a mark stays with its last word.
      const cut = kind[1] === end ? text.trimEnd().lastIndexOf(" ") + 1 : text.length;
      const tail = cut < text.length ? make("span", { class: "tail", "data-kind": kind[2] }, text.slice(cut)) : null;
      quote.append(make("mark", { class: `${kind[2]}${inClaim ? " claim" : ""}` }, text.slice(0, cut), tail));
    }
  }
  return quote;
}

const claimWords = (claim) =>
  tollWords(claim.toll.every((bound) => bound === null) ? null : claim.toll, claim.vague ? [claim.vague] : []);

const ROLES = {
  main: "the toll as first stated",
  update: "a later toll",
  part: "some of those people",
  repeat: "a number told again",
  background: "told in an article about something else",
};
const fact = (name, value) => make("span", {}, make("b", {}, name), " ", value);

function claimItem(claim) {
  const article = content.articles[claim.article];
  const isWeb = /^https?:\/\//i.test(article.url ?? "");
  const what = `${sentenceCase(claimWords(claim) || "a number")} ${claim.outcome}`;
  const seen = new Set(claim.marks.map(([, , kind]) => kind));
  const bounds = BOUNDS.filter((name) => (claim.bounds ?? "").includes(name));
  const facts = [
    ["role", claim.role ? `${claim.role}, ${ROLES[claim.role]}` : null],
    ["people", claim.class === "unspecified" ? null : claim.class],
    ["hedge", claim.hedge],
    ["said by", claim.by ?? "the article itself"],
    ["event", days(...claim.days) || "no date in its words"],
    ["rule", claim.rule],
    ["claim", claim.id],
  ].filter(([, value]) => value);
  const name = articleName(article);
  return make(
    "li",
    { class: `role-${claim.role}` },
    make("h4", {}, what, " ", bounds.length ? make("span", { class: "tag" }, `gives the ${bounds.join(", ")}`) : null),
    sentence(claim),
    claim.elsewhere && !seen.has("date")
      ? make("p", { class: "note" }, "Dated by ", make("mark", { class: "date" }, claim.date), ` in: \u201c${claim.elsewhere.trim()}\u201d`)
      : null,
    make(
      "p",
      { class: "cited", title: article.path },
      [article.publisher, article.day ? dayWords(article.day) : "no publication date"].filter(Boolean).join(", "),
      ": ",
      isWeb ? make("a", { href: article.url, rel: "noreferrer noopener", target: "_blank" }, name) : name,
    ),
    make("p", { class: "facts" }, ...facts.map(([name, value]) => fact(name, value))),
  );
}

const DATED = { 1: "the day is known", 2: "known to two to six days", 3: "known to the week", 4: "known to a month", 5: "known to a year" };
const PLACED = {
  1: "exact",
  2: "within 25 km",
  3: "known to the district",
  4: "known to the province",
  5: "a line or a fuzzy area",
  6: "known to the country",
  7: "at sea or in the air",
};

function detail(incident) {
  const tolls = Object.entries(incident.tolls);
  const who = ["civilians or told of in plain words", "combatants", "not told who"]
    .map((name, i) => [name, incident.deaths[i]])
    .filter(([, count]) => count !== null);
  const facts = [
    ["date", incident.prec ? DATED[incident.prec] : "not stated"],
    ["place", incident.where ? PLACED[incident.where] : incident.place ? "not in the gazetteer" : "not stated"],
    days(...incident.reported) ? ["reported", days(...incident.reported)] : null,
    who.length ? ["killed", who.map(([name, count]) => `${number(count)} ${name}`).join(", ")] : null,
    incident.clarity === 2 ? ["several events", "sums add what exceeds the incidents inside it"] : null,
    incident.joined ? ["joined by", incident.joined] : null,
  ].filter(Boolean);
  const link = make("a", { href: `#incident-${incident.id}` }, `incident ${incident.id}`);
  return make(
    "div",
    {},
    tolls.length
      ? make(
          "table",
          { class: "plain bounds" },
          make("thead", {}, make("tr", {}, make("td", {}), ...BOUNDS.map((name) => make("th", { scope: "col", class: "amount" }, name)))),
          make(
            "tbody",
            {},
            ...tolls.map(([outcome, toll]) =>
              make("tr", {}, make("th", { scope: "row" }, outcome), ...toll.map((bound) => make("td", { class: "amount" }, bound === null ? "\u2013" : number(bound)))),
            ),
          ),
        )
      : null,
    make("p", { class: "facts" }, ...facts.map(([name, value]) => fact(name, value)), make("span", {}, link)),
    make("ol", { class: "claims", "aria-label": "Claims" }, ...incident.claims.map(claimItem)),
  );
}
