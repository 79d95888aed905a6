import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { servedPath } from '../../lib/url.ts';
import { fold } from '../../lib/vietnamese/fold.ts';
import type { Abbreviation } from '../text/abbreviations.ts';
import type { Synonym } from '../text/synonyms.ts';
import { type PageRecord, shortHash, type UnreadPage } from './page-record.ts';
import { readFacts, searchSource } from './page-text.ts';
import type { ShardPage } from './plan-layers.ts';
import type { SearchState } from './state.ts';

/** Files of a built site with a hash of each; equal hashes mean equal bytes. */
export interface SiteFiles {
  /** Folder of the built site. */
  outDir: string;
  /** HTML files below it. */
  pages: ReadonlyMap<string, string>;
  /** Attachments below it ("tep/a.pdf"). */
  attachments: ReadonlyMap<string, string>;
  abbreviations: readonly Abbreviation[];
  /** Everyday words and the office's for the same; none when absent. */
  synonyms?: readonly Synonym[];
}

/** The pages of a site that are for search, those whose text has to be read again without content. */
export interface FoundPages {
  pages: ShardPage[];
  /** HTML files that are not for search, with their hashes. */
  otherFiles: Map<string, string>;
}

/** Finds the pages that are for search, and what is known of their texts from the last update. */
export function findChanges(site: SiteFiles, last: SearchState | null): FoundPages {
  const known = new Map(last?.pages.map((page) => [page.file, page]));
  const changed = changedShortForms(last?.abbreviations ?? [], site.abbreviations);
  const pages: ShardPage[] = [];
  const otherFiles = new Map<string, string>();
  for (const [file, htmlHash] of site.pages) {
    if (last?.otherFiles.get(file) === htmlHash) {
      otherFiles.set(file, htmlHash);
      continue;
    }
    const before = known.get(file);
    const isTextKnown = before && isUpToDate(before, site, changed);
    if (isTextKnown && before.htmlHash === htmlHash) pages.push(before);
    else {
      const page = readPage(site.outDir, file, htmlHash);
      if (!page) otherFiles.set(file, htmlHash);
      else if (isTextKnown && before.sourceHash === page.sourceHash)
        pages.push({ ...before, ...page });
      else pages.push(page);
    }
  }
  return { pages, otherFiles };
}

/** Whether nothing else than its HTML may have changed what search takes from a page. */
function isUpToDate(
  { content, attachmentHashes }: PageRecord,
  { attachments }: SiteFiles,
  changed: ReadonlySet<string>,
): boolean {
  return (
    content.attachments.every((file, at) => hashOf(attachments, file) === attachmentHashes[at]) &&
    (changed.size === 0 || !content.capitals.some((word) => changed.has(word)))
  );
}

/** Hash of an attachment; '' when it is not there. */
export function hashOf(attachments: ReadonlyMap<string, string>, file: string): string {
  return attachments.get(file) ?? '';
}

/** What is known of a page without reading its text; null when it is not for search. */
function readPage(outDir: string, file: string, htmlHash: string): UnreadPage | null {
  const html = readFileSync(join(outDir, file), 'utf8');
  const facts = readFacts(html);
  if (!facts) return null;
  const source = searchSource(html) ?? '';
  const sourceHash = shortHash(source);
  return { file, path: servedPath(file, '/'), facts, size: source.length, htmlHash, sourceHash };
}

/** Short forms of the abbreviations that were added, taken away or got another meaning. */
function changedShortForms(
  before: readonly Abbreviation[],
  now: readonly Abbreviation[],
): Set<string> {
  const lines = (list: readonly Abbreviation[]) => list.map((item) => JSON.stringify(item));
  const [old, fresh] = [new Set(lines(before)), new Set(lines(now))];
  const changed = [...before, ...now].filter((item) => {
    const line = JSON.stringify(item);
    return old.has(line) !== fresh.has(line);
  });
  return new Set(changed.map(({ short }) => fold(short)));
}
