import { launchChromium } from '../helpers/chromium.ts';

const pages: Record<string, string> = {
  home: '/',
  news: '/tin-tuc/',
  article: '/tin-tuc/giao-ban-thang-11-ra-lai-chuong-trinh-cong-tac-2026/',
  article2: '/tin-tuc/66-qd-tw-va-36-hd-vptw-da-duoc-thay-the/',
  docs: '/van-ban/',
  doc: '/van-ban/66-qd-tw-2017/',
  doc2: '/van-ban/45-kh-duk-2026/',
  guides: '/huong-dan/',
  guide: '/huong-dan/tham-muu-tong-hop/ghi-bien-ban-hop-chi-bo/',
  tpl: '/bieu-mau/bien-ban-hop-chi-bo/',
  course: '/tap-huan/',
  module: '/tap-huan/m5-the-thuc-trinh-bay/',
  lesson: '/tap-huan/m5-the-thuc-trinh-bay/chin-thanh-phan-the-thuc/',
  org: '/to-chuc/',
  unit: '/to-chuc/van-phong/',
  about: '/ve-trang-nay/',
  search: '/tim-kiem/?q=dang%20uy',
  sitemap: '/so-do-trang/',
  nf: '/khong-co/',
};
const only = process.argv.slice(2);
const b = await launchChromium();
for (const [w, h] of [
  [360, 740],
  [1280, 900],
] as const) {
  const ctx = await b.newContext({
    viewport: { width: w, height: h },
    colorScheme: process.env.DARK ? 'dark' : 'light',
  });
  const p = await ctx.newPage();
  p.on('console', (m) => console.log(w, m.type(), m.text()));
  p.on('requestfailed', (r) => console.log('failed', r.url()));
  p.on('pageerror', (e) => console.log('err', e.message));
  for (const [n, u] of Object.entries(pages)) {
    if (only.length && !only.includes(n)) continue;
    await p.goto(`http://localhost:4321${u}`, { waitUntil: 'networkidle' });
    if (n === 'search')
      await p
        .waitForSelector('[data-search-results] li', { timeout: 8000 })
        .catch(() => console.log('no results'));
    const sw = await p.evaluate(() => document.documentElement.scrollWidth);
    if (sw > w) console.log('OVERFLOW', n, w, sw);
    await p.screenshot({ path: `/tmp/shots/${n}-${w}.png`, fullPage: true });
  }
  await ctx.close();
}
await b.close();
