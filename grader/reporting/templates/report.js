"use strict";
const root = document.documentElement;

function remembered() {
  try { return localStorage.getItem("gradschool-language"); } catch { return null; }
}

function speak(language, remember) {
  root.lang = language;
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === language));
  }
  if (remember) { try { localStorage.setItem("gradschool-language", language); } catch { /* a private window */ } }
}

for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => speak(button.dataset.language, true));
  button.parentElement.hidden = false;
}
const before = remembered();
speak(before === "en" || before === "fr" ? before : root.lang, false);

function compare(a, b) {
  const numbers = [Number(a), Number(b)];
  return numbers.some(Number.isNaN) ? a.localeCompare(b) : numbers[0] - numbers[1];
}

function sort(table, column, heading) {
  const up = heading.getAttribute("aria-sort") !== "ascending";
  const body = table.tBodies[0];
  const value = (row) => row.cells[column].dataset.value;
  const rows = [...body.rows].sort((a, b) => (up ? 1 : -1) * compare(value(a), value(b)));
  body.append(...rows);
  for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", up ? "ascending" : "descending");
}

for (const heading of document.querySelectorAll("th[data-sort]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...heading.childNodes);
  heading.append(button);
  button.addEventListener("click", () => sort(heading.closest("table"), heading.cellIndex, heading));
}
for (const hint of document.querySelectorAll(".sortable")) hint.hidden = false;
