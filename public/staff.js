// Keys for staff. It may fail: everything works without it. Letters act never while somebody types; Alt with the letter always;
// single letters can be switched off on this computer (WCAG 2.1.4).
(() => {
  const off = () => localStorage.getItem("keys") === "off";
  const toggle = document.querySelector("[data-keys-switch]");
  if (toggle) {
    const say = () => {
      toggle.textContent = off() ? toggle.dataset.on : toggle.dataset.off;
    };
    toggle.hidden = false;
    say();
    toggle.addEventListener("click", () => {
      localStorage.setItem("keys", off() ? "on" : "off");
      say();
    });
  }
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
  // An error summary, and what was not done, take the focus: they are read first.
  document.querySelector(".errors")?.focus();
  // The log is kept two seconds after the last key, as "Finish later" does it.
  const form = document.querySelector("form[data-keep]");
  const kept = document.querySelector("[data-kept]");
  if (form && kept) {
    let timer;
    const leaving = new AbortController();
    const { signal } = leaving;
    const keep = async () => {
      const body = new URLSearchParams(new FormData(form));
      body.set("do", "later");
      const done = await fetch(form.dataset.keep, { method: "POST", body, redirect: "manual", signal }).catch(
        () => null,
      );
      if (done && (done.ok || done.type === "opaqueredirect")) kept.textContent = kept.dataset.words;
    };
    form.addEventListener("input", () => {
      kept.textContent = "";
      clearTimeout(timer);
      timer = setTimeout(keep, 2000);
    });
    form.addEventListener("submit", () => {
      clearTimeout(timer);
      leaving.abort();
    });
  }
  // The bar's menu opens without script; with it, a click beside it or Escape closes it.
  const more = document.querySelector("[data-more]");
  document.addEventListener("click", (event) => {
    if (more?.open && !more.contains(event.target)) more.open = false;
  });
  more?.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !more.open) return;
    more.open = false;
    more.querySelector("summary").focus();
  });
  const line = document.querySelector(".exchange");
  if (line) line.scrollTop = line.scrollHeight;
  const links = () => [...document.querySelectorAll(".rows tbody th a, .items a")];
  let going = false;
  const use = (element) => {
    if (element.matches("summary")) {
      element.parentElement.open = true;
      element.parentElement.querySelector("textarea")?.focus();
    } else if (element.matches("input[type=search]")) element.focus();
    else if (element.matches("input[type=radio]")) {
      element.checked = true;
      element.focus();
    } else element.click();
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest(
      "input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]",
    );
    if (event.ctrlKey || event.metaKey || (!event.altKey && (typing || off()))) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : "";
    if (!key) return;
    if (going) {
      going = false;
      const way = { t: "today", c: "cases", d: "disclosure", s: "settings", i: "incident" }[key];
      const link = way && document.querySelector(`[data-go="${way}"]`);
      if (link) {
        event.preventDefault();
        link.click();
      }
      return;
    }
    if (key === "g") {
      going = true;
      return;
    }
    const rows = links();
    const at = rows.indexOf(document.activeElement);
    const found =
      key === "j"
        ? rows[at + 1]
        : key === "k"
          ? rows[Math.max(0, at - 1)]
          : key === "u"
            ? document.querySelector('[data-go="today"]')
            : document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!found) return;
    event.preventDefault();
    if (key === "j" || key === "k") found.focus();
    else use(found);
  });
})();
