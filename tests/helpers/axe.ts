import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on the open page, or in a part of it (a selector), as "rule: element" lines (WCAG 2.2 A, AA and
 * best practice). Run from outside the page's own policy.
 */
export async function axe(page: Page, part = 'html'): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: source });
  const result = await page.evaluate(
    (selector) =>
      (
        globalThis as unknown as {
          axe: { run(part: string, options: object): Promise<AxeResults> };
        }
      ).axe.run(selector, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }),
    part,
  );
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  );
}
