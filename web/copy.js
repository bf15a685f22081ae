// <button data-copy="ID"> copies the text of that element. Where there is no clipboard (no TLS) the text is
// selected instead, ready for Ctrl+C.
import { byId, copyOf, say } from './dom.js';

const kShownFor = 2000; // ms

function select(element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}

async function copy(button) {
  const source = byId(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(source.textContent.trim());
  } catch {
    select(source);
    return;
  }
  const words = button.textContent;
  const copied = copyOf('copied').textContent;
  if (words === copied) return;
  button.textContent = copied;
  say(copied);
  setTimeout(() => { button.textContent = words; }, kShownFor);
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('button[data-copy]');
  if (button) copy(button);
});
