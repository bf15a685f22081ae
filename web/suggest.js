// The list below the search box while a person types: an editable combobox with a list that never acts by
// itself (ARIA Authoring Practices). The server renders the list; choosing a row is a click on its link, which
// goes the way of every link. Without this file the box is a plain field.
import { askForPage } from './ask.js';
import { byId, formUrl, say, searchBox } from './dom.js';

const kSuggestPause = 120; // ms after the last key
const kSpokenPause = 500; // ms: a screen reader says the letters first

const list = () => byId('suggest');
const suggestOptions = () => [...document.querySelectorAll('.suggest-option')];

let suggestRequest = null;
let suggestTimer = 0;
let spokenTimer = 0;

function setActive(option) {
  for (const one of suggestOptions()) one.setAttribute('aria-selected', String(one === option));
  if (option) {
    searchBox().setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  } else {
    searchBox()?.removeAttribute('aria-activedescendant');
  }
}

function closeList() {
  clearTimeout(suggestTimer);
  clearTimeout(spokenTimer);
  suggestRequest?.abort();
  suggestRequest = null;
  list()?.remove();
  searchBox()?.setAttribute('aria-expanded', 'false');
  setActive(null);
}

function showList(page) {
  const fresh = page.getElementById('suggest');
  const text = page.getElementById('suggest-status').textContent;
  closeList();
  if (fresh) {
    searchBox().closest('.search').append(fresh);
    searchBox().setAttribute('aria-expanded', 'true');
  }
  spokenTimer = setTimeout(say, kSpokenPause, text);
}

function suggest(then) {
  const field = searchBox();
  const url = formUrl(field.form);
  url.pathname = '/suggestions';
  suggestRequest?.abort();
  suggestRequest = askForPage(url, (page, status) => {
    if (document.activeElement !== field) return;
    // What cannot be suggested for is left to the search to explain.
    if (status !== 200 || !page) return closeList();
    showList(page);
    then?.();
  }, closeList);
}

function suggestSoon() {
  clearTimeout(suggestTimer);
  if (searchBox().value.trim() === '') return closeList();
  suggestTimer = setTimeout(suggest, kSuggestPause);
}

function moveInList(step) {
  const all = suggestOptions();
  const at = all.findIndex((one) => one.getAttribute('aria-selected') === 'true');
  const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step;
  setActive(all[(next + all.length) % all.length]);
}

const listKeys = {
  ArrowDown(event) {
    event.preventDefault();
    if (list()) {
      if (!event.altKey) moveInList(1);
    } else if (searchBox().value.trim() !== '') {
      suggest(event.altKey ? null : () => moveInList(1));
    }
  },
  ArrowUp(event) {
    if (!list()) return;
    event.preventDefault();
    if (event.altKey) closeList(); else moveInList(-1);
  },
  Enter(event) {
    const active = byId(searchBox().getAttribute('aria-activedescendant'));
    if (active) {
      event.preventDefault();
      active.click();
    }
    closeList();
  },
  Escape(event) {
    if (list()) event.preventDefault(); // the field's own Escape empties it
    closeList();
  },
  Tab: closeList,
  Home: () => setActive(null),
  End: () => setActive(null),
  ArrowLeft: () => setActive(null),
  ArrowRight: () => setActive(null),
};

// The page's parts may be replaced: events are heard by the document.
document.addEventListener('input', (event) => {
  if (event.target === searchBox() && !event.isComposing) suggestSoon();
});
document.addEventListener('compositionend', (event) => {
  if (event.target === searchBox()) suggestSoon();
});
document.addEventListener('keydown', (event) => {
  if (event.target === searchBox() && !event.isComposing) listKeys[event.key]?.(event);
});
document.addEventListener('focusout', (event) => {
  if (event.target === searchBox()) closeList();
});
document.addEventListener('submit', closeList);
// A press on the list leaves the focus, and with it the list, where it is until the click.
document.addEventListener('mousedown', (event) => {
  if (event.target.closest('.suggest')) event.preventDefault();
});
document.addEventListener('click', (event) => {
  if (event.target.closest('.suggest-option')) closeList();
});
