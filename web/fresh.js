// A page that was left open: when it is looked at again after a while, asks for its address again, which costs
// no search while the index is the same (ETag). When other articles would be shown now, it says so, and a
// person decides when.
import { askForPage } from './ask.js';
import { byId, copyOf, isPage, say } from './dom.js';
import { isAsking, refresh } from './search.js';

const kWhile = 60000; // ms

let lookedAt = Date.now();

const generationOf = (page) => page.body.dataset.generation;
const listOf = (page) => [...page.querySelectorAll('#results h1, #results .hits')].map((one) => one.textContent).join();

function compare(page) {
  if (generationOf(page) === generationOf(document)) return;
  if (listOf(page) === listOf(document)) {
    document.body.dataset.generation = generationOf(page);
    return;
  }
  byId('newer-results')?.remove();
  const note = copyOf('newer');
  note.id = 'newer-results';
  note.querySelector('button').addEventListener('click', () => refresh(page));
  byId('results').prepend(note);
  say(note.querySelector('p').textContent);
}

function lookAgain() {
  if (document.visibilityState !== 'visible' || Date.now() - lookedAt < kWhile) return;
  if (isAsking() || isPage('reader')) return;
  lookedAt = Date.now();
  const address = location.href;
  askForPage(address, (page, status) => {
    const isSame = location.href === address && !isAsking();
    if (isSame && status === 200 && page?.getElementById('results')) compare(page);
  }, () => {});
}

document.addEventListener('visibilitychange', lookAgain);
addEventListener('pageshow', lookAgain);
