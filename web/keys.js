// Single keys, listed in <dialog id="keys">. They are off while a person types, and for good when the box in
// the dialog is unchecked (WCAG 2.1.4).
import { byId, isPage, searchBox } from './dom.js';
import { showFilters } from './facets.js';
import { toMatch } from './reader.js';

const kSetting = 'single-keys';

// Storage may be forbidden: then the choice holds for this page.
function storedSetting() {
  try { return localStorage.getItem(kSetting); } catch { return null; }
}
function storeSetting(value) {
  try { localStorage.setItem(kSetting, value); } catch { /* for this page only */ }
}

let areKeysOn = storedSetting() !== 'off';

function applySetting() {
  document.documentElement.classList.toggle('keys-off', !areKeysOn);
}

function openKeys() {
  byId('keys').showModal();
  byId('use-keys').checked = areKeysOn;
}

// The focus goes along: Enter opens the article.
function toResult(step) {
  const links = [...document.querySelectorAll('.hit-title a')];
  if (links.length === 0) return;
  const hit = document.activeElement.closest('.hit');
  const at = links.findIndex((link) => hit?.contains(link));
  const next = links[at < 0 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1)];
  next.focus({ preventScroll: true });
  next.closest('.hit').scrollIntoView({ block: 'nearest' });
}

const singleKeys = {
  '/': () => { searchBox().focus(); searchBox().select(); },
  j: () => toResult(1),
  k: () => toResult(-1),
  u: () => byId('back')?.click(),
  n: () => toMatch(1),
  p: () => toMatch(-1),
  '[': () => document.querySelector('a[rel=prev]')?.click(),
  ']': () => document.querySelector('a[rel=next]')?.click(),
  f: () => { if (!isPage('reader')) showFilters(); },
  '?': openKeys,
};

function isTyping(element) {
  if (element.isContentEditable || element.matches('textarea, select')) return true;
  return element.matches('input') && !['checkbox', 'radio', 'button', 'submit'].includes(element.type);
}

document.addEventListener('keydown', (event) => {
  if (!areKeysOn || event.defaultPrevented || event.isComposing) return;
  // Some keyboards have the brackets on a third level, which counts as Ctrl and Alt.
  const isModified = event.ctrlKey || event.metaKey || event.altKey;
  if (isModified && !event.getModifierState('AltGraph')) return;
  if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
  if (!Object.hasOwn(singleKeys, event.key)) return;
  event.preventDefault();
  singleKeys[event.key]();
});

// Parts of the page may be replaced: events are heard by the document.
document.addEventListener('click', (event) => {
  if (event.target.closest('.open-keys')) openKeys();
});
document.addEventListener('change', (event) => {
  if (event.target.id !== 'use-keys') return;
  areKeysOn = event.target.checked;
  storeSetting(areKeysOn ? 'on' : 'off');
  applySetting();
});
applySetting();
