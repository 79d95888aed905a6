import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { markdownToHtml } from 'satteri';

/**
 * The floor of a build: read every entry, parse its head, render its Markdown with the same fast
 * library, write one file. No templates, lists, checks, pictures or search.
 */
const [contentDir = '', outDir = ''] = process.argv.slice(2);
const folder = join(contentDir, 'tin-tuc');
for (const name of readdirSync(folder)) {
  const [, head = '', body = ''] = readFileSync(join(folder, name), 'utf8').split(/^---$/m);
  const { title } = load(head) as { title: string };
  const page = `<!doctype html><html lang="vi"><title>${title}</title><h1>${title}</h1>${markdownToHtml(body).html}`;
  mkdirSync(join(outDir, name), { recursive: true });
  writeFileSync(join(outDir, name, 'index.html'), page);
}
