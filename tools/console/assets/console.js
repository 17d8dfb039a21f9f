"use strict";

// What a page is without this file stays: lists are as old as the page, and a form says what is wrong when it is sent.

const asDocument = async (response) => new DOMParser().parseFromString(await response.text(), "text/html");

// Puts what another page has in the place of what this one has.
const take = (page, selector) => {
  const [mine, its] = [document, page].map((of) => of.querySelector(selector));
  if (mine && its) mine.replaceChildren(...its.childNodes);
};

// While somebody fills in, opens or marks something, nothing moves.
const isBusy = (main) =>
  document.hidden ||
  main.contains(document.activeElement) ||
  main.querySelector("details[open]") ||
  !getSelection().isCollapsed;

const keepFresh = (main) => {
  setInterval(async () => {
    if (isBusy(main)) return;
    const response = await fetch(location.href, { headers: { accept: "text/html" } }).catch(() => null);
    if (response?.ok && !isBusy(main)) take(await asDocument(response), "main");
  }, 2000);
};

// Files stay here: their sizes are all that is judged.
const filledIn = (form) => {
  const pairs = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") pairs.append(name, value);
    else if (value.name) pairs.append(name.replace(/^p\./, "size."), value.size);
  }
  pairs.append("do", "check");
  return pairs;
};

const checkWhileTyping = (form) => {
  let waiting, latest = 0;
  const check = async () => {
    const mine = ++latest;
    const response = await fetch(form.action, { method: "POST", body: filledIn(form) }).catch(() => null);
    if (!response?.ok || mine !== latest) return;
    const page = await asDocument(response);
    take(page, "#said");
    const said = new Map([...page.querySelectorAll("[data-says]")].map((its) => [its.dataset.says, its]));
    for (const place of form.querySelectorAll("[data-says]")) {
      const words = said.get(place.dataset.says)?.textContent ?? "";
      place.textContent = words;
      const input = place.parentElement.querySelector("input, select, textarea");
      if (input && place.parentElement.matches(".field")) input.setAttribute("aria-invalid", String(words !== ""));
    }
    document.documentElement.dataset.checked = String(mine);
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(check, 200);
  });
};

const main = document.querySelector("main[data-fresh]");
if (main) keepFresh(main);
const form = document.querySelector("form[data-live]");
if (form) checkWhileTyping(form);
