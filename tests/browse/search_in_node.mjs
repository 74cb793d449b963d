// Loads a published site as a browser would, without one, and answers queries: the addresses of what is found, best first.
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

const [folder, asked] = process.argv.slice(2);
const run = name => runInThisContext(readFileSync(`${folder}/${name}`, "utf8"));
const nothing = () => ({ hidden: true, dataset: {}, append() {}, setAttribute() {}, addEventListener() {}, replaceChildren() {}, querySelector: nothing, value: "", textContent: "" });
let bytes = 0;
Object.defineProperty(globalThis, "navigator", { value: { languages: ["kk-KZ"] }, configurable: true });
globalThis.location = { search: "" };
globalThis.document = {
  currentScript: { dataset: { root: "" } },
  documentElement: {},
  head: { append(script) { bytes += readFileSync(`${folder}/${script.src}`).length; run(script.src); } },
  createElement: nothing, querySelector: nothing, querySelectorAll: () => [], getElementById: nothing,
};
run("site.js");
run("search/known.js");
const answers = [];
for (const query of JSON.parse(asked)) answers.push((await globalThis.search(query)).map(row => row.address));
console.log(JSON.stringify({ answers, bytes }));
