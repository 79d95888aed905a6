import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { STYLES_ID } from '../../src/lib/page-styles.ts';
import { SITE } from '../helpers/build-site.ts';
import { type BuiltPage, builtPage } from '../helpers/built-pages.ts';
import { noteFigure } from '../helpers/measured.ts';

const KB = 1024;
const PLAIN = '/tin-tuc/66-qd-tw-va-36-hd-vptw-da-duoc-thay-the/';
const PICTURE = '/tin-tuc/giao-ban-thang-11-ra-lai-chuong-trinh-cong-tac-2026/';

/** Everything the first view loads, compressed, its styles with it; gzip is the larger of the two encodings in use. */
function firstView({ html, root }: BuiltPage): { name: string; gzip: number; brotli: number }[] {
  expect(root.querySelector(`script#${STYLES_ID}`)?.text).toContain('@layer');
  const linked = root
    .querySelectorAll('link[rel=stylesheet],link[rel=icon]')
    .map((link) => link.getAttribute('href') ?? '');
  const files = linked.map((href) => ({ name: href, content: readFileSync(join(SITE, href)) }));
  return [{ name: 'html', content: Buffer.from(html) }, ...files].map(({ name, content }) => ({
    name,
    gzip: gzipSync(content).length,
    brotli: brotliCompressSync(content).length,
  }));
}
const total = (parts: { gzip: number }[]) => parts.reduce((sum, { gzip }) => sum + gzip, 0);

it('an article without pictures needs at most 14 KB for its first view', () => {
  const parts = firstView(builtPage(PLAIN));
  console.table(parts);
  noteFigure('first-view-bytes', [Number((total(parts) / KB).toFixed(1)), 14]);
  expect(total(parts)).toBeLessThanOrEqual(14 * KB);
});

it('an article with one picture needs at most 60 KB at 360 px, on a screen of three dots a pixel', () => {
  const page = builtPage(PICTURE);
  const source = page.root.querySelector('picture source')?.getAttribute('srcset') ?? '';
  const candidates = source.split(',').map((candidate) => {
    const [address = '', width = ''] = candidate.trim().split(' ');
    return { address, width: Number.parseInt(width, 10) };
  });
  const wanted = (360 - 32) * 3;
  const chosen =
    candidates
      .sort((left, right) => left.width - right.width)
      .find(({ width }) => width >= wanted) ?? candidates.at(-1);
  const picture = readFileSync(join(SITE, chosen?.address ?? '')).length;
  console.log(`picture ${chosen?.width}w: ${picture} B, the rest: ${total(firstView(page))} B`);
  expect(picture + total(firstView(page))).toBeLessThanOrEqual(60 * KB);
});

it('no page needs a script to be read, and all scripts together stay small', () => {
  const scripts = builtPage(PLAIN)
    .root.querySelectorAll('script[src]')
    .map((script) => script.getAttribute('src') ?? '');
  expect(scripts.every((src) => existsSync(join(SITE, src)))).toBe(true);
  expect(
    scripts.reduce((sum, src) => sum + gzipSync(readFileSync(join(SITE, src))).length, 0),
  ).toBeLessThan(3 * KB);
});
