// Takes over the links and the form of the search pages: fetches the same address as a document and moves its
// nodes into this one, so that the server stays the only renderer. Everything works without this file.
// A page's policy allows no markup from text (Trusted Types), hence XMLHttpRequest with responseType
// 'document', and nodes made one by one.

const byId = (id) => document.getElementById(id);
const isSearch = (url) => url.origin === location.origin && url.pathname === '/';

let newest = 0; // number of the last request: older replies are dropped
let pending = null;
let shown = location.pathname + location.search; // the address of the results on the screen

// What a person would call the same control on another page of results, to find it again after a swap.
function nameOf(element) {
  if (!element || element === document.body) return null;
  if (element.id) return `#${element.id}`;
  if (element instanceof HTMLInputElement) return `${element.name}=${element.value}`;
  if (element instanceof HTMLAnchorElement) return element.getAttribute('href');
  return null;
}

function focusAgain(name, selectors) {
  if (!name) return false;
  for (const element of document.querySelectorAll(selectors)) {
    if (nameOf(element) !== name) continue;
    for (let box = element.closest('details'); box; box = box.parentElement.closest('details')) box.open = true;
    element.focus({ preventScroll: true });
    return document.activeElement === element;
  }
  return false;
}

const kFocusable = 'a[href], input, button, summary, main';

// The search box itself stays, with its caret.
function takeForm(fresh) {
  const hidden = '#search-form input[type=hidden]';
  for (const field of document.querySelectorAll(hidden)) field.remove();
  byId('search-form').append(...fresh.querySelectorAll(hidden));
  byId('search-box').value = fresh.getElementById('search-box').value;
}

// Moves the new document's parts into this one. Pages of one kind keep header and landmarks in place.
function show(fresh) {
  const focused = nameOf(document.activeElement);
  const open = new Set([...document.querySelectorAll('details[open][id]')].map((box) => box.id));
  const areFiltersOpen = byId('filters')?.classList.contains('open') || location.hash === '#filters';
  document.title = fresh.title;
  // What a feed reader finds behind the page's address.
  const feeds = 'link[rel=alternate]';
  for (const link of document.head.querySelectorAll(feeds)) link.remove();
  document.head.append(...fresh.head.querySelectorAll(feeds));
  const status = fresh.getElementById('status').textContent;
  const isSameFrame = byId('filters')?.matches('.columns > :first-child') &&
    fresh.getElementById('filters')?.matches('.columns > :first-child');
  if (isSameFrame) {
    for (const id of ['results', 'filters']) {
      byId(id).replaceChildren(...fresh.getElementById(id).childNodes);
    }
    takeForm(fresh);
    document.querySelector('.footer').replaceWith(fresh.querySelector('.footer'));
    byId('status').textContent = status;
  } else {
    document.body.replaceChildren(...fresh.body.childNodes);
  }
  document.body.dataset.kind = fresh.body.dataset.kind;
  for (const id of open) {
    const box = byId(id);
    if (box) box.open = true;
  }
  byId('filters')?.classList.toggle('open', areFiltersOpen);
  byId('results').removeAttribute('aria-busy');
  return focused;
}

function tellProblem(retry) {
  byId('problem')?.remove();
  const note = document.createElement('div');
  note.id = 'problem';
  note.className = 'notice';
  note.setAttribute('role', 'alert');
  note.append('The server did not answer. These are the results from before. ');
  const again = document.createElement('button');
  again.className = 'button';
  again.type = 'button';
  again.append('Try again');
  again.addEventListener('click', retry);
  note.append(again);
  const main = byId('results');
  main.removeAttribute('aria-busy');
  main.prepend(note);
}

// Fetches `url` and calls `done` with its document, unless a later request was made meanwhile.
function fetchPage(url, done) {
  const number = ++newest;
  pending?.abort();
  const request = new XMLHttpRequest();
  pending = request;
  const fail = () => {
    if (number === newest) tellProblem(() => fetchPage(url, done));
  };
  request.open('GET', url);
  request.responseType = 'document';
  request.timeout = 15000;
  request.addEventListener('error', fail);
  request.addEventListener('timeout', fail);
  request.addEventListener('load', () => {
    if (number !== newest) return;
    pending = null;
    const page = request.response;
    if (request.status >= 500 || !page?.getElementById('results')) fail();
    else done(page);
  });
  byId('results').setAttribute('aria-busy', 'true');
  request.send();
}

const canonical = (page, url) => {
  const link = page.querySelector('link[rel=canonical]')?.getAttribute('href');
  return link ? new URL(link, location.href) : url;
};

