// Small ways into the page that the other files share. Parts of a page come and go, so nothing is kept.

export const byId = (id) => document.getElementById(id);
export const searchBox = () => byId('search-box');
export const isPage = (...kinds) => kinds.includes(document.body.dataset.kind);

// A copy of the element in the page's <template id>.
export const copyOf = (id) => byId(id).content.firstElementChild.cloneNode(true);

// To a screen reader, when it has time.
export function say(text) {
  byId('status').textContent = text;
}

export function isPlainClick(event) {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

// The address that a form leads to, without its empty fields.
export function formUrl(form, submitter) {
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form, submitter)) {
    if (value !== '') url.searchParams.append(name, value);
  }
  return url;
}
