import type { CheckedEntry } from '../../src/guards/content/checked-entry.ts';
import { stemKey } from '../../src/guards/content/course-entries.ts';
import { documentProblems } from '../../src/guards/content/documents/check-documents.ts';
import { cycleProblems } from '../../src/guards/content/relations.ts';
import { type CheckedSettings, checkSettings } from '../../src/guards/content/settings.ts';
import { unitProblems } from '../../src/guards/content/units/check-units.ts';
import type { Problem } from '../../src/guards/problem.ts';
import { type CalendarDate, vietnamDate } from '../../src/lib/party/dates.ts';
import { collectionById, SETTINGS_FOLDER } from '../../src/model/registry.ts';
import { type ContentFile, parseContentFile } from '../../src/source/content-files.ts';
import { oncePerSnapshot } from './once-per-snapshot.ts';
import type { ContentStore } from './store/content-store.ts';
import { CONTENT, type Snapshot } from './store/entry-index.ts';

/** Kinds of entry with rules across entries. */
export const LINKED_COLLECTIONS: ReadonlySet<string> = new Set(['documents', 'units', 'bodies']);

/** What checks ask of a published state of the content. */
export interface PublishedFacts {
  slugs: ReadonlySet<string>;
  settings: CheckedSettings;
  readSettings: (path: string) => ContentFile | null;
  checked: () => CheckedEntry[];
  /** Files of questions by their folded stems (see course-entries.ts). */
  stems: () => ReadonlyMap<string, string>;
  /** Problems across the published entries as they are, on the day of a moment. */
  problems: (now: Date) => Problem[];
}

/** The facts of a published state, worked out once for each. */
export const publishedFacts = oncePerSnapshot(readPublishedFacts);

async function readPublishedFacts(
  store: ContentStore,
  snapshot: Snapshot,
): Promise<PublishedFacts> {
  const settingsFiles = new Map<string, ContentFile>();
  for (const [path, blob] of snapshot.files) {
    if (!path.startsWith(`${CONTENT}${SETTINGS_FOLDER}/`)) continue;
    const bytes = await store.repository.readBlob(blob);
    const below = path.slice(CONTENT.length);
    if (bytes) settingsFiles.set(below, parseContentFile(below, bytes));
  }
  const readSettings = (path: string) => settingsFiles.get(path) ?? null;
  let checkedEntries: CheckedEntry[] | null = null;
  let problems: { day: CalendarDate; found: Problem[] } | null = null;
  let stems: Map<string, string> | null = null;
  const checked = () => {
    checkedEntries ??= checkedOf(snapshot);
    return checkedEntries;
  };
  const readableSettings = checkSettings(readSettings);
  return {
    slugs: new Set(
      [...snapshot.entries.values()].map(({ collection, slug }) => `${collection}/${slug}`),
    ),
    settings: readableSettings,
    readSettings,
    checked,
    stems: () => {
      stems ??= stemsOf(snapshot);
      return stems;
    },
    problems: (now) => {
      const day = vietnamDate(now);
      // A state may stay published for days, and what is wrong with it changes by the day.
      if (problems?.day !== day) {
        const found = [
          ...cycleProblems(checked()),
          ...documentProblems(checked(), readableSettings.terms, now),
          ...unitProblems(checked(), now),
        ];
        problems = { day, found };
      }
      return problems.found;
    },
  };
}

/** The questions there are, by their folded stems. */
function stemsOf(snapshot: Snapshot): Map<string, string> {
  const questions = [...snapshot.entries.values()].filter(
    ({ collection }) => collection === 'questions',
  );
  return new Map(
    questions.map(({ path, data }) => [
      stemKey((data as { stem?: unknown }).stem),
      path.slice(CONTENT.length),
    ]),
  );
}

/** Entries with rules across entries, as far as they pass their schema. */
function checkedOf(snapshot: Snapshot): CheckedEntry[] {
  return [...snapshot.entries.values()].flatMap(({ collection, slug, path, data }) => {
    if (!LINKED_COLLECTIONS.has(collection)) return [];
    const result = collectionById(collection).schema.safeParse(data);
    if (!result.success) return [];
    const file = path.slice(CONTENT.length);
    return [{ collection, slug, file, data: result.data as Record<string, unknown> }];
  });
}
