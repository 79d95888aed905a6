import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import type { CleanHtml } from '../../cms/admin/paste/clean-html.ts';
import { ROOT, WORK } from './build-site.ts';
import { launchChromium } from './chromium.ts';

/** What a paste becomes, and what the person is told of it. */
export interface Pasted {
  clean: CleanHtml;
  notes: string[];
}

/** The paste cleaner in a browser. */
export interface PastePage {
  page: Page;
  clean: (html: string) => Promise<CleanHtml>;
  paste: (source: string, kind?: 'html' | 'plain') => Promise<Pasted>;
  close: () => Promise<void>;
}

interface PasteGlobals {
  cleanHtml: (html: string) => CleanHtml;
  htmlOfPlainText: (text: string) => string;
  notesOfPaste: (clean: CleanHtml, pictures: unknown[]) => string[];
}

/**
 * The paste cleaner for a test file: opened before its tests, closed after them.
 * @param name of the bundle's folder
 * @returns gives the page, once the tests have begun
 */
export function startPastePage(name: string): () => PastePage {
  let page: PastePage;
  beforeAll(async () => {
    page = await openPastePage(name);
  }, 120_000);
  afterAll(() => page?.close());
  return () => page;
}

/** Bundles the cleaner and opens it in Chromium. @param name of the bundle's folder */
async function openPastePage(name: string): Promise<PastePage> {
  const outDir = join(WORK, `paste-${name}`);
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      lib: {
        entry: 'tests/fixtures/paste/entry.ts',
        formats: ['iife'],
        name: 'paste',
        fileName: () => 'paste.js',
      },
    },
  });
  const browser: Browser = await launchChromium();
  const page = await browser.newPage();
  await page.addScriptTag({ path: join(outDir, 'paste.js') });
  const paste: PastePage['paste'] = (source, kind = 'html') =>
    page.evaluate(
      ([text, form]) => {
        const tools = globalThis as unknown as PasteGlobals;
        const clean = tools.cleanHtml(form === 'plain' ? tools.htmlOfPlainText(text) : text);
        const stored = clean.pictures.map((picture) => ({ ...picture, isMissing: false }));
        return { clean, notes: tools.notesOfPaste(clean, stored) };
      },
      [source, kind] as const,
    );
  return {
    page,
    paste,
    clean: async (html) => (await paste(html)).clean,
    close: () => browser.close(),
  };
}
