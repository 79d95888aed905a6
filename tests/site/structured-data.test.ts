import { statSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { SITE } from '../helpers/build-site.ts';
import { builtPage, structuredData } from '../helpers/built-pages.ts';
import { pageKinds } from '../helpers/page-kinds.ts';

describe('structured data', () => {
  it('a news item is a NewsArticle with its picture and author', () => {
    const article = structuredData(
      '/tin-tuc/giao-ban-thang-11-ra-lai-chuong-trinh-cong-tac-2026/',
      'NewsArticle',
    );
    expect(article).toMatchObject({
      datePublished: expect.stringMatching(/^2026-11-17T/),
      author: { '@type': 'Person' },
    });
    const [image = ''] = (article?.image as string[]) ?? [];
    expect(statSync(join(SITE, new URL(image).pathname)).size).toBeGreaterThan(1000);
  });
  it('a repealed rule is Legislation that is not in force', () => {
    expect(structuredData('/van-ban/66-qd-tw-2017/', 'Legislation')).toMatchObject({
      legislationIdentifier: '66-QĐ/TW',
      legislationDate: '2017-02-06',
      legislationLegalForce: 'https://schema.org/NotInForce',
    });
  });
  it('an unchecked rule claims no legal force', () => {
    expect(structuredData('/van-ban/30-2020-nd-cp/', 'Legislation')).not.toHaveProperty(
      'legislationLegalForce',
    );
  });
  it('home and units are GovernmentOrganizations', () => {
    expect(structuredData('/', 'GovernmentOrganization')).toBeDefined();
    expect(structuredData('/to-chuc/van-phong/', 'GovernmentOrganization')).toMatchObject({
      parentOrganization: { name: expect.any(String) },
    });
  });
});

/** The context of schema.org without its thousands of words: every name is one of its own. */
const SCHEMA = 'https://schema.org/';
const documentLoader = async (url: string) => {
  if (url.replace(/\/$/, '') !== 'https://schema.org') throw new Error(`unknown context ${url}`);
  const document = { '@context': { '@vocab': SCHEMA, id: '@id', type: '@type' } };
  return { document, documentUrl: url };
};

it.each(Object.entries(pageKinds))(
  '%s: what machines read is JSON-LD for a reader of somebody else',
  async (_kind, path) => {
    const [address = ''] = path.split('?');
    const scripts = builtPage(address).root.querySelectorAll('script[type="application/ld+json"]');
    for (const { text } of scripts) {
      const expanded: unknown = await jsonld.expand(JSON.parse(text), { documentLoader } as never);
      const nodes = expanded as Record<string, unknown>[];
      expect(nodes).toHaveLength(1);
      expect(nodes[0]?.['@type']).toEqual([
        expect.stringMatching(/^https:\/\/schema\.org\/[A-Z]\w+$/),
      ]);
      const triples = String(
        await jsonld.toRDF(JSON.parse(text), {
          documentLoader,
          format: 'application/n-quads',
        } as never),
      );
      expect(triples).toContain(SCHEMA);
      expect(triples).not.toMatch(/undefined|\[object /);
    }
  },
);
