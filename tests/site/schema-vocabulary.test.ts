import { beforeAll, expect, it } from 'vitest';
import { builtPages } from '../helpers/built-pages.ts';
import { shapeOf, vocabularyFaults } from '../helpers/schema-vocabulary.ts';

const planted: Record<string, Record<string, unknown>> = {
  'a type that is none': { '@type': 'PartyDocument', name: 'a' },
  'a property of another type': { '@type': 'Person', legislationType: 'Quyết định' },
  'a property that is none': { '@type': 'Legislation', symbol: '66-QĐ/TW' },
  'a property below that is none': {
    '@type': 'NewsArticle',
    author: { '@type': 'Person', post: 'a' },
  },
  'a value that is none': { '@type': 'Legislation', legislationLegalForce: 'hết hiệu lực' },
  'an address for a thing': { '@type': 'Legislation', legislationRepeals: ['https://a.example/'] },
};
const names = Object.keys(planted);
const shapes = new Map<string, Record<string, unknown>>();
let found: string[][];

beforeAll(() => {
  for (const { root } of builtPages())
    for (const { text } of root.querySelectorAll('script[type="application/ld+json"]')) {
      const data = JSON.parse(text) as Record<string, unknown>;
      shapes.set(shapeOf(data), data);
    }
  const faulty = Object.values(planted).map((data) => ({
    '@context': 'https://schema.org',
    ...data,
  }));
  found = vocabularyFaults([...faulty, ...shapes.values()]);
});

it.each(names)('%s is found', (name) => {
  expect(found[names.indexOf(name)]).toHaveLength(1);
});

it('every type and property that pages write is one of schema.org, with a value it takes', () => {
  expect(shapes.size).toBeGreaterThan(10);
  const types = [...shapes.values()].map((data) => data['@type']);
  const faults = found
    .slice(names.length)
    .map((texts, at) => ({ type: types[at], texts }))
    .filter(({ texts }) => texts.length > 0);
  expect(faults).toEqual([]);
});
