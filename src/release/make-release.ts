import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { CheckMemory } from '../guards/content/check-memory.ts';
import { ContentError } from '../guards/content-error.ts';
import { errorsOf, type Problem, warningNote } from '../guards/problem.ts';
import { deadLinkProblems } from '../guards/site/dead-link-problems.ts';
import { deadLinks, htmlFiles } from '../guards/site/links.ts';
import { leakingPictures } from '../guards/site/pictures.ts';
import { attachmentNotes } from '../i18n/guard-messages.ts';
import { settings } from '../model/registry.ts';
import { writePacks } from '../offline/write-packs.ts';
import { buildSearchIndex } from '../search/build/build-index.ts';
import { readContentFile, settingsPath } from '../source/content-files.ts';
import { checkContentState } from './check-content.ts';
import { makePages, type PagesJob } from './make-pages.ts';
import type { ReleaseRecord } from './record.ts';
import { ReleaseFolder } from './release-folder.ts';
import { SEARCH_PAGE } from './render-pages.ts';

export interface ReleaseJob extends PagesJob {
  /** Files of the bundler and of public/. */
  staticDir: string;
  /** What the last check of the content found; null to check everything. */
  checks: CheckMemory | null;
}

export interface MadeRelease {
  record: ReleaseRecord;
  /** For the next release. */
  checks: CheckMemory;
  /** What editors should know of the release, one fact a line. */
  notes: string[];
}

/**
 * Makes a whole release: pages, pictures, attachments, search index, offline packs.
 * @throws ContentError when the content has faults, or a link leads nowhere; the folder may hold anything
 */
export async function makeRelease(job: ReleaseJob): Promise<MadeRelease> {
  const { staticDir, outDir, basePath, siteUrl, cacheDir, state, previous } = job;
  const { contentDir, now } = state;
  const folder = new ReleaseFolder(outDir);
  for (const file of filesBelow(staticDir)) folder.shareFile(join(staticDir, file), file);
  const { pages, problems, checks } = await checkAndRender(job);
  const { record } = pages;
  refuse(await leakingPictures(outDir));
  const abbreviations = readContentFile(contentDir, settingsPath(settings.abbreviations)).data;
  const { scans, unreadable } = await buildSearchIndex({
    outDir,
    basePath,
    cacheDir,
    files: htmlFiles(outDir),
    abbreviations: settings.abbreviations.schema.parse(abbreviations).items,
  });
  const packs = writePacks({
    outDir,
    files: filesBelow(outDir),
    // Files outside of the record have names that change with their bytes.
    hashOf: (file) => (file === SEARCH_PAGE ? null : (record.outputs.get(file)?.hash ?? null)),
    last: previous && { dir: previous.dir, packs: previous.record.packs },
    put: (file, bytes) => folder.put(file, bytes),
    share: (fromDir, file) => folder.share(fromDir, file),
  });
  const links = deadLinks(outDir, basePath, siteUrl);
  const linkProblems = deadLinkProblems(links, contentDir, basePath, now);
  refuse(errorsOf(linkProblems));
  return {
    record: { ...record, packs },
    checks,
    notes: [
      ...[...problems, ...linkProblems].map(warningNote),
      ...[...new Set(scans)].map(attachmentNotes.scan),
      ...unreadable.map(({ file, reason }) => attachmentNotes.unreadable(file, reason)),
    ],
  };
}

/** Checks the content while its pages are rendered; what the checks find counts first. */
async function checkAndRender(job: ReleaseJob) {
  const abort = new AbortController();
  const rendering = makePages({ ...job, signal: abort.signal });
  // A page may fail because of a fault that the checks tell in an editor's words.
  rendering.catch(() => undefined);
  const { problems, memory } = await checkContentState(job.state, job.checks);
  const errors = errorsOf(problems);
  if (errors.length > 0) {
    abort.abort();
    await rendering.catch(() => undefined);
    refuse(errors);
  }
  return { pages: await rendering, problems, checks: memory };
}

function refuse(errors: readonly Problem[]): void {
  if (errors.length > 0) throw new ContentError(errors);
}

function filesBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(dir, join(item.parentPath, item.name)).split(sep).join('/'));
}
