import { extname } from 'node:path';
import type { EntryCheck } from '../../src/guards/content/entry.ts';
import type { Collection } from '../../src/model/collection.ts';
import type { ContentFile } from '../../src/source/content-files.ts';
import { blobId } from '../../src/source/content-state.ts';
import type { MediaFiles } from '../../src/source/media-files.ts';
import type { Candidate } from './candidate.ts';
import type { PublishedFacts } from './published-facts.ts';
import type { ContentStore } from './store/content-store.ts';
import { CONTENT, type Snapshot } from './store/entry-index.ts';
import { storedFindings } from './uploads/known-findings.ts';
import { checkText } from './workers/text-work.ts';

interface Published {
  store: ContentStore;
  snapshot: Snapshot;
  known: PublishedFacts;
}

interface CandidateText {
  collection: Collection;
  slug: string;
  file: ContentFile;
  candidate: Candidate;
}

/** Checks that are remembered for a published state, the oldest given up first. */
const MAX_REMEMBERED = 200;
const remembered = new WeakMap<Snapshot, Map<string, Promise<EntryCheck>>>();

/**
 * Checks a text in a process of its own; once for a published state, however often it is asked: a save asks
 * before it takes the lock of all writers, and again when it has it.
 * @throws WorkLimitError
 */
export function checkedText(published: Published, text: CandidateText): Promise<EntryCheck> {
  const { candidate } = text;
  const known = remembered.get(published.snapshot) ?? new Map<string, Promise<EntryCheck>>();
  remembered.set(published.snapshot, known);
  const files = [...candidate.files].sort();
  // Of the drafts, only those whose address stands in the text can matter.
  const words = JSON.stringify([text.file.data, text.file.body]);
  const isNamed = (key: string) => words.includes(key.slice(key.indexOf('/') + 1));
  const others = [...candidate.alsoKnown].filter(isNamed).sort();
  const key = JSON.stringify([candidate.path, blobId(candidate.bytes), files, others]);
  const found = known.get(key) ?? check(published, text);
  known.delete(key);
  known.set(key, found);
  const [oldest] = known.keys();
  if (known.size > MAX_REMEMBERED && oldest !== undefined) known.delete(oldest);
  // What failed once may succeed when the machine has less to do.
  found.catch(() => known.delete(key));
  return found;
}

function check({ store, snapshot, known }: Published, text: CandidateText): Promise<EntryCheck> {
  const { collection, slug, file, candidate } = text;
  const slugs = [...known.slugs, ...candidate.alsoKnown, `${collection.id}/${slug}`];
  const media = mediaOf(snapshot, candidate.files);
  return checkText(
    {
      collection: collection.id,
      file,
      targets: {
        media: new Set(media.keys()),
        slugs: new Set(slugs),
        items: known.settings.items,
        unreadable: known.settings.unreadable,
      },
    },
    candidate.owner,
    {
      open: opener(store, media),
      findings: (path) => {
        const blob = media.get(path) ?? '';
        const type = extname(path).slice(1).toLowerCase();
        return storedFindings(blob, type, () => store.repository.readBlob(blob));
      },
    },
  );
}

/** Pictures and attachments of the published content, with a draft's own laid over them: path to blob. */
function mediaOf(
  snapshot: Snapshot,
  files: ReadonlyMap<string, string | null>,
): Map<string, string> {
  const blobs = new Map<string, string>();
  for (const [path, blob] of [...snapshot.files, ...files]) {
    if (snapshot.entries.has(path)) continue;
    const below = path.slice(CONTENT.length);
    if (blob === null) blobs.delete(below);
    else blobs.set(below, blob);
  }
  return blobs;
}

function opener(store: ContentStore, media: ReadonlyMap<string, string>): MediaFiles['open'] {
  return async (path) => {
    const blob = media.get(path) ?? '';
    return { input: (await store.repository.readBlob(blob)) ?? Buffer.alloc(0), key: blob };
  };
}
