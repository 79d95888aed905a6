import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rememberedProblems } from '../guards/content/check-memory.ts';
import { ContentError } from '../guards/content-error.ts';
import {
  errorsOf,
  type Problem,
  warningNote,
  withNewOnesRefused,
  withPublicFilesAsWarnings,
} from '../guards/problem.ts';
import { deadLinkProblems } from '../guards/site/dead-link-problems.ts';
import { deadLinksOf, emptyLinks, updatedLinks } from '../guards/site/link-index.ts';
import { checkPictures } from '../guards/site/pictures.ts';
import { attachmentNotes } from '../i18n/guard-messages.ts';
import { proofStrings } from '../i18n/proof-strings.ts';
import { filesBelow } from '../lib/files-below.ts';
import { PROOF } from '../lib/proof-files.ts';
import type { EntryData } from '../model/collection.ts';
import { settings } from '../model/registry.ts';
import { writePacks } from '../offline/write-packs.ts';
import { INDEX_FOLDER } from '../search/build/shard-folders.ts';
import { updateSearchIndex } from '../search/build/update-index.ts';
import { readContentFile, settingsPath } from '../source/content-files.ts';
import { checkContentState } from './check-content.ts';
import { type MadePages, makePages, type PagesJob } from './make-pages.ts';
import type { ReleaseMemory } from './memory.ts';
import { writeProof } from './proof.ts';
import type { ReleaseRecord } from './record.ts';
import { ReleaseFolder } from './release-folder.ts';
import { SEARCH_PAGE } from './render-pages.ts';
import { type PreparedFolder, shareRelease } from './share-release.ts';
import { readSigningKeys } from './signing-keys.ts';

export interface ReleaseJob extends Omit<PagesJob, 'folder' | 'share' | 'signal'> {
  /** Folder for the release; not there yet. */
  outDir: string;
  /** Files of the bundler and of public/. */
  staticDir: string;
  /** What is remembered of the release to begin from; null to check and index everything. */
  memory: ReleaseMemory | null;
  /** The files of the release to begin from, with its index, in a folder made before; needs `memory`. */
  prepared?: PreparedFolder | null;
  /** Whether the search index is to be made whole again where it has layers. */
  fold?: boolean | undefined;
  /** Folder of the keys that sign the list of files; without keys it is not signed. */
  signingDir?: string | null | undefined;
  /** Attachments of the release that the public sees, with the ids of their content. */
  publicFiles?: ReadonlyMap<string, string> | undefined;
}

export interface MadeRelease {
  record: ReleaseRecord;
  /** For the next release. */
  memory: ReleaseMemory;
  /** What editors should know of the release, one fact a line. */
  notes: string[];
  /** Search has layers, which can be folded when there is time. */
  isLayered: boolean;
  /** What rules find in attachments that readers get all the same, because they had them before or it is a warning. */
  inFiles: readonly Problem[];
}

/**
 * Makes a whole release: pages, pictures, attachments, search index, offline packs. Whatever the change does
 * not touch is taken from the release before; from nothing, the files are the same (search answers the
 * same from files that may be laid out otherwise).
 * @throws ContentError when the content has faults, or a link leads nowhere; the folder may hold anything
 */
export async function makeRelease(job: ReleaseJob): Promise<MadeRelease> {
  const { staticDir, outDir, previous } = job;
  const prepared = await takeOver(job.prepared, outDir);
  const folder = prepared?.folder ?? new ReleaseFolder(outDir);
  for (const file of filesBelow(staticDir)) folder.shareFile(join(staticDir, file), file);
  const { pages, problems, checks } = await checkAndRender({ ...job, prepared }, folder);
  // The index is made in threads: links are checked meanwhile. Nobody may write into the folder after a fault.
  const indexing = updateIndex(job, pages);
  const links = await checkSite(job, folder, pages).finally(() => indexing.catch(() => undefined));
  const index = await indexing;
  const { record } = pages;
  const indexFiles = filesBelow(outDir, INDEX_FOLDER);
  const filesNow = () => [
    ...[...folder.files].filter((file) => !file.startsWith(INDEX_FOLDER)),
    ...indexFiles,
  ];
  const packs = writePacks({
    outDir,
    files: filesNow(),
    // Files outside of the record have names that change with their bytes.
    hashOf: (file) => (file === SEARCH_PAGE ? null : (record.outputs.get(file)?.hash ?? null)),
    hasPictures: (file) => (record.outputs.get(file)?.pictures.length ?? 0) > 0,
    siteUrl: job.siteUrl,
    basePath: job.basePath,
    last: previous && { dir: previous.dir, packs: previous.record.packs },
    put: (file, bytes) => folder.put(file, bytes),
    share: (fromDir, file) => folder.share(fromDir, file),
  });
  const { keys, notes: keyNotes } = keysOf(job);
  const sums = writeProof({
    folder,
    files: filesNow(),
    outputs: record.outputs,
    attachments: record.attachments,
    last: previous?.record ?? null,
    head: [`${job.siteUrl}${job.basePath}`, job.state.now.toISOString(), job.state.git?.commit]
      .filter(Boolean)
      .join(' '),
    keys,
  });
  const { scans, unreadable, layerPages, stalePages } = index.report;
  return {
    record: { ...record, packs, sums },
    memory: { checks, links: links.index, search: index.state },
    isLayered: layerPages + stalePages > 0,
    inFiles: problems.filter(({ attachment }) => attachment !== undefined),
    notes: [
      ...keyNotes,
      ...[...problems, ...links.problems].map(warningNote),
      ...[...new Set(scans)].map(attachmentNotes.scan),
      ...unreadable.map(({ file, reason }) => attachmentNotes.unreadable(file, reason)),
    ],
  };
}

