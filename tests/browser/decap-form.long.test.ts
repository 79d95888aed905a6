import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import files from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allCollections } from '../../src/model/registry.ts';
import { ROOT, WORK } from '../helpers/build-site.ts';
import { launchChromium } from '../helpers/chromium.ts';

const OUT = join(WORK, 'decap');
let server: FastifyInstance;
let browser: Browser;
let origin: string;

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
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Signs in with Decap's in-memory backend and opens an address of the editor. */
async function openEditor(address: string): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`${origin}/#/${address}`);
  await page.getByRole('button').first().click();
  return { page, errors };
}

describe("Decap's own validation of the configuration", () => {
  it('accepts it and lists every collection', async () => {
    const { page, errors } = await openEditor('');
    for (const { label } of allCollections)
      await page.getByRole('link', { name: label, exact: true }).waitFor();
    expect(errors.filter((text) => /config/i.test(text))).toEqual([]);
    await page.close();
  });

  it.each(allCollections.map(({ id, fields }) => [id, fields] as const))(
    'shows the form of %s with every label',
    async (id, fields) => {
      const { page } = await openEditor(`collections/${id}/new`);
      const labels = Object.values(fields).map((field) => field.editor.label.toLowerCase());
      await expect
        .poll(
          async () => {
            const text = ((await page.locator('body').textContent()) ?? '').toLowerCase();
            return labels.filter((label) => !text.includes(label));
          },
          { timeout: 120_000 },
        )
        .toEqual([]);
      await page.close();
    },
  );
});
