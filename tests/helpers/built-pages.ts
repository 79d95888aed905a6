import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { htmlFiles } from '../../src/guards/site/links.ts';
import { servedPath } from '../../src/lib/url.ts';
import { SITE } from './build-site.ts';

/** A built page, read with an HTML parser. */
export interface BuiltPage {
  path: string;
  html: string;
  root: HTMLElement;
}

let cache: BuiltPage[] | undefined;

/** Every page of the built sample site. */
export function builtPages(): BuiltPage[] {
  cache ??= htmlFiles(SITE).map((file) => {
    const html = readFileSync(join(SITE, file), 'utf8');
    return { path: servedPath(file, '/'), html, root: parse(html, { comment: true }) };
  });
  return cache;
}

/** One page by its path. @throws Error when it was not built */
export function builtPage(path: string): BuiltPage {
  const found = builtPages().find((page) => page.path === path);
  if (!found) throw new Error(`Not built: ${path}`);
  return found;
}

/** The first JSON-LD object of a type on a page of the sample site. */
export function structuredData(path: string, type: string): Record<string, unknown> | undefined {
  return builtPage(path)
    .root.querySelectorAll('script[type="application/ld+json"]')
    .map((script) => JSON.parse(script.text) as Record<string, unknown>)
    .find((data) => data['@type'] === type);
}
