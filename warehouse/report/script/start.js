// What happens when the page is opened, and what keys and buttons do.
function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  $("theme").textContent = theme === "dark" ? "Light" : "Dark";
  $("theme").setAttribute("aria-pressed", String(theme === "dark"));
}
// The reader's light or dark, which the button overrides; paper is light.
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
  about.convention === "raw" ? null : `vague words counted by ${about.convention}`,
].filter(Boolean).join(" \u00b7 ");
$("run").textContent = `tollbook ${about.version ?? ""}, run ${about.run_id ?? "none"}, rule set ${about.rule_set ?? "none"}, convention ${about.convention}.`;
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
$("download").addEventListener("click", download);
for (const button of document.querySelectorAll("[data-map]")) button.addEventListener("click", () => moveMap(button.dataset.map));
document.addEventListener("keydown", (event) => {
  const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName ?? "");
  if (event.key === "Escape" && !isTyping) {
    // Closes the incident that the reader is in, or the last one opened.
    const at = document.activeElement?.closest?.("tr.incident.open, tr.detail") ?? [...document.querySelectorAll("tr.incident.open")].pop();
    const line = at?.classList.contains("detail") ? at.previousElementSibling : at;
    if (line) {
      toggle(line, false);
      line.querySelector(".open-row").focus();
    }
  }
  if (event.key === "/" && !isTyping) {
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
