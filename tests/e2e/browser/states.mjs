// Every state that a page can be in, each with the way that leads there, for the tests that look at all of them.
// `reach` is told a page of the site and the site itself.
const newest = async (site, query) => (await site.json(`/api/v1/search?q=${query}&limit=1`)).hits[0].id;

const openAll = (page) => page.locator('details').evaluateAll((all) => all.forEach((one) => { one.open = true; }));

const at = (path) => (page, site) => page.goto(site.address + path);

export const query = 'north+korea';
const chosen = `/?q=${query}&country=RU&country=UA&-lang=de&from=2024-01-01&to=2025-12-31`;

async function suggestionsOpen(page, site) {
  await at('/')(page, site);
  await page.getByRole('combobox').pressSequentially('kim');
  await page.getByRole('listbox').waitFor();
  await page.keyboard.press('ArrowDown');
}

async function keysListed(page, site) {
  await at(`/?q=${query}`)(page, site);
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
}

async function unanswered(page, site) {
  await at(`/?q=${query}`)(page, site);
  await page.route((url) => url.searchParams.get('q') === 'unanswered', (route) => route.abort());
  await page.getByRole('combobox').fill('unanswered');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
}

async function read(page, site, rest) {
  await at(`/a/${await newest(site, query)}${rest}`)(page, site);
  await page.locator('#similar .hit').first().waitFor();
}

// Of the bundled articles.
export const states = {
  'first visit': at('/'),
  'results': at(`/?q=${query}`),
  'results with chips and all opened': async (page, site) => { await at(chosen)(page, site); await openAll(page); },
  'suggestions open': suggestionsOpen,
  'keys listed': keysListed,
  'nothing found': at(`/?q=${query}+zzyzzyx&country=RU&relax=on`),
  'a word corrected': at('/?q=norht+korea'),
  'a query not understood': at('/?q=%22north+(korea+AND'),
  'a parameter that is wrong': at(`/?q=${query}&page=abc`),
  'past the last page': at(`/?q=${query}&page=90`),
  'the server does not answer': unanswered,
  'reader': (page, site) => read(page, site, ''),
  'reader at a match': (page, site) => read(page, site, `?q=${query}#m2`),
  'similar articles': async (page, site) => at(`/a/${await newest(site, query)}/similar?q=${query}`)(page, site),
  'help': at('/help'),
  'help on the interface': at('/help/api'),
  'help on errors': at('/help/errors'),
  'about': at('/about'),
  'no such page': at('/nowhere'),
};

// Only on a narrow screen.
export const narrowStates = {
  'filters opened': async (page, site) => {
    await at(chosen)(page, site);
    await page.getByRole('link', { name: /^Filters/ }).click();
    await openAll(page);
  },
};
