import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
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
import { makePages, type PagesJob } from './make-pages.ts';
import type { ReleaseRecord } from './record.ts';
import { ReleaseFolder } from './release-folder.ts';

export interface ReleaseJob extends PagesJob {
  /** Files of the bundler and of public/. */
  staticDir: string;
  /** Faults of the content, looked for meanwhile. */
  problems: Promise<Problem[]>;
}

export interface MadeRelease {
  record: ReleaseRecord;
  /** What editors should know of the release, one fact a line. */
  notes: string[];
}

/**
 * Makes a whole release: pages, pictures, attachments, search index, offline packs.
 * @throws ContentError when the content has faults, or a link leads nowhere; the folder may hold anything
 */
export async function makeRelease(job: ReleaseJob): Promise<MadeRelease> {
  const { staticDir, outDir, basePath, siteUrl, cacheDir, state } = job;
  const { contentDir, now } = state;
  // A page may fail because of a fault that the guard tells in an editor's words.
  const problems = await job.problems;
  refuse(errorsOf(problems));
  const folder = new ReleaseFolder(outDir);
  for (const file of filesBelow(staticDir)) folder.shareFile(join(staticDir, file), file);
  const { record } = await makePages(job);
  refuse(await leakingPictures(outDir));
  const abbreviations = readContentFile(contentDir, settingsPath(settings.abbreviations)).data;
  const { scans, unreadable } = await buildSearchIndex({
    outDir,
    basePath,
    cacheDir,
    files: htmlFiles(outDir),
    abbreviations: settings.abbreviations.schema.parse(abbreviations).items,
  });
  writePacks(outDir);
  const links = deadLinks(outDir, basePath, siteUrl);
  const linkProblems = deadLinkProblems(links, contentDir, basePath, now);
  refuse(errorsOf(linkProblems));
  return {
    record,
    notes: [
      ...[...problems, ...linkProblems].map(warningNote),
      ...[...new Set(scans)].map(attachmentNotes.scan),
      ...unreadable.map(({ file, reason }) => attachmentNotes.unreadable(file, reason)),
    ],
  };
}

function refuse(errors: readonly Problem[]): void {
  if (errors.length > 0) throw new ContentError(errors);
}

function filesBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(dir, join(item.parentPath, item.name)).split(sep).join('/'));
}
