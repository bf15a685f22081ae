// Searches as a person could have put them together, chosen by a seed, with what each must find by going through
// all the articles one by one.
import { randomFrom } from '../random.mjs';
import { allHits, shareSite } from './site.mjs';

// Parameter of the page, and the field of a hit that has its values.
export const facets = { source: 'sourceId', person: 'personId', country: 'countryCode', lang: 'language' };

const months = ['2023-12', '2024-01', '2024-02', '2024-03', '2024-07', '2024-10'];
const countries = ['NO', 'SE', 'FI', 'KP', 'RU', 'UA'];
const persons = ['Ada Example', 'Bo Sample', 'Cy Instance', 'Di Specimen'];
const sources = ['Harbour Gazette', 'Coast Post', 'Northern Herald', 'Evening Tide', ''];
const languages = ['en', 'en', 'en', 'de', 'fr'];
const words = ['ferries', 'storm', 'ice', 'strike'];

// A day, a month, a year or nothing.
function randomDate(random) {
  const month = random.pick(months);
  const day = String(1 + random.below(28)).padStart(2, '0');
  return random.pick([`${month}-${day}`, `${month}-${day}`, `${month}-${day}`, month, month.slice(0, 4), '']);
}

const some = (random, list, most) => list.filter(() => random.chance(most / list.length / 1.5));

// 120 articles on harbours, whose fields differ in every way that filters can tell.
function mixedArticles(random) {
  const files = {};
  for (let i = 0; i < 120; ++i) {
    const article = { title: `Harbour report ${i + 1}`, date: randomDate(random), source: random.pick(sources),
      person: some(random, persons, 2), country: some(random, countries, 2), lang: random.pick(languages),
      body: `The harbour of town ${i + 1} was open. ${some(random, words, 2).join(' and ')} were the talk of the day.` };
    files[`report-${i + 1}.json`] = JSON.stringify(Object.fromEntries(
      Object.entries(article).filter(([, value]) => value.length > 0)));
  }
  return files;
}

// The browser and a site of such articles, with all its hits, for the tests of a file. DATELINE_SEED chooses others.
export async function shareMixedSite(usualSeed) {
  const seed = Number(process.env.DATELINE_SEED ?? usualSeed);
  const { browser, site } = await shareSite(mixedArticles(randomFrom(seed)));
  return { seed, browser, site, everything: await allHits(site, 'q=') };
}

const randomDay = (random) => `${random.pick(months)}-${String(1 + random.below(28)).padStart(2, '0')}`;

// { q, any, none: facet to values, from, to, sort, page }, of values that `hits` have.
export function randomState(random, hits) {
  const state = { q: random.pick(['harbour', 'harbour', 'harbour', 'ferries', 'storm', 'ice OR strike', '']), any: {}, none: {},
    from: random.chance(0.25) ? randomDay(random) : '', to: random.chance(0.2) ? randomDay(random) : '',
    sort: random.pick(['', '', 'date:desc', 'date:asc']) };
  if (state.from && state.to && state.from > state.to) [state.from, state.to] = [state.to, state.from];
  for (const [name, field] of Object.entries(facets)) {
    const values = [...new Set(hits.flatMap((hit) => hit[field] ?? []))].sort();
    state.any[name] = random.chance(0.35) ? [...new Set([random.pick(values), random.pick(values)])].sort() : [];
    state.none[name] = random.chance(0.12) ? [random.pick(values)].filter((one) => !state.any[name].includes(one)) : [];
  }
  return state;
}

// The address of a state as the page writes it.
export function addressOf(state) {
  const list = new URLSearchParams();
  if (state.q) list.append('q', state.q);
  for (const name of Object.keys(facets)) {
    for (const value of state.any[name]) list.append(name, value);
    for (const value of state.none[name]) list.append(`-${name}`, value);
  }
  for (const name of ['from', 'to', 'sort']) if (state[name]) list.append(name, state[name]);
  return list.size > 0 ? `/?${list}`.replaceAll('%3A', ':') : '/';
}

const has = (hit, name, values) => values.some((value) => [hit[facets[name]] ?? []].flat().includes(value));

// True when the state's filters let the hit through; what is chosen and excluded of the facet `except` does not count.
export function passes(hit, state, except) {
  return Object.keys(facets).every((name) => name === except ||
    ((state.any[name].length === 0 || has(hit, name, state.any[name])) && !has(hit, name, state.none[name])));
}

// All hits of the state's words and dates, whatever its other filters.
export function unfiltered(site, { q, from, to }) {
  const list = new URLSearchParams({ q });
  if (from) list.append('from', from);
  if (to) list.append('to', to);
  return allHits(site, list);
}
