// The patron's little script. Everything works without it; it prints, and it keeps a form as it is typed.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// An error summary takes the focus, so that it is read first.
document.querySelector(".errors, [data-focus]")?.focus();

// A form is kept two seconds after the last key: the server seals it, and answers with a line and, perhaps, a gentle notice.
const form = document.querySelector("form[data-keep]");
const kept = document.querySelector("[data-kept]");
if (form && kept) {
  let timer;
  let sent = "";
  const typed = () => {
    const data = new FormData(form);
    for (const [name, value] of [...data]) if (typeof value !== "string") data.delete(name);
    return new URLSearchParams(data);
  };
  const keep = async () => {
    const body = typed();
    if (body.toString() === sent) return;
    const answer = await fetch(form.dataset.keep, { method: "POST", body }).catch(() => null);
    if (!answer?.ok) return;
    sent = body.toString();
    kept.innerHTML = await answer.text();
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 2000);
  });
  // "Hide it" and "Leave it", without leaving the page.
  kept.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-field]");
    if (!button) return;
    event.preventDefault();
    const field = form.elements.namedItem(button.dataset.field);
    if (button.dataset.text !== undefined) field.value = button.dataset.text;
    const noticed = document.createElement("input");
    noticed.type = "hidden";
    noticed.name = "noticed";
    noticed.value = button.dataset.noticed;
    form.append(noticed);
    field.focus();
    keep();
  });
}
