// The list below the search box while a person types: an editable combobox with a list that never acts by
// itself (ARIA Authoring Practices). The server renders the list; choosing a row is a click on its link, which
// goes the way of every link. Without this file the box is a plain field.

const pause = 120; // ms after the last key
const spokenPause = 500; // ms: a screen reader says the letters first

const box = () => document.getElementById('search-box');
const list = () => document.getElementById('suggest');
const options = () => [...document.querySelectorAll('.suggest-option')];

let request = null;
let timer = 0;
let spokenTimer = 0;

function setActive(option) {
  for (const one of options()) one.setAttribute('aria-selected', String(one === option));
  if (option) {
    box().setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  } else {
    box()?.removeAttribute('aria-activedescendant');
  }
}

function close() {
  clearTimeout(timer);
  clearTimeout(spokenTimer);
  request?.abort();
  request = null;
  list()?.remove();
  box()?.setAttribute('aria-expanded', 'false');
  setActive(null);
}

function show(page) {
  const fresh = page.getElementById('suggest');
  const text = page.getElementById('suggest-status').textContent;
  close();
  if (fresh) {
    box().closest('.search').append(fresh);
    box().setAttribute('aria-expanded', 'true');
  }
  spokenTimer = setTimeout(() => { document.getElementById('status').textContent = text; }, spokenPause);
}

function ask(then) {
  const field = box();
  const url = new URL('/suggestions', location.href);
  for (const [name, value] of new FormData(field.form)) {
    if (value !== '') url.searchParams.append(name, value);
  }
  request?.abort();
  request = new XMLHttpRequest();
  const mine = request;
  mine.open('GET', url);
  mine.responseType = 'document';
  mine.addEventListener('load', () => {
    if (mine !== request || document.activeElement !== field) return;
    // What cannot be suggested for is left to the search to explain.
    if (mine.status !== 200 || !mine.response) return close();
    show(mine.response);
    then?.();
  });
  mine.addEventListener('error', () => { if (mine === request) close(); });
  mine.send();
}

function askSoon() {
  clearTimeout(timer);
  if (box().value.trim() === '') return close();
  timer = setTimeout(ask, pause);
}

function move(step) {
  const all = options();
  const at = all.findIndex((one) => one.getAttribute('aria-selected') === 'true');
  const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step;
  setActive(all[(next + all.length) % all.length]);
}

const keys = {
  ArrowDown(event) {
    event.preventDefault();
    if (list()) { if (!event.altKey) move(1); } else if (box().value.trim() !== '') ask(event.altKey ? null : () => move(1));
  },
  ArrowUp(event) {
    if (!list()) return;
    event.preventDefault();
    if (event.altKey) close(); else move(-1);
  },
  Enter(event) {
    const active = document.getElementById(box().getAttribute('aria-activedescendant'));
    if (active) {
      event.preventDefault();
      active.click();
    }
    close();
  },
  Escape(event) {
    if (list()) event.preventDefault(); // the field's own Escape empties it
    close();
  },
  Tab: close,
  Home: () => setActive(null),
  End: () => setActive(null),
  ArrowLeft: () => setActive(null),
  ArrowRight: () => setActive(null),
};

// The page's parts may be replaced: events are heard by the document.
document.addEventListener('input', (event) => {
  if (event.target === box() && !event.isComposing) askSoon();
});
document.addEventListener('compositionend', (event) => {
  if (event.target === box()) askSoon();
});
document.addEventListener('keydown', (event) => {
  if (event.target === box() && !event.isComposing) keys[event.key]?.(event);
});
document.addEventListener('focusout', (event) => {
  if (event.target === box()) close();
});
document.addEventListener('submit', close);
// A press on the list leaves the focus, and with it the list, where it is until the click.
document.addEventListener('mousedown', (event) => {
  if (event.target.closest('.suggest')) event.preventDefault();
});
document.addEventListener('click', (event) => {
  if (event.target.closest('.suggest-option')) close();
});
