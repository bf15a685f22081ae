// The filters: a sheet on narrow screens, and the boxes that find a value among many. The sheet borrows the
// page's own filters, so that every name and id stays single.
import { askForPage } from './ask.js';
import { byId, formUrl, isPlainClick, say, searchBox } from './dom.js';

const kFindPause = 120; // ms after the last key

export function showFilters() {
  const filters = byId('filters');
  if (!filters) return;
  if (byId('open-filters')?.checkVisibility()) {
    byId('sheet').append(filters);
    byId('sheet').showModal();
  } else {
    (filters.querySelector('input, summary') ?? filters).focus();
  }
}

function closeSheet() {
  if (byId('sheet').open) byId('sheet').close();
}

document.addEventListener('click', (event) => {
  const control = event.target.closest('#open-filters, #close-filters, #close-sheet');
  if (!control || !isPlainClick(event)) return;
  event.preventDefault();
  if (control.id === 'open-filters') showFilters(); else closeSheet();
});
// Events of a dialog do not bubble.
document.addEventListener('close', (event) => {
  if (event.target.id !== 'sheet') return;
  document.querySelector('.columns').prepend(byId('filters'));
  byId('open-filters')?.focus();
}, true);
matchMedia('(min-width: 56.25rem)').addEventListener('change', closeSheet);

// A value that was found may stand above too: its boxes are one.
document.addEventListener('change', ({ target }) => {
  if (target.type !== 'checkbox' || target.form?.id !== 'search-form') return;
  for (const twin of target.form.elements) {
    if (twin.name === target.name && twin.value === target.value) twin.checked = target.checked;
  }
}, true);

let findTimer = 0;
let findRequest = null;
const unfiltered = new WeakMap(); // the rows from before, by the element that holds them

function find(box) {
  const rows = box.nextElementSibling;
  const url = formUrl(searchBox().form);
  url.pathname = `/facets/${box.dataset.find}`;
  url.searchParams.set('find', box.value);
  findRequest = askForPage(url, (page, status) => {
    const found = status === 200 && page?.getElementById('values');
    if (!found || !box.isConnected) return;
    if (!unfiltered.has(rows)) unfiltered.set(rows, [...rows.childNodes]);
    rows.replaceChildren(...found.querySelectorAll('.facet'));
    say(page.getElementById('status').textContent);
  }, () => {});
}

function findSoon(box) {
  clearTimeout(findTimer);
  findRequest?.abort();
  if (box.value.trim() === '') {
    const rows = unfiltered.get(box.nextElementSibling);
    if (rows) box.nextElementSibling.replaceChildren(...rows);
  } else {
    findTimer = setTimeout(find, kFindPause, box);
  }
}

document.addEventListener('input', (event) => {
  if (event.target.matches('.find') && !event.isComposing) findSoon(event.target);
});
document.addEventListener('compositionend', (event) => {
  if (event.target.matches('.find')) findSoon(event.target);
});
