// Improves pages that work without it: focus on what is wrong, passwords that can be shown, no double sending.

const summary = document.querySelector(".summary");
if (summary) {
  summary.focus();
}

for (const button of document.querySelectorAll("button[data-reveal]")) {
  const input = document.getElementById(button.dataset.reveal);
  const show = (shown) => {
    input.type = shown ? "text" : "password";
    button.setAttribute("aria-pressed", String(shown));
    button.textContent = shown ? button.dataset.hide : button.dataset.show;
  };
  button.hidden = false;
  button.addEventListener("click", () => show(input.type === "password"));
  // Browsers and password managers take a field for a password only while it is one.
  input.form.addEventListener("submit", () => show(false));
}

for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// A second press of a slow button would be a second letter. After some seconds the person may try again.
for (const form of document.querySelectorAll("form[method=post]")) {
  let sent = 0;
  form.addEventListener("submit", (event) => {
    if (Date.now() - sent < 5000) {
      event.preventDefault();
    }
    sent = Date.now();
  });
}
