import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';

/** A style sheet of a page, with its place in the cascade as Astro's build collected it. */
export interface PlacedSheet {
  depth: number;
  order: number;
  sheet: { type: 'external'; src: string } | { type: 'inline'; content: string };
}

interface PageSheets {
  /** Astro's key of the page, which ends in its file: "…src/pages/van-ban/[slug].astro". */
  key: string;
  styles: PlacedSheet[];
}

/**
 * Gives each part of the site (see partOf) one style sheet. Apart they are ten requests
 * a page; all rules of the site in one file keep a reader on a bad line waiting for rules of other parts; one
 * for each kind of page costs a round trip at every turn. Changes `styles` of the pages in place, and removes
 * the sheets that were merged.
 * @param fileOf where the file of an address below the output folder lies
 * @returns text of each sheet by its file name
 */
export function mergePageSheets(
  pages: readonly PageSheets[],
  fileOf: (src: string) => string,
): Record<string, string> {
  const sheets: Record<string, string> = {};
  const parts = Map.groupBy(
    pages.filter(({ styles }) => styles.length > 0),
    ({ key }) => partOf(key),
  );
  const old = new Set<string>();
  for (const [part, members] of parts) {
    const sources = inCascade(members);
    for (const src of sources) old.add(src);
    const css = sources.map((src) => readFileSync(fileOf(src), 'utf8').trim()).join('\n');
    const hash = createHash('sha256').update(css).digest('hex').slice(0, 8);
    const src = posix.join(posix.dirname(sources[0] ?? ''), `${part}.${hash}.css`);
    writeFileSync(fileOf(src), css);
    sheets[posix.basename(src)] = css;
    for (const page of members)
      page.styles = [{ depth: -1, order: -1, sheet: { type: 'external', src } }];
  }
  for (const src of old) rmSync(fileOf(src), { force: true });
  return sheets;
}

/**
 * The part of the site that a page belongs to: its first folder, or its own file (a tool beside the front page has
 * rules that no other page needs). The front page and the static pages are one part.
 */
function partOf(key: string): string {
  const [, name = 'index'] = /src\/pages\/([a-z0-9-]+)[/.]/.exec(key) ?? [];
  return name === 'index' ? 'trang' : name;
}

/** Every sheet of some pages once, in an order that is the cascade of each of them. */
function inCascade(pages: readonly PageSheets[]): string[] {
  const sources: string[] = [];
  for (const { styles } of pages) {
    const own = styles.toSorted(cascade).flatMap(({ sheet }) => {
      if (sheet.type === 'inline') throw new Error('an inline style sheet: inlineStylesheets');
      return sheet.src;
    });
    for (const [at, src] of own.entries()) {
      if (sources.includes(src)) continue;
      const next = own.slice(at).find((one) => sources.includes(one));
      sources.splice(next === undefined ? sources.length : sources.indexOf(next), 0, src);
    }
  }
  return sources;
}

/** Astro's own order of sheets (cssOrder in astro/dist/core/build/runtime.js), which it does not export. */
function cascade(left: PlacedSheet, right: PlacedSheet): number {
  if (left.order !== right.order) {
    if (left.order === -1) return 1;
    if (right.order === -1) return -1;
    return left.order - right.order;
  }
  if (left.depth === -1) return -1;
  if (right.depth === -1) return 1;
  return left.depth > right.depth ? -1 : 1;
}
