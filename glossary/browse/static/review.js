// Keys of the review page, by their place on the keyboard, so that they are the same under a Kazakh, Russian or Latin layout.
"use strict";
(() => {
  const form = document.getElementById("card");
  if (!form) return;
  const places = { KeyA: "a", KeyR: "r", KeyU: "u", KeyS: "s", KeyZ: "z" };
  const button = (key) => form.querySelector(`button[data-key="${key}"]`);
  form.addEventListener("click", (event) => {
    const proposal = event.target.closest("button.proposal");
    if (!proposal) return;
    event.preventDefault();
    take(proposal);
  });
  const take = (proposal) => {
    const field = form.elements.namedItem(proposal.dataset.lang);
    const text = proposal.dataset.text;
    const parts = field.value.split("|").map((part) => part.trim()).filter(Boolean);
    if (proposal.dataset.lang !== "kk") field.value = field.value === text ? "" : text;
    else field.value = (parts.includes(text) ? parts.filter((part) => part !== text) : [...parts, text]).join(" | ");
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (event.target.matches("input, textarea, select")) {
      if (event.key === "Escape") event.target.blur();
      if (event.key === "Enter") { event.preventDefault(); event.target.blur(); }
      return;
    }
    if (event.code === "KeyE") {
      event.preventDefault();
      form.elements.namedItem("en").focus();
      return;
    }
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
    const found = digit ? button(digit[1]) : places[event.code] && button(places[event.code]);
    if (!found) return;
    event.preventDefault();
    if (digit) take(found);
    else { form.requestSubmit(found); for (const one of form.querySelectorAll("button")) one.setAttribute("aria-disabled", "true"); }
  });
})();
