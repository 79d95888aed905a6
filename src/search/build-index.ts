import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { type Abbreviation, abbreviationFinder } from './abbreviations.ts';
import { toIndexText } from './text.ts';

export interface IndexSource {
  /** Folder of the built site. */
  outDir: string;
  /** HTML files below it. */
  files: readonly string[];
  abbreviations: readonly Abbreviation[];
}

/** Cells, terms and items stand apart on the page but touch in the HTML. */
const BOX_ENDS = /<\/(?:dt|dd|li|td|th|p|span|h[1-6])>/g;
const TAGS = /<(?:script|style)\b[\s\S]*?<\/(?:script|style)>|<[^>]+>/g;

/**
 * Writes the search index of the built pages to `pagefind/`. Pages without `data-pagefind-body` are
 * left out by the mark in their layout.
 * @returns how many pages were indexed
 * @throws Error with every fault Pagefind names; a half index must not go online
 */
export async function buildSearchIndex({
  outDir,
  files,
  abbreviations,
}: IndexSource): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const aliasesOf = abbreviationFinder(abbreviations);
  const faults: string[] = [...errors];
  let indexed = 0;
  for (const file of files) {
    const html = readFileSync(join(outDir, file), 'utf8');
    if (!html.includes('data-pagefind-body')) continue;
    const result = await index.addHTMLFile({
      sourcePath: file,
      content: prepare(html, aliasesOf),
    });
    faults.push(...result.errors);
    indexed += 1;
  }
  const written = await index.writeFiles({ outputPath: join(outDir, 'pagefind') });
  faults.push(...written.errors);
  await close();
  if (faults.length > 0) throw new Error(`Pagefind: ${faults.join('; ')}`);
  return indexed;
}

/** The page as the index shall see it: aliases in a searchable field of its head, letters mapped. */
function prepare(html: string, aliasesOf: (text: string) => string[]): string {
  const main = html.slice(html.indexOf('data-pagefind-body'));
  const aliases = aliasesOf(main.replace(TAGS, ' ')).join(' ').replaceAll('"', '');
  const head = aliases
    ? `<meta data-pagefind-meta="abbreviations[content]" content="${aliases}"></head>`
    : '</head>';
  return toIndexText(html.replace(BOX_ENDS, ' $&').replace('</head>', head));
}
