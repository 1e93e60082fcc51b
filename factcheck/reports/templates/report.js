"use strict";
(() => {
  const cards = [...document.querySelectorAll(".card")];
  const filters = document.getElementById("filters");
  const field = (name) => document.getElementById("filter-" + name);
  const texts = new Map();
  const textOf = (card) => {
    if (!texts.has(card)) texts.set(card, card.textContent.toLowerCase());
    return texts.get(card);
  };

  const matches = (card, wanted) =>
    (!wanted.severity || card.dataset.severity === wanted.severity) &&
    (!wanted.type || card.dataset.type === wanted.type) &&
    (!wanted.source || JSON.parse(card.dataset.sources).includes(wanted.source)) &&
    wanted.words.every((word) => textOf(card).includes(word));

  const apply = () => {
    const wanted = {
      severity: field("severity").value,
      type: field("type").value,
      source: field("source").value,
      words: field("text").value.toLowerCase().split(/\s+/).filter(Boolean),
    };
    let count = 0;
    for (const card of cards) {
      card.hidden = !matches(card, wanted);
      if (!card.hidden) count += 1;
    }
    for (const group of document.querySelectorAll(".group")) group.hidden = !group.querySelector(".card:not([hidden])");
    const shown = document.getElementById("shown");
    shown.textContent = (count === 1 ? shown.dataset.one : shown.dataset.other).replace("{n}", count);
    document.getElementById("none-shown").hidden = count > 0;
  };

  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const card = target.closest(".card");
    if (card && card.hidden) filters.reset();
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    if (card) target.closest(".card").hidden = false;
    target.scrollIntoView();
    if (target === card) card.focus({ preventScroll: true });
  };

  const step = (by) => {
    const visible = cards.filter((card) => !card.hidden);
    const at = visible.indexOf(document.activeElement.closest(".card"));
    const next = visible[at < 0 ? (by > 0 ? 0 : visible.length - 1) : at + by];
    if (next) {
      next.focus({ preventScroll: true });
      next.scrollIntoView();
    }
  };

  if (filters) {
    filters.hidden = false;
    let waiting = 0;
    filters.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(apply, 60);
    });
    filters.addEventListener("reset", () => setTimeout(apply, 0));
    filters.addEventListener("submit", (event) => event.preventDefault());
    apply();
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });
  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", () => document.querySelectorAll(".card details").forEach((one) => (one.open = true)));
  reveal();
})();
