"use strict";
(() => {
  const cards = [...document.querySelectorAll(".card")];
  const filters = document.getElementById("filters");
  const field = (name) => document.getElementById("filter-" + name);

  // A large report keeps its sentences and articles as data and builds each part when it comes near the window.
  const data = document.getElementById("later");
  const kept = data ? JSON.parse(data.textContent) : { pieces: [], parts: [] };
  const waiting = new Map();
  for (const place of document.querySelectorAll("[data-later]")) waiting.set(Number(place.dataset.later), place);
  const build = (part) => {
    const place = waiting.get(part);
    if (!place) return;
    waiting.delete(part);
    place.innerHTML = kept.parts[part].map((piece) => kept.pieces[piece]).join("");
  };
  const buildAll = () => [...waiting.keys()].forEach(build);
  const near = new IntersectionObserver(
    (seen) => {
      for (const one of seen) {
        if (!one.isIntersecting) continue;
        near.unobserve(one.target);
        build(Number(one.target.dataset.later));
      }
    },
    { rootMargin: "1000px 0px" },
  );
  waiting.forEach((place) => near.observe(place));
  const partWith = (id) => {
    const piece = kept.pieces.findIndex((html) => html.includes(` id="${id}"`));
    return kept.parts.findIndex((part) => part.includes(piece));
  };

  const ENTITIES = { "&lt;": "<", "&gt;": ">", "&#34;": '"', "&#39;": "'", "&amp;": "&" };
  const words = (html) => html.replace(/<\/?mark>/g, "").replace(/<[^>]*>/g, " ").replace(/&[^;]+;/g, (name) => ENTITIES[name]);
  let pieceTexts;
  const holding = new Map();
  const readPieces = () => (pieceTexts ??= kept.pieces.map((html) => words(html).toLowerCase()));
  const piecesWith = (word) => {
    if (!holding.has(word)) {
      const found = new Set();
      readPieces().forEach((text, piece) => text.includes(word) && found.add(piece));
      holding.set(word, found);
    }
    return holding.get(word);
  };
  const texts = new Map();
  for (const card of cards) {
    const place = card.querySelector("[data-later]");
    texts.set(card, { text: "", parts: place ? kept.parts[place.dataset.later] : [] });
  }
  const says = (card, word) => {
    const known = texts.get(card);
    known.text ||= card.textContent.toLowerCase();
    return known.text.includes(word) || (known.parts.length > 0 && known.parts.some((piece) => piecesWith(word).has(piece)));
  };

  const matches = (card, wanted) =>
    (!wanted.severity || card.dataset.severity === wanted.severity) &&
    (!wanted.type || card.dataset.type === wanted.type) &&
    (!wanted.source || card.dataset.sources.split(" ").includes(wanted.source)) &&
    wanted.words.every((word) => says(card, word));

  const apply = () => {
    const wanted = {
      severity: field("severity").value,
      type: field("type").value,
      source: field("source").value,
      words: field("text").value.toLowerCase().split(/\s+/).filter(Boolean),
    };
    let count = 0;
    for (const card of cards) {
      const hidden = !matches(card, wanted);
      if (card.hidden !== hidden) card.hidden = hidden;
      if (!hidden) count += 1;
    }
    for (const group of document.querySelectorAll(".group")) group.hidden = !group.querySelector(".card:not([hidden])");
    const shown = document.getElementById("shown");
    shown.textContent = (count === 1 ? shown.dataset.one : shown.dataset.other).replace("{n}", count);
    document.getElementById("none-shown").hidden = count > 0;
  };

  const reveal = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (!id) return;
    const isNew = !document.getElementById(id);
    if (isNew) build(partWith(id));
    const target = document.getElementById(id);
    if (!target) return;
    const card = target.closest(".card");
    if (card && card.hidden) {
      filters.reset();
      card.hidden = false;
    }
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    if (isNew) location.replace(location.hash); // only now can it become the target
    const inside = target.querySelector("[data-later]");
    if (inside && target.matches(".card, .source")) build(Number(inside.dataset.later));
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
    let soon = 0;
    filters.addEventListener("input", () => {
      clearTimeout(soon);
      soon = setTimeout(apply, 60);
    });
    filters.addEventListener("reset", () => setTimeout(apply, 0));
    filters.addEventListener("submit", (event) => event.preventDefault());
    apply();
    field("text").addEventListener("focus", readPieces, { once: true });
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });
  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", () => {
    buildAll();
    document.querySelectorAll(".card details, .margin details").forEach((one) => (one.open = true));
  });
  reveal();
})();
