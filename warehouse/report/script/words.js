// How values are written. Everything from the corpus is set as text, never as markup.
const content = JSON.parse(document.getElementById("content").textContent);
const charts = JSON.parse(document.getElementById("charts").textContent);
const OUTCOMES = ["killed", "injured", "missing", "captured", "displaced"];
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
const sentenceCase = (words) => words[0].toUpperCase() + words.slice(1);

// What a vague word of a claim is to a reader, where the word itself does not say it.
const VAGUE = { plural: "more than one", unknown: "a number not known", family: "a family" };
const vagueWords = (words) => words.map((word) => VAGUE[word] ?? word).join(", ");

// A toll as a reader writes it; what is not stated is not there.
function tollWords(toll, vague) {
  if (!toll) return vague && vague.length ? vagueWords(vague) : "";
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

// Days as a reader writes them: 24-25 Oct 2025 for an interval, ? for an end that is open.
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
function dayWords(day) {
  const [year, month, date] = day.split("-");
  return `${Number(date)}\u00a0${MONTHS[Number(month) - 1]}\u00a0${year}`;
}
function days(from, to) {
  if (!from && !to) return "";
  if (from === to) return dayWords(from);
  if (!from || !to) return from ? `${dayWords(from)} or later` : `${dayWords(to)} or earlier`;
  const [first, last] = [from.split("-"), to.split("-")];
  if (first[0] !== last[0]) return `${dayWords(from)} \u2013 ${dayWords(to)}`;
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) return first[0];
  if (first[1] !== last[1]) return `${Number(first[2])}\u00a0${MONTHS[Number(first[1]) - 1]} \u2013 ${dayWords(to)}`;
  const lastOfMonth = new Date(Date.UTC(Number(last[0]), Number(last[1]), 0)).getUTCDate();
  if (first[2] === "01" && Number(last[2]) === lastOfMonth) return `${MONTHS[Number(first[1]) - 1]}\u00a0${first[0]}`;
  return `${Number(first[2])}\u2013${dayWords(to)}`;
}
// The days an incident is put down to: its own, or where the reader asks for them those of its first report.
const span = (incident) =>
  $("dated").value === "report" ? [incident.reported[0], incident.reported[0]] : [incident.from, incident.to];
const whenWords = (incident) =>
  days(incident.from, incident.to) || (incident.reported[0] ? `reported ${dayWords(incident.reported[0])}` : "no date");
const placeWords = (incident) =>
  [incident.place, incident.region === incident.place ? null : incident.region].filter(Boolean).join(", ");
const incidentName = (incident) =>
  incident ? [whenWords(incident), placeWords(incident) || incident.state].filter(Boolean).join(", ") : "an incident";

// What an article is called: its title, else the last part of its path.
const articleName = (article) => article.title ?? article.path.split("/").pop();
const publisherOf = (claim) => content.articles[claim.article].publisher ?? articleName(content.articles[claim.article]);
