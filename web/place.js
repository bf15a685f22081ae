// Where a person is in a page: the focus under a name that the same control has after a swap, and the scroll
// position, kept in the history's entry.

const kFocusable = 'a[href], input, button, summary, main';

// What a person would call the same control on another page of results.
export function nameOf(element) {
  if (!element || element === document.body) return null;
  if (element.id) return `#${element.id}`;
  if (element instanceof HTMLInputElement) return `${element.name}=${element.value}`;
  if (element instanceof HTMLAnchorElement) return element.getAttribute('href');
  return null;
}

export function focusAgain(name) {
  if (!name) return false;
  for (const element of document.querySelectorAll(kFocusable)) {
    if (nameOf(element) !== name) continue;
    for (let box = element.closest('details'); box; box = box.parentElement.closest('details')) box.open = true;
    element.focus({ preventScroll: true });
    return document.activeElement === element;
  }
  return false;
}

export function remember(extra) {
  history.replaceState({ ...history.state, scroll: [scrollX, scrollY], ...extra }, '');
}

export function goBackTo(state) {
  focusAgain(state?.focus);
  const [x, y] = state?.scroll ?? [0, 0];
  scrollTo({ left: x, top: y });
}
