import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SITE } from '../helpers/build-site.ts';
import { structuredData } from '../helpers/built-pages.ts';

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