/** The keys to sign with; a key that cannot be read stops no publication, and is told of. */
function keysOf({ signingDir = null }: ReleaseJob) {
  try {
    return { keys: readSigningKeys(signingDir), notes: [] };
  } catch (error) {
    return { keys: null, notes: [proofStrings.badKey((error as Error).message)] };
  }
}

/** Moves a prepared folder into place; null when there is none, or it lies on another disk. */
async function takeOver(
  prepared: PreparedFolder | null | undefined,
  outDir: string,
): Promise<PreparedFolder | null> {
  if (!prepared) return null;
  try {
    await prepared.sharing;
    prepared.folder.moveTo(outDir);
    return prepared;
  } catch {
    return null;
  }
}

/** Checks the content while its pages are rendered; what the checks find counts first. */
async function checkAndRender(job: ReleaseJob, folder: ReleaseFolder) {
  const abort = new AbortController();
  const rendering = makePages({
    ...job,
    folder,
    share: (last) =>
      job.prepared?.sharing ?? shareRelease(last, folder, job.memory ? INDEX_FOLDER : null),
    signal: abort.signal,
  });
  // A page may fail because of a fault that the checks tell in an editor's words.
  rendering.catch(() => undefined);
  const { problems: found, memory } = await checkContentState(
    job.state,
    job.memory?.checks ?? null,
  );
  const last = job.memory && rememberedProblems(job.memory.checks);
  const known = last ? withNewOnesRefused(found, last) : found;
  const problems = withPublicFilesAsWarnings(known, (path) => {
    const id = job.publicFiles?.get(path);
    return id !== undefined && id === job.state.files.get(path);
  });
  const errors = errorsOf(problems);
  if (errors.length > 0) {
    abort.abort();
    await rendering.catch(() => undefined);
    refuse(errors);
  }
  return { pages: await rendering, problems, checks: memory };
}

/** Checks what was made: new pictures, and every link that a change may have broken. */
async function checkSite(
  job: ReleaseJob,
  { files }: ReleaseFolder,
  { record, changed, gone, newPictures }: MadePages,
) {
  const { outDir, siteUrl, basePath, state, memory } = job;
  const pictures = new Map(newPictures.map((file) => [file, file]));
  refuse((await checkPictures(outDir, pictures, new Map())).problems);
  const site = { base: basePath, siteUrl };
  const isPage = (file: string) => file.endsWith('.html');
  const read = memory?.links ? changed : [...record.outputs.keys()];
  const index = updatedLinks(
    memory?.links ?? emptyLinks(),
    { changed: htmlOf(outDir, read.filter(isPage)), removed: gone },
    site,
  );
  // Written last, because it names every file.
  const deadLinks = deadLinksOf(index, new Set([...files, PROOF.list]), site);
  const problems = deadLinkProblems(deadLinks, state.contentDir, basePath, state.now);
  refuse(errorsOf(problems));
  return { index, problems };
}

function updateIndex(
  { outDir, basePath, cacheDir, state, fold, memory, previous }: ReleaseJob,
  { record }: MadePages,
) {
  const linesOf = <Id extends 'abbreviations' | 'synonyms'>(id: Id) => {
    const path = settingsPath(settings[id]);
    const isThere = existsSync(join(state.contentDir, path));
    const data = isThere ? readContentFile(state.contentDir, path).data : { items: [] };
    return settings[id].schema.parse(data).items as EntryData<(typeof settings)[Id]>['items'];
  };
  return updateSearchIndex({
    outDir,
    basePath,
    cacheDir,
    abbreviations: linesOf('abbreviations'),
    synonyms: linesOf('synonyms'),
    pages: new Map(
      [...record.outputs]
        .filter(([file]) => file.endsWith('.html'))
        .map(([file, { hash }]) => [file, hash]),
    ),
    attachments: record.attachments,
    previous: previous ? (memory?.search ?? null) : null,
    ...(fold && { fold }),
  });
}

/** One page after the other, so that they are not all in memory. */
function* htmlOf(outDir: string, files: readonly string[]): Generator<[string, string]> {
  for (const file of files) yield [file, readFileSync(join(outDir, file), 'utf8')];
}

function refuse(errors: readonly Problem[]): void {
  if (errors.length > 0) throw new ContentError(errors);
}
