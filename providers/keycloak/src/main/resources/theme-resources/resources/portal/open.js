// Takes the secret out of the address before anything else can see it there, and hands it to the server in a form.

const form = document.getElementById("open");

function open() {
  const secret = location.hash.slice(1);
  if (!secret) {
    return;
  }
  history.replaceState(null, "", location.pathname + location.search);
  form.elements.secret.value = secret;
  waiting(true);
  // submit(), not requestSubmit(): nothing typed, nothing to check.
  form.submit();
}

function waiting(yes) {
  document.getElementById("opening").hidden = !yes;
  document.getElementById("paste").hidden = yes;
}

open();
// A second link opened in the same tab changes the fragment only and loads nothing.
addEventListener("hashchange", open);
// Back from the next page: the browser may bring this one back as it was left.
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    form.reset();
    waiting(false);
  }
});
