// Adds "Patient portal" to the console's navigation. The console draws its navigation anew whenever realm or permissions
// change, so the entry is put back after every change of the page; it is a plain link and needs no token.

const ENTRY = "patient-portal-entry";

const environment = JSON.parse(document.getElementById("environment")?.textContent ?? "{}");

// serverBaseUrl knows the sub-path of a deployment below "/auth" or the like; without it the console's own path does.
function server() {
  const known = environment.serverBaseUrl ?? environment.authServerUrl;
  return known ? known.replace(/\/+$/, "") : location.pathname.replace(/\/admin\/.*$/, "");
}

// The console's addresses are #/{realm}/...; before the first of them it shows the realm of the sign-in.
function realm() {
  const shown = location.hash.replace(/^#\/?/, "").split(/[/?]/)[0];
  return shown ? decodeURIComponent(shown) : environment.realm;
}

function section() {
  const element = document.createElement("section");
  element.id = ENTRY;
  element.className = "pf-v5-c-nav__section";
  element.setAttribute("aria-labelledby", ENTRY + "-title");
  const title = document.createElement("h2");
  title.textContent = "Practice";
  title.id = ENTRY + "-title";
  title.className = "pf-v5-c-nav__section-title";
  const list = document.createElement("ul");
  list.className = "pf-v5-c-nav__list";
  list.setAttribute("role", "list");
  const item = document.createElement("li");
  item.className = "pf-v5-c-nav__item";
  const link = document.createElement("a");
  link.className = "pf-v5-c-nav__link";
  link.textContent = "Patient portal";
  link.dataset.testid = ENTRY;
  item.append(link);
  list.append(item);
  element.append(title, list);
  return element;
}

// Above the last section, which holds what is set up once; a person who may see one section only finds it below that.
function place(entry, navigation) {
  const sections = navigation.querySelectorAll("section.pf-v5-c-nav__section");
  if (sections.length > 1) {
    sections[sections.length - 1].before(entry);
  } else {
    navigation.append(entry);
  }
}

function show() {
  const navigation = document.querySelector(".keycloak__page_nav__nav nav, .pf-v5-c-page__sidebar nav");
  const name = realm();
  if (!navigation || !name) {
    return;
  }
  let entry = document.getElementById(ENTRY);
  if (!entry || !navigation.contains(entry)) {
    entry?.remove();
    entry = section();
    place(entry, navigation);
  }
  const anchor = entry.querySelector("a");
  const href = `${server()}/realms/${encodeURIComponent(name)}/patient-portal/staff`;
  // Written only when it differs, so that nothing that watches the page is woken for nothing.
  if (anchor.getAttribute("href") !== href) {
    anchor.setAttribute("href", href);
  }
}

new MutationObserver(show).observe(document.body, { childList: true, subtree: true });
addEventListener("hashchange", show);
show();