function remember(extra) {
  history.replaceState({ ...history.state, scroll: [scrollX, scrollY], ...extra }, '');
}

// `from`: what a person used. Filters and dates keep the place; a new search or another page starts at the top.
function go(url, from) {
  remember({ focus: nameOf(from) });
  const sent = byId('search-box').value;
  const isInPlace = from?.closest('.filters, .histogram, .chips, .sort');
  fetchPage(url, (page) => {
    const typed = byId('search-box').value;
    const focused = show(page);
    if (typed !== sent) byId('search-box').value = typed; // typed meanwhile
    history.pushState({ scroll: [0, 0], focus: focused }, '', canonical(page, url));
    shown = location.pathname + location.search;
    if (!focusAgain(focused, kFocusable)) byId('results').focus({ preventScroll: true });
    if (!isInPlace) scrollTo({ top: 0 });
    remember({});
  });
}

function formUrl(form, submitter) {
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form, submitter)) {
    if (value !== '') url.searchParams.append(name, value);
  }
  return url;
}

function isPlainClick(event) {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

function showFilters(event, isOpen) {
  event.preventDefault();
  byId('filters').classList.toggle('open', isOpen);
  const target = byId(isOpen ? 'filters' : 'results');
  target.focus({ preventScroll: true });
  target.scrollIntoView();
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  if (!link || event.defaultPrevented || !isPlainClick(event)) return;
  if (link.id === 'open-filters') return showFilters(event, true);
  if (link.id === 'close-filters') return showFilters(event, false);
  // The bars of the histogram are SVG links, whose href is an object.
  const url = new URL(link.getAttribute('href'), location.href);
  if (link.target || link.hasAttribute('download')) return;
  if (isSearch(url) && document.body.dataset.kind !== 'reader' && !url.hash) {
    event.preventDefault();
    go(url, link);
  } else {
    remember({ focus: nameOf(link) });
  }
});

document.addEventListener('submit', (event) => {
  if (event.target.id !== 'search-form' || document.body.dataset.kind === 'reader') return;
  event.preventDefault();
  go(formUrl(event.target, event.submitter), event.submitter ?? byId('search-box'));
});

// A checkbox acts at once. A date that is typed changes with every digit, so it waits for a pause, and the year
// 202 is on its way to 2024.
const kDatePause = 700; // ms
let dateTimer = 0;
document.addEventListener('change', (event) => {
  const control = event.target;
  if (control.form?.id !== 'search-form' || document.body.dataset.kind === 'reader') return;
  clearTimeout(dateTimer);
  if (control.type === 'checkbox') go(formUrl(control.form), control);
  if (control.type === 'date' && (control.value === '' || control.value >= '1000')) {
    dateTimer = setTimeout(() => go(formUrl(control.form), control), kDatePause);
  }
});

function restore(state) {
  focusAgain(state?.focus, kFocusable);
  const [x, y] = state?.scroll ?? [0, 0];
  scrollTo({ left: x, top: y });
}

let scrollTimer = 0;
addEventListener('popstate', (event) => {
  clearTimeout(scrollTimer); // it would write the place of the page that is left into this entry
  const address = location.pathname + location.search;
  if (address === shown || document.body.dataset.kind === 'reader') return; // only the fragment changed
  const state = event.state;
  fetchPage(new URL(location.href), (page) => {
    show(page);
    shown = address;
    restore(state);
  });
});

addEventListener('scroll', () => {
  clearTimeout(scrollTimer);
  if (!pending) scrollTimer = setTimeout(() => remember({}), 100);
}, { passive: true });

if (document.body.dataset.kind !== 'reader') {
  history.scrollRestoration = 'manual';
  const kind = performance.getEntriesByType('navigation')[0]?.type;
  if (history.state && (kind === 'back_forward' || kind === 'reload')) restore(history.state);
}

// Reader: from match to match.
const marks = [...document.querySelectorAll('.article-text mark[id]')];
let current = -1;
function toMatch(step) {
  marks[current]?.removeAttribute('aria-current');
  current = (current + step + marks.length) % marks.length;
  const mark = marks[current];
  mark.setAttribute('aria-current', 'true');
  mark.scrollIntoView({ block: 'center' });
  byId('match-words').textContent = `Match ${current + 1} of ${marks.length}`;
}
byId('next-match')?.addEventListener('click', () => toMatch(1));
byId('previous-match')?.addEventListener('click', () => toMatch(current < 0 ? 0 : -1));
