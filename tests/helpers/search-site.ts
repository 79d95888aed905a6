import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { escapeHtml } from '../../src/lib/html.ts';
import type { SiteFiles } from '../../src/search/build/find-changes.ts';
import { MANIFEST_ATTRIBUTE, NO_MANIFEST } from '../../src/search/manifest.ts';
import { FACTS_NAME, type PageFacts } from '../../src/search/page-facts.ts';
import type { Abbreviation } from '../../src/search/text/abbreviations.ts';

/** A page of a site that has nothing but search. */
export interface SitePage {
  facts: PageFacts;
  /** HTML of its text. */
  body: string;
  /** Attachments it offers ("tep/a.docx"). */
  files: string[];
  /** What surrounds the text, which search does not read. */
  frame: string;
}

/** A built site in memory: pages by their HTML file, texts of Word files by theirs. */
export interface SearchSite {
  pages: Map<string, SitePage>;
  attachments: Map<string, string>;
  abbreviations: Abbreviation[];
}

const SEARCH_PAGE = 'tim-kiem/index.html';

/** Writes a site into an empty folder. */
export function writeSite(outDir: string, site: SearchSite): SiteFiles {
  for (const [file, bytes] of filesOf(site)) write(outDir, file, bytes);
  return listFiles(outDir, site);
}

/**
 * Makes the next release as the engine does: hard links to the files of the last one, and new files
 * beside them where something changed.
 */
export function writeNext(lastDir: string, nextDir: string, site: SearchSite): SiteFiles {
  rmSync(nextDir, { recursive: true, force: true });
  execFileSync('cp', ['-al', lastDir, nextDir]);
  const files = filesOf(site);
  for (const [file, bytes] of files) {
    const path = join(nextDir, file);
    if (file === SEARCH_PAGE || (existsSync(path) && readFileSync(path).equals(bytes))) continue;
    rmSync(path, { force: true });
    write(nextDir, file, bytes);
  }
  for (const file of readdirSync(nextDir, { recursive: true }).map(String))
    if (/^(?!pagefind).*\.(?:html|docx)$/.test(file) && !files.has(file))
      rmSync(join(nextDir, file));
  return listFiles(nextDir, site);
}

/** A hash of every file of a folder. */
export function fingerprint(dir: string): Record<string, string> {
  const items = readdirSync(dir, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    items
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .sort()
      .map((path) => [path.slice(dir.length + 1), hash(readFileSync(path))]),
  );
}

function listFiles(outDir: string, site: SearchSite): SiteFiles {
  const list = [...filesOf(site)].map(([file, bytes]) => [file, hash(bytes)] as const);
  return {
    outDir,
    pages: new Map(list.filter(([file]) => file.endsWith('.html'))),
    attachments: new Map(list.filter(([file]) => file.startsWith('tep/'))),
    abbreviations: site.abbreviations,
  };
}

function filesOf({ pages, attachments }: SearchSite): Map<string, Buffer> {
  const empty = `<main><form ${MANIFEST_ATTRIBUTE}="${NO_MANIFEST}"></form></main>`;
  return new Map([
    [SEARCH_PAGE, Buffer.from(empty)],
    ...[...pages].map(([file, page]) => [file, Buffer.from(htmlOf(page))] as const),
    ...[...attachments].map(([file, text]) => [file, wordFile(text)] as const),
  ]);
}

function htmlOf({ facts, body, files, frame }: SitePage): string {
  const links = files.map((file) => `<p><a href="/${file}">Tệp</a></p>`).join('');
  const meta = `<meta name="${FACTS_NAME}" content="${escapeHtml(JSON.stringify(facts))}">`;
  return `<html><head>${meta}</head><body><nav>${frame}</nav><main><div data-search-body><h1>${escapeHtml(facts.title)}</h1>${body}${links}</div></main></body></html>`;
}

function wordFile(text: string): Buffer {
  const xml = `<w:document><w:p><w:t>${escapeHtml(text)}</w:t></w:p></w:document>`;
  return Buffer.from(zipSync({ 'word/document.xml': strToU8(xml) }, { mtime: '2026-01-01' }));
}

function write(outDir: string, file: string, bytes: Buffer): void {
  mkdirSync(dirname(join(outDir, file)), { recursive: true });
  writeFileSync(join(outDir, file), bytes);
}

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
