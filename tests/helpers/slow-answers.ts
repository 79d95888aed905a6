import type { Page } from 'playwright-core';

/** How fast a good typist is: a key every 25 ms. */
export const KEY_MS = 25;

/** Delays of every answer that people meet: none, a good line, a slow one, one that hardly works. */
export const DELAYS_MS = [0, 300, 1_200, 5_000] as const;

/** Every answer of the server comes so much later. */
export async function slowDown(page: Page, delayMs: number): Promise<void> {
  await page.route('**/api/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    await route.continue().catch(() => {});
  });
}
