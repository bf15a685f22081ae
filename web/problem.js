// A search without an answer: the results from before stay, a note above them says what happened, and what was
// asked for is asked again, by itself when the server could not be reached.
import { byId, copyOf } from './dom.js';

const kPauses = [5, 10, 20, 40, 60]; // s between tries

let tries = 0;
let countdown = 0;
let askAgain = null;

function note(template) {
  const old = byId('problem');
  if (old?.dataset.from === template) return old; // said once
  old?.remove();
  const fresh = copyOf(template);
  fresh.id = 'problem';
  fresh.dataset.from = template;
  return fresh;
}

function put(element) {
  element.querySelector('button').onclick = retry;
  // Behind an open sheet nobody would see it.
  const place = byId('sheet').open ? 'filters' : 'results';
  if (!element.isConnected) byId(place).prepend(element);
}

function retry() {
  clearInterval(countdown);
  askAgain?.();
}

// `again` repeats the request.
export function tellUnreachable(again) {
  askAgain = again;
  let left = kPauses[Math.min(tries++, kPauses.length - 1)];
  const element = note('unreachable');
  const seconds = element.querySelector('.seconds');
  seconds.textContent = left;
  clearInterval(countdown);
  countdown = setInterval(() => {
    seconds.textContent = --left;
    if (left === 0) retry();
  }, 1000);
  put(element);
}

// `page` is the server's own page that says why.
export function tellRefused(page, again) {
  forgetProblem();
  askAgain = again;
  const element = note('refused');
  const why = [...page.querySelectorAll('#results h1, #results .notice')].map((one) => one.textContent);
  element.querySelector('[role=alert]').textContent = why.join('. ');
  put(element);
}

export function forgetProblem() {
  clearInterval(countdown);
  tries = 0;
  askAgain = null;
  byId('problem')?.remove();
}

addEventListener('online', retry);
