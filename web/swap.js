// Moves another page's parts into this one. Pages with filters keep header and landmarks in place: the search
// box stays the same element, with its caret and what is being composed in it.
import { byId, searchBox } from './dom.js';

const kFeeds = 'link[rel=alternate]';

function takeForm(fresh) {
  const kHidden = '#search-form input[type=hidden]';
  for (const field of document.querySelectorAll(kHidden)) field.remove();
  byId('search-form').append(...fresh.querySelectorAll(kHidden));
}

// `fresh` is a document of this server with #results. Returns what a screen reader is told of it. The text in
// the search box is left to the caller.
export function swapIn(fresh) {
  const open = [...document.querySelectorAll('details[open][id]')].map((box) => box.id);
  const words = fresh.getElementById('status').textContent;
  document.title = fresh.title;
  for (const link of document.head.querySelectorAll(kFeeds)) link.remove();
  document.head.append(...fresh.head.querySelectorAll(kFeeds));
  if (byId('filters') && fresh.getElementById('filters')) {
    for (const id of ['results', 'filters']) {
      byId(id).replaceChildren(...fresh.getElementById(id).childNodes);
    }
    takeForm(fresh);
    document.querySelector('.footer').replaceWith(fresh.querySelector('.footer'));
  } else {
    const typed = searchBox().value;
    document.body.replaceChildren(...fresh.body.childNodes);
    searchBox().value = typed;
  }
  Object.assign(document.body.dataset, fresh.body.dataset);
  for (const id of open) {
    const box = byId(id);
    if (box) box.open = true;
  }
  byId('results').removeAttribute('aria-busy');
  return words;
}
