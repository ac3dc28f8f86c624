// Looks for new letters and changes only what differs, so that nothing flickers and the focus stays where it is.
const every = 2000;

async function refresh() {
  const answer = await fetch("/");
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const shown = document.getElementById("letters");
  const wanted = [...fresh.querySelectorAll("#letters > li")];
  const ids = new Set(wanted.map((letter) => letter.id));
  for (const letter of [...shown.children]) {
    if (!ids.has(letter.id)) letter.remove();
  }
  for (const letter of wanted.reverse()) {
    if (!document.getElementById(letter.id)) shown.prepend(letter);
  }
  const count = document.getElementById("count");
  const text = fresh.getElementById("count").textContent;
  if (count.textContent !== text) count.textContent = text;
}

async function keepFresh() {
  try {
    if (!document.hidden) await refresh();
  } catch {
    // The demo was stopped or is starting again: keep what is shown and try later.
  }
  setTimeout(keepFresh, every);
}

setTimeout(keepFresh, every);
