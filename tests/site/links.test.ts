import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { deadLinks } from '../../src/guards/site/links.ts';
import { SITE, SITE_URL } from '../helpers/build-site.ts';

it('no link, anchor or file of the site is dead', () => {
  expect(deadLinks(SITE, '/', SITE_URL)).toEqual([]);
});

it('no address in the site map or a feed is dead', () => {
  const files = [
    'sitemap-0.xml',
    'tin-tuc/rss.xml',
    'van-ban/rss.xml',
    'tin-tuc/chuyen-muc/thong-bao/rss.xml',
  ];
  const addresses = files.flatMap((file) =>
    [...readFileSync(join(SITE, file), 'utf8').matchAll(/<(?:loc|link)>([^<]+)</g)].map(
      (match) => match[1] ?? '',
    ),
  );
  expect(addresses.length).toBeGreaterThan(250);
  expect(
    addresses.filter((address) => !existsSync(join(SITE, new URL(address).pathname, 'index.html'))),
  ).toEqual([]);
});
