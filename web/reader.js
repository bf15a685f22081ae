// The reader: from match to match. The current one is in the address, so that it can be passed on.
import { byId, copyOf } from './dom.js';

const kMarks = [...document.querySelectorAll('.article-text mark[id]')];
let currentMatch = -1;

function showMatch(index) {
  kMarks[currentMatch]?.removeAttribute('aria-current');
  currentMatch = index;
  const mark = kMarks[currentMatch];
  mark.setAttribute('aria-current', 'true');
  const words = copyOf('match-place');
  words.querySelector('.number').textContent = currentMatch + 1;
  byId('match-words').replaceChildren(words);
  const link = byId('permalink').closest('a');
  link.hash = mark.id;
  byId('permalink').textContent = link.href;
}

export function toMatch(step) {
  if (kMarks.length === 0) return;
  const from = currentMatch < 0 && step < 0 ? 0 : currentMatch;
  showMatch((from + step + kMarks.length) % kMarks.length);
  history.replaceState(history.state, '', `#${kMarks[currentMatch].id}`);
  kMarks[currentMatch].scrollIntoView({ block: 'center' });
}

// An address from when there were more matches leads to the last.
function showTarget() {
  const number = Number(location.hash.match(/^#m(\d+)$/)?.[1] ?? 0);
  if (number === 0 || kMarks.length === 0) return;
  showMatch(Math.min(number, kMarks.length) - 1);
  if (number > kMarks.length) kMarks[currentMatch].scrollIntoView({ block: 'center' });
}

byId('next-match')?.addEventListener('click', () => toMatch(1));
byId('previous-match')?.addEventListener('click', () => toMatch(-1));
addEventListener('hashchange', showTarget);
showTarget();
