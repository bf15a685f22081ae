// Results while a person types, beside the suggestions. 400 ms after the last key, as InstantSearch does it:
// by then the suggestions are there, and a word that is typed in one go is asked for once. Not on the first
// page, whose search box stands elsewhere: to move it would take away the caret and what is being composed.
import { formUrl, isPage, searchBox } from './dom.js';
import { goWhileTyping, isShown, settle } from './search.js';

const kTypingPause = 400; // ms
const kSettlePause = 3000; // ms after which the next words are another search

let typingTimer = 0;
let settleTimer = 0;

function searchAsTyped() {
  if (!searchBox().value.trim() || !isPage('results', 'none')) return;
  const url = formUrl(searchBox().form);
  if (!isShown(url)) goWhileTyping(url);
  settleTimer = setTimeout(settle, kSettlePause);
}

function stop() {
  clearTimeout(typingTimer);
  clearTimeout(settleTimer);
}

function searchSoon() {
  stop();
  typingTimer = setTimeout(searchAsTyped, kTypingPause);
}

document.addEventListener('input', (event) => {
  if (event.target === searchBox() && !event.isComposing) searchSoon();
});
document.addEventListener('compositionstart', stop);
document.addEventListener('compositionend', (event) => {
  if (event.target === searchBox()) searchSoon();
});
document.addEventListener('focusout', (event) => {
  if (event.target !== searchBox()) return;
  stop();
  settle();
});
document.addEventListener('submit', stop);
document.addEventListener('click', stop);
addEventListener('popstate', stop);
