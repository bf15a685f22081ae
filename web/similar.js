// The reader's similar articles: the first of the page that its heading leads to. They come when the article is
// there, into room that is kept for them; when they do not, the heading stays the way to them.
import { askForPage } from './ask.js';
import { byId, isPage } from './dom.js';

const kShownSimilar = 5;

const leave = () => byId('similar').remove();

function showSimilar(page, status) {
  const found = status === 200 && page?.getElementById('similar');
  if (!found) return leave();
  for (const one of [...found.querySelectorAll('.hits > li')].slice(kShownSimilar)) one.remove();
  byId('similar').replaceChildren(...found.childNodes);
}

if (isPage('reader')) askForPage(byId('similar-name').firstElementChild.href, showSimilar, leave);
