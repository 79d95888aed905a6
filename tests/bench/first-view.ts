import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withStylesLinked } from '../../src/lib/page-styles.ts';
import { startTestSite, type TestSite } from '../helpers/browser.ts';
import { buildSite, SITE, WORK } from '../helpers/build-site.ts';
import { noteFigure } from '../helpers/measured.ts';

/**
 * What the first view of each kind of page costs on a bad line (400 kbit/s, 400 ms a round trip, nothing in the
 * cache, 360 px): requests, bytes on the line, and the largest contentful paint, beside the same page without
 * styles and the same page with its style sheet as a link.
 * `node tests/bench/first-view.ts [FOLDER]`: a built site; the sample content is built where none is named.
 */
const kinds: Record<string, string> = {
  home: '/',
  news: '/tin-tuc/',
  'article, no picture': '/tin-tuc/66-qd-tw-va-36-hd-vptw-da-duoc-thay-the/',
  'article, picture': '/tin-tuc/giao-ban-thang-11-ra-lai-chuong-trinh-cong-tac-2026/',
  documents: '/van-ban/',
  document: '/van-ban/01-qc-duk-2025/',
  guide: '/huong-dan/tham-muu-tong-hop/ghi-bien-ban-hop-chi-bo/',
  course: '/tap-huan/',
  lesson: '/tap-huan/m5-the-thuc-trinh-bay/chin-thanh-phan-the-thuc/',
  module: '/tap-huan/m5-the-thuc-trinh-bay/',
  organisation: '/to-chuc/',
  unit: '/to-chuc/van-phong/',
  static: '/lien-he/',
  search: '/tim-kiem/',
};
/** The target for every kind but search. */
const TARGET_MS = 1200;
const LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const TRIES = 3;

interface View {
  requests: number;
  bytes: number;
  paint: number;
}

const [given] = process.argv.slice(2);
const root = given ? resolve(given) : SITE;
if (!given) {
  const { status, output } = buildSite({ outDir: SITE });
  if (status !== 0) throw new Error(output);
}
const paths = Object.values(kinds);
const sites = {
  plain: await startTestSite(root),
  bare: await startTestSite(variant('bare', () => '')),
  linked: await startTestSite(variant('linked', (link) => link)),
};
const rows: Record<string, Record<string, number | string>> = {};
for (const [kind, path] of Object.entries(kinds)) {
  const plain = await median(sites.plain, path);
  const bare = await median(sites.bare, path);
  const linked = await median(sites.linked, path);
  rows[kind] = {
    requests: plain.requests,
    KB: (plain.bytes / 1024).toFixed(1),
    'LCP ms': plain.paint,
    'without styles': bare.paint,
    'style sheet linked': linked.paint,
    target: kind === 'search' ? '' : plain.paint <= TARGET_MS ? 'met' : 'missed',
  };
  console.log(kind, JSON.stringify(rows[kind]));
}
console.table(rows);
const paints = Object.entries(rows).flatMap(([kind, row]) =>
  kind === 'search' ? [] : [Number(row['LCP ms'])],
);
if (!given)
  noteFigure('first-view-time', [
    paints.filter((paint) => paint <= TARGET_MS).length,
    paints.length,
    TARGET_MS / 1000,
    Math.max(...paints) / 1000,
    (LINE.downloadThroughput * 8) / 1000,
    LINE.latency,
  ]);
for (const site of Object.values(sites)) await site.close();

/** A copy of the site whose measured pages have something else in place of the styles in them. */
function variant(name: string, replace: (link: string) => string): string {
  const dir = join(WORK, `first-view-${name}`);
  rmSync(dir, { recursive: true, force: true });
  cpSync(root, dir, { recursive: true });
  for (const path of paths) {
    const file = join(dir, path, 'index.html');
    const html = withStylesLinked(readFileSync(file, 'utf8'));
    rmSync(file);
    writeFileSync(file, html.replace(/<link rel="stylesheet"[^>]*>/, replace));
  }
  return dir;
}

/** The view whose paint is in the middle of several. */
async function median(site: TestSite, path: string): Promise<View> {
  const views: View[] = [];
  for (let at = 0; at < TRIES; at += 1) views.push(await view(site, path));
  views.sort((left, right) => left.paint - right.paint);
  return views[Math.floor(TRIES / 2)] as View;
}

async function view(site: TestSite, path: string): Promise<View> {
  const { page, context } = await site.open({
    viewport: { width: 360, height: 740 },
  });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  let [requests, bytes] = [0, 0];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    requests += 1;
    bytes += encodedDataLength;
  });
  await page.addInitScript(() => {
    const global = globalThis as unknown as { paint: number };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) global.paint = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await page.goto(site.origin + path, { waitUntil: 'networkidle' });
  const paint = await page.evaluate(() => (globalThis as unknown as { paint: number }).paint);
  await context.close();
  return { requests, bytes, paint: Math.round(paint) };
}
