// Takes over the links and the form of the search pages: asks for the same address and swaps the page in, so
// that the server stays the only renderer.
import { askForPage } from './ask.js';
import { byId, formUrl, isPage, isPlainClick, say, searchBox } from './dom.js';
import { focusAgain, goBackTo, nameOf, remember } from './place.js';
import { forgetProblem, tellRefused, tellUnreachable } from './problem.js';
import { swapIn } from './swap.js';

const isSearch = (url) => url.origin === location.origin && url.pathname === '/';
const addressOf = (url) => url.pathname + url.search;

let pending = null;
let shown = addressOf(location); // the address of the results on the screen

export const isAsking = () => pending !== null;
export const isShown = (url) => addressOf(url) === shown;

// Asks for `url` and calls `done` with its document and status, unless a later request was made meanwhile.
function fetchResults(url, done) {
  pending?.abort();
  const again = () => fetchResults(url, done);
  const end = () => {
    pending = null;
    byId('results').removeAttribute('aria-busy');
  };
  pending = askForPage(url, (page, status) => {
    end();
    if (!page?.getElementById('results')) return tellUnreachable(again);
    if (status >= 500) return tellRefused(page, again);
    forgetProblem();
    done(page, status);
  }, () => {
    end();
    tellUnreachable(again);
  });
  byId('results').setAttribute('aria-busy', 'true');
}

// The one address of a search: the page knows it.
function canonical(page, url) {
  const { address } = page.body.dataset;
  return address ? new URL(address, location.href) : url;
}

// The search that a person is still typing has one entry in the history, however often it changes.
function enter(url, state) {
  const isOver = isShown(url) || (history.state?.isDraft && (state.isDraft || state.isFromBox));
  const { isDraft, focus } = state;
  history[isOver ? 'replaceState' : 'pushState']({ scroll: [0, 0], isDraft, focus }, '', url);
  shown = addressOf(url);
}

// The search on the screen is what was meant: the next one that is typed has an entry of its own.
let unsaid = '';
export function settle() {
  if (history.state?.isDraft) remember({ isDraft: false });
  if (unsaid) say(unsaid);
  unsaid = '';
}

// `from`: what a person used. Filters and dates keep the place; a new search or another page starts at the top.
export function go(url, from) {
  if (from && !from.closest('.search')) settle();
  remember({ focus: nameOf(from) });
  const sent = searchBox().value;
  const isInPlace = from?.closest('.filters, .histogram, .chips, .sort');
  fetchResults(url, (page) => {
    const focused = nameOf(document.activeElement);
    const text = page.getElementById('search-box').value;
    const words = swapIn(page);
    if (searchBox().value === sent && text !== sent) searchBox().value = text; // nothing was typed meanwhile
    enter(canonical(page, url), { isFromBox: Boolean(from?.closest('.search')), focus: focused });
    unsaid = '';
    say(words);
    if (!focusAgain(focused)) byId('results').focus({ preventScroll: true });
    if (!isInPlace) scrollTo({ top: 0 });
    remember({});
  });
}

// The results of what is being typed: neither the words nor the focus nor the place are touched, and a screen
// reader hears of them when the search is settled.
export function goWhileTyping(url) {
  fetchResults(url, (page, status) => {
    if (status >= 400 || !page.getElementById('filters')) return;
    unsaid = swapIn(page);
    enter(canonical(page, url), { isDraft: true, focus: '#search-box' });
  });
}

// The page as it is now, in place of the one that is shown.
export function refresh(page) {
  const focused = nameOf(document.activeElement);
  say(swapIn(page));
  if (!focusAgain(focused)) byId('results').focus({ preventScroll: true });
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  if (!link || event.defaultPrevented || !isPlainClick(event)) return;
  // The bars of the histogram are SVG links, whose href is an object.
  const url = new URL(link.getAttribute('href'), location.href);
  if (link.target || link.hasAttribute('download')) return;
  if (isSearch(url) && !isPage('reader') && !url.hash) {
    event.preventDefault();
    go(url, link);
  } else if (!isPage('reader')) {
    remember({ focus: nameOf(link) });
  }
});

document.addEventListener('submit', (event) => {
  // A button with an address of its own leads to another kind of page.
  if (event.target.id !== 'search-form' || isPage('reader') || event.submitter?.hasAttribute('formaction')) return;
  event.preventDefault();
  go(formUrl(event.target, event.submitter), event.submitter ?? searchBox());
});

// A checkbox acts at once. A date that is typed changes with every digit, so it waits for a pause, and the year
// 202 is on its way to 2024.
const kDatePause = 700; // ms
let dateTimer = 0;
document.addEventListener('change', (event) => {
  const control = event.target;
  if (control.form?.id !== 'search-form' || isPage('reader', 'facet')) return;
  clearTimeout(dateTimer);
  if (control.type === 'checkbox') go(formUrl(control.form), control);
  if (control.type === 'date' && (control.value === '' || control.value >= '1000')) {
    dateTimer = setTimeout(() => go(formUrl(control.form), control), kDatePause);
  }
});

let scrollTimer = 0;
addEventListener('popstate', (event) => {
  clearTimeout(scrollTimer); // it would write the place of the page that is left into this entry
  const address = addressOf(location);
  if (address === shown || isPage('reader')) return; // only the fragment changed
  const state = event.state;
  fetchResults(new URL(location.href), (page) => {
    const text = page.getElementById('search-box').value;
    say(swapIn(page));
    searchBox().value = text;
    shown = address;
    goBackTo(state);
  });
});

addEventListener('scroll', () => {
  clearTimeout(scrollTimer);
  if (!pending) scrollTimer = setTimeout(() => remember({}), 100);
}, { passive: true });

// Back from an article by its link, which names the result: on from there.
function goOnAt(hit) {
  hit.querySelector('a').focus({ preventScroll: true });
  history.replaceState(history.state, '', shown);
}

if (!isPage('reader')) {
  history.scrollRestoration = 'manual';
  const kind = performance.getEntriesByType('navigation')[0]?.type;
  if (history.state && (kind === 'back_forward' || kind === 'reload')) goBackTo(history.state);
  const hit = location.hash.startsWith('#hit-') && byId(location.hash.slice(1));
  if (hit) goOnAt(hit);
}
