import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { slugify } from '../src/lib/vietnamese/slug.ts';
import { startTestSite } from './helpers/browser.ts';
import { buildSite, ROOT, SITE, WORK } from './helpers/build-site.ts';
import { pageKinds } from './helpers/page-kinds.ts';

/**
 * Takes a picture of every kind of page at phone and desktop width in both themes, for review by eye, and
 * renews the one in the README. `npm run screenshots`; pictures land in .cache/test/anh-chup.
 */
const folder = join(WORK, 'anh-chup');
mkdirSync(folder, { recursive: true });
const { status, output } = buildSite({ outDir: SITE });
if (status !== 0) throw new Error(output);
const site = await startTestSite();
for (const width of [360, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, context } = await site.open({
      viewport: { width, height: width === 360 ? 740 : 900 },
      colorScheme,
    });
    for (const [kind, path] of Object.entries(pageKinds)) {
      await page.goto(site.origin + path, { waitUntil: 'networkidle' });
      if (path.includes('?q='))
        await page.waitForSelector('[data-search-results] li, [data-directory-results] li');
      await page.screenshot({
        path: join(folder, `${slugify(kind)}-${width}-${colorScheme}.png`),
        fullPage: true,
      });
    }
    await context.close();
  }
}
const shot = async (width: number, height: number) => {
  const { page, context } = await site.open({ viewport: { width, height }, colorScheme: 'light' });
  await page.goto(site.origin, { waitUntil: 'networkidle' });
  const picture = await page.screenshot();
  await context.close();
  return picture;
};
await sharp({ create: { width: 1680, height: 900, channels: 3, background: '#8a8578' } })
  .composite([
    { input: await shot(1280, 900), left: 0, top: 0 },
    { input: await shot(360, 860), left: 1300, top: 20 },
  ])
  .webp({ quality: 70 })
  .toFile(join(ROOT, 'tests/trang-chu.webp'));
await site.close();
console.log(folder);
