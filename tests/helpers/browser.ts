import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { createPublicSite } from '../../cms/server/public-site.ts';
import { SITE } from './build-site.ts';
import { launchChromium } from './chromium.ts';

/** How long a busy machine may take for what a quiet one does at once. */
export const PATIENCE_MS = 120_000;

/** A page with the faults recorded on it. */
export interface WatchedPage {
  page: Page;
  context: BrowserContext;
  /** Console messages, failed requests, errors and requests to other hosts. */
  faults: string[];
}

export interface TestSite {
  origin: string;
  browser: Browser;
  open: (options?: BrowserContextOptions) => Promise<WatchedPage>;
  close: () => Promise<void>;
}

/** Serves the built sample site with its real headers and opens it in Chromium. */
export async function startTestSite(
  root = SITE,
  more?: Parameters<typeof createPublicSite>[1],
): Promise<TestSite> {
  const server = await createPublicSite({ root, basePath: '/' }, more);
  const origin = await server.listen({ host: '127.0.0.1', port: 0 });
  const browser = await launchChromium();
  const open = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ locale: 'vi-VN', ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) faults.push(`third party: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
    });
    return { page, context, faults };
  };
  return {
    origin,
    browser,
    open,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Opens a path and waits until nothing is on its way; a page of results, until they stand. */
export async function visit(site: TestSite, page: Page, path: string): Promise<void> {
  await page.goto(site.origin + path, { waitUntil: 'networkidle' });
  if (path.includes('?q='))
    await page.waitForSelector('[data-search-results] li, [data-directory-results] li');
}
