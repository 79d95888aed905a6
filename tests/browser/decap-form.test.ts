import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import files from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collections } from '../../src/model/registry.ts';
import { ROOT, WORK } from '../helpers/build-site.ts';
import { launchChromium } from '../helpers/chromium.ts';

const OUT = join(WORK, 'decap');
let server: FastifyInstance;
let browser: Browser;
let page: Page;
let origin: string;
const errors: string[] = [];

/** The real decap-cms-app, bundled and started in Chromium with the configuration made from the model. */
beforeAll(async () => {
  await build({
    root: join(ROOT, 'tests/fixtures/decap'),
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: OUT,
      emptyOutDir: true,
      minify: false,
      lib: { entry: 'entry.ts', formats: ['es'], fileName: 'decap' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  mkdirSync(OUT, { recursive: true });
  writeFileSync(
    join(OUT, 'index.html'),
    '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Decap</title><body><script type="module" src="decap.js"></script>',
  );
  server = Fastify();
  await server.register(files, { root: OUT });
  origin = await server.listen({ host: '127.0.0.1', port: 0 });
  browser = await launchChromium();
  page = await browser.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(origin);
  await page.getByRole('button').first().click();
  await page.getByRole('link', { name: collections.news.label }).waitFor();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe("Decap's own validation of the configuration", () => {
  it('accepts it', async () => {
    expect(errors.filter((text) => /config/i.test(text))).toEqual([]);
    expect(await page.getByText('Error loading the CMS configuration').count()).toBe(0);
  });

  it.each(
    Object.values(collections).map(({ id, label, labelSingular, fields }) => ({
      id,
      label,
      labelSingular,
      fields,
    })),
  )('shows the form of $label with every label', async ({ id, fields }) => {
    await page.goto(`${origin}/#/collections/${id}/new`);
    const first = Object.values(fields)[0]?.editor.label ?? '';
    await page.getByText(first, { exact: false }).first().waitFor();
    const text = (await page.locator('body').innerText()).toLowerCase();
    const missing = Object.values(fields)
      .map((field) => field.editor.label)
      .filter((label) => !text.includes(label.toLowerCase()));
    expect(missing).toEqual([]);
  });
});
