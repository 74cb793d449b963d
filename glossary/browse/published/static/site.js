// The pages of a published glossary: search in any inflected form, and the reader's language. Data comes as scripts,
// which a browser loads from a folder too; `published` takes what they hand over.
"use strict";
const root = document.currentScript.dataset.root;
const loaded = new Map(), waiting = new Map();
let known = null;

function published(kind, number, content) {
  const name = kind + number;
  loaded.set(name, kind === "part" ? lines(content) : content);
  if (kind === "known") start(content);
  if (waiting.has(name)) { waiting.get(name)(loaded.get(name)); waiting.delete(name); }
}

function load(kind, number) {
  const name = kind + number;
  if (loaded.has(name)) return Promise.resolve(loaded.get(name));
  const arriving = new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = root + "search/" + name + ".js";
    script.onerror = reject;
    waiting.set(name, resolve);
    document.head.append(script);
  });
  loaded.set(name, arriving);
  return arriving;
}

function lines(content) {
  const found = new Map();
  for (const line of content.split("\n")) {
    const tab = line.indexOf("\t");
    found.set(line.slice(0, tab), line.slice(tab + 1));
  }
  return found;
}

function fold(text) {
  return text.normalize("NFC").toLowerCase().replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "").trim();
}

function bare(text) {
  return [...text].map(letter => known.letters[letter] ?? letter).join("");
}

function wordsOf(text) {
  const words = [];
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const letters = [...word];
    if (!/\p{Script=Han}/u.test(word) || letters.length < 3) words.push(word);
    else for (let at = 0; at + 1 < letters.length; at++) words.push(letters[at] + letters[at + 1]);
  }
  return words;
}

// What a word may stand in the index under, each with how sure that is.
function stems(word) {
  const found = new Map([[word, 1]]);
  for (let at = 2; at < word.length; at++)
    if (known.endings.has(word.slice(at))) found.set(word.slice(0, at), 0.9);
  if (/^[a-z]+$/.test(word) && word.length > 3) {
    const plain = new Set([word]);
    for (const [ending, rest] of known.english)
      if (word.endsWith(ending) && word.length - ending.length >= 3) plain.add(word.slice(0, word.length - ending.length) + rest);
    for (const stem of plain) for (const [ending, rest] of known.english)
      if (stem.endsWith(rest)) found.set(stem.slice(0, stem.length - rest.length) + ending, 0.9);
    for (const stem of plain) found.set(stem, stem === word ? 1 : 0.9);
  }
  return found;
}

function partOf(key) {
  for (let length = key.length; length >= 0; length--) {
    const number = known.places.get(key.slice(0, length));
    if (number !== undefined) return number;
  }
  return -1;
}

function note(found, row, sure) {
  let code = 0;
  for (const step of row.split(",")) {
    code += parseInt(step, 36);
    const number = Math.floor(code / known.room), quality = sure - 0.01 * (code % known.room);
    if (!(found.get(number) >= quality)) found.set(number, quality);
  }
}

async function conceptsWith(word, last) {
  const found = new Map();
  for (const [stem, sure] of stems(word)) {
    const number = partOf(stem);
    if (number < 0) continue;
    const row = (await load("part", number)).get(stem);
    if (row) note(found, row, sure);
  }
  if (last && word.length > 2) await begunBy(word, found);
  return found;
}

// A word that is still being typed is the beginning of others.
async function begunBy(word, found) {
  const numbers = known.starts.flatMap((start, number) => start.startsWith(word) ? [number] : []);
  const own = partOf(word);
  if (own >= 0 && !numbers.includes(own)) numbers.push(own);
  if (numbers.length > 3) return;
  for (const number of numbers)
    for (const [key, row] of await load("part", number))
      if (key !== word && key.startsWith(word)) note(found, row, 0.5);
}

async function search(query) {
  const words = wordsOf(bare(fold(query)));
  if (!words.length) return [];
  let found = null;
  for (const [place, word] of words.entries()) {
    const here = await conceptsWith(word, place === words.length - 1);
    if (found) for (const number of [...found.keys()])
      here.has(number) ? found.set(number, found.get(number) + here.get(number)) : found.delete(number);
    else found = here;
  }
  const best = [...found].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, 60);
  const rows = await Promise.all(best.map(async ([number, quality]) => {
    const [address, ...texts] = (await load("rows", Math.floor(number / known.together)))[number % known.together];
    return { address, texts, quality: quality + nearness(texts, fold(query)) };
  }));
  return rows.sort((one, other) => other.quality - one.quality);
}

// The term itself comes first, and before others what has the very letters.
function nearness(texts, asked) {
  const terms = texts.join("; ").toLowerCase();
  return 2 * terms.split("; ").includes(asked) + 0.5 * terms.includes(asked);
}

function element(name, text, attributes) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(text);
  return made;
}

function show(rows, query) {
  const list = document.createElement("ul");
  list.className = "heads";
  for (const { address, texts } of rows) {
    const [kk, ...others] = texts;
    const line = element("li", element("a", kk, { href: root + address, lang: "kk" }));
    others.forEach((text, at) => { if (text) line.append(" ", element("span", text, { lang: ["en", "zh", "ru"][at] })); });
    list.append(line);
  }
  document.getElementById("found").replaceChildren(...(rows.length ? [list] : []));
  document.getElementById("none").hidden = !query || rows.length > 0;
  document.getElementById("page").hidden = Boolean(query);
}

function speak(language) {
  document.documentElement.lang = language;
  for (const marked of document.querySelectorAll("[data-say]")) marked.textContent = known.says[language][marked.dataset.say];
  for (const button of document.querySelectorAll("[data-speak]")) button.setAttribute("aria-pressed", button.dataset.speak === language);
  const home = document.querySelector("h1 [data-say]");
  if (home && document.querySelector(".home").textContent === home.textContent) document.title = home.textContent;
}

function remembered(language) {
  try {
    if (language) localStorage.setItem("glossary_language", language);
    return localStorage.getItem("glossary_language");
  } catch { return null; }
}

function start(content) {
  known = { ...content, endings: new Set(content.endings), places: new Map(content.starts.map((start, number) => [start, number])) };
  const preferred = [remembered(), ...navigator.languages.map(tag => tag.split("-")[0])];
  speak(preferred.find(language => language in known.says) ?? "en");
  for (const button of document.querySelectorAll("[data-speak]")) {
    button.hidden = false;
    button.addEventListener("click", () => { remembered(button.dataset.speak); speak(button.dataset.speak); });
  }
  const form = document.querySelector("form.find"), box = form.querySelector("input");
  form.hidden = false;
  let asked = 0;
  const answer = async () => {
    const mine = ++asked, query = box.value.trim();
    const rows = query ? await search(query) : [];
    if (mine === asked) show(rows, query);
  };
  box.addEventListener("input", answer);
  form.addEventListener("submit", event => {
    event.preventDefault();
    const address = new URL(location);
    address.searchParams.set("q", box.value.trim());
    try { history.replaceState(null, "", address); } catch { /* a browser may keep the address of a file as it is */ }
    answer();
  });
  box.value = new URLSearchParams(location.search).get("q") ?? "";
  if (box.value) answer();
}
