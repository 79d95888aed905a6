import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestSite, type TestSite, type WatchedPage } from '../helpers/browser.ts';

const PATH = '/lien-he/';
let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.close());

/** The page as it comes, as a browser of 2021 has it, and behind a proxy with the policy of another version. */
const readers: [
  who: string,
  options: BrowserContextOptions,
  prepare: (page: Page) => unknown,
  sheets: number[],
][] = [
  ['a browser of today', {}, () => undefined, [1, 0]],
  ['a reader without scripts', { javaScriptEnabled: false }, () => undefined, [0, 1]],
  [
    'a browser without constructed sheets',
    {},
    (page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, 'CSSStyleSheet')),
    [0, 1],
  ],
  ['a policy that does not know the script', {}, withOldPolicy, [0, 1]],
];

it.each(readers)('%s sees the styles', async (_who, options, prepare, sheets) => {
  const { page, context }: WatchedPage = await site.open(options);
  await prepare(page);
  await page.goto(site.origin + PATH, { waitUntil: 'networkidle' });
  const body = page.locator('body');
  // Of base.css: browsers themselves leave 8 px.
  await expect.poll(() => body.evaluate((one) => getComputedStyle(one).marginTop)).toBe('0px');
  if (options.javaScriptEnabled !== false)
    expect(
      await page.evaluate(() => [document.adoptedStyleSheets.length, document.styleSheets.length]),
    ).toEqual(sheets);
  await context.close();
});

it('paper has the margins of the form', async () => {
  const { page, context } = await site.open();
  await page.goto(site.origin + PATH, { waitUntil: 'networkidle' });
  const rules = await page.evaluate(() => {
    const texts: string[] = [];
    const walk = (list: CSSRuleList) => {
      for (const rule of list) {
        if (rule instanceof CSSPageRule) texts.push(rule.cssText);
        if ('cssRules' in rule) walk((rule as CSSGroupingRule).cssRules);
      }
    };
    for (const sheet of document.adoptedStyleSheets) walk(sheet.cssRules);
    return texts.join();
  });
  expect(rules).toContain('margin: 20mm 15mm 20mm 30mm');
  await context.close();
});

async function withOldPolicy(page: Page): Promise<void> {
  await page.route(`${site.origin}${PATH}`, async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    const policy = headers['content-security-policy'] ?? '';
    await route.fulfill({
      response,
      headers: {
        ...headers,
        'content-security-policy': policy.replace(/'sha256-[^']+'/, "'sha256-'"),
      },
    });
  });
}
