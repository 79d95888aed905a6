import type { CheckedEntry } from '../../src/guards/content/checked-entry.ts';
import { courseEntryProblems } from '../../src/guards/content/course-entries.ts';
import { documentProblems } from '../../src/guards/content/documents/check-documents.ts';
import { pathProblems } from '../../src/guards/content/paths.ts';
import { missingTarget } from '../../src/guards/content/reference-targets.ts';
import { cycleProblems } from '../../src/guards/content/relations.ts';
import { checkSettings } from '../../src/guards/content/settings.ts';
import { unitProblems } from '../../src/guards/content/units/check-units.ts';
import { waiversOf, withoutWaived } from '../../src/guards/content/waivers.ts';
import {
  errorsOf,
  type Problem,
  problem,
  problemKey,
  withNewOnesRefused,
} from '../../src/guards/problem.ts';
import { serverMessages } from '../../src/i18n/server-messages.ts';
import { collectionById } from '../../src/model/registry.ts';
import { walkFields } from '../../src/model/walk.ts';
import { type ContentFile, parseContentFile } from '../../src/source/content-files.ts';
import type { Candidate } from './candidate.ts';
import { checkedText } from './checked-texts.ts';
import type { WritablePath } from './paths.ts';
import { LINKED_COLLECTIONS, type PublishedFacts, publishedFacts } from './published-facts.ts';
import type { ContentStore } from './store/content-store.ts';
import { CONTENT, type Snapshot } from './store/entry-index.ts';

/**
 * Everything the build would refuse about one entry or settings file, were it published now.
 * Totals of units are left to the build: they may need two entries to change together.
 * @throws WorkLimitError when a text takes too long to check
 */
export async function candidateProblems(
  store: ContentStore,
  target: Exclude<WritablePath, { kind: 'upload' }>,
  candidate: Candidate,
): Promise<Problem[]> {
  const snapshot = await store.main();
  const file = parseContentFile(candidate.path.slice(CONTENT.length), candidate.bytes);
  const known = await publishedFacts(store, snapshot);
  if (target.kind === 'settings') return settingsProblems(known, snapshot, file);
  const { collection, slug } = target;
  const { problems, checked } = await checkedText(
    { store, snapshot, known },
    { collection, slug, file, candidate },
  );
  const others = [...snapshot.files.keys()]
    .filter((path) => path.startsWith(`${CONTENT}${collection.folder}/${slug}.`))
    .map((path) => path.slice(CONTENT.length));
  const paths = pathProblems(collection, [...new Set([...others, file.file])], () => true);
  const own = withoutWaived([...problems, ...paths], () => waiversOf(file.data));
  if (!checked || !candidate.isAlone) return own;
  const { checked: library, stems } = known;
  return [
    ...own,
    ...problemsWithOthers(known, checked),
    ...courseEntryProblems(checked, library(), stems(), new Date()),
  ];
}

/** Leaves out what the entries that have the problems waive themselves, as the build does. */
function withoutOwnWaivers(found: readonly Problem[], entries: readonly CheckedEntry[]): Problem[] {
  const waivers = new Map(entries.map(({ file, data }) => [file, waiversOf(data)]));
  return withoutWaived(found, (file) => waivers.get(file));
}

/** Errors that the published content would have without some of its entries, and has not now. */
export async function errorsWithout(
  store: ContentStore,
  paths: ReadonlySet<string>,
): Promise<Problem[]> {
  const known = await publishedFacts(store, await store.main());
  const left = known.checked().filter(({ file }) => !paths.has(`${CONTENT}${file}`));
  const now = new Date();
  const before = new Set(known.problems(now).map(problemKey));
  const found = documentProblems(left, known.settings.terms, now);
  return errorsOf(withoutOwnWaivers(found, left)).filter((one) => !before.has(problemKey(one)));
}

/** Problems between the entry and others of its kind; what another gets through it names that other. */
function problemsWithOthers(known: PublishedFacts, checked: CheckedEntry): Problem[] {
  if (!LINKED_COLLECTIONS.has(checked.collection)) return [];
  const all = [...known.checked().filter(({ file }) => file !== checked.file), checked];
  const now = new Date();
  const published = known.problems(now);
  const before = new Set(published.map(problemKey));
  // What was wrong with the others before is not this save's to fix.
  const found = [
    ...cycleProblems(all),
    ...documentProblems(all, known.settings.terms, now),
    ...withNewOnesRefused(unitProblems(all, now), published),
  ];
  return withoutOwnWaivers(found, all)
    .filter((one) => one.file === checked.file || !before.has(problemKey(one)))
    .map((one) => (one.file === checked.file ? one : inOtherEntry(one, checked.file)));
}

function inOtherEntry(found: Problem, file: string): Problem {
  return { ...found, file, problem: serverMessages.inOtherEntry(found.file, found.problem) };
}

/** Faults of a settings file, and of entries that would lose an item they point at. */
function settingsProblems(known: PublishedFacts, snapshot: Snapshot, file: ContentFile): Problem[] {
  const after = checkSettings((path) => (path === file.file ? file : known.readSettings(path)));
  const own = after.problems.filter((found) => found.file === file.file);
  const library = { ...after, slugs: known.slugs };
  const orphaned = [...snapshot.entries.values()].flatMap(({ collection, data, path }) =>
    [...walkFields(collectionById(collection).fields, data)].flatMap(
      ({ editor, value, labels }) => {
        if (editor.kind !== 'relation' || !('setting' in editor.target)) return [];
        const target = missingTarget(library, editor.target, String(value));
        if (
          !target ||
          missingTarget({ ...library, ...known.settings }, editor.target, String(value))
        )
          return [];
        return [
          problem('danglingRelation', path.slice(CONTENT.length), labels, {
            value: String(value),
            target,
          }),
        ];
      },
    ),
  );
  return [...own, ...orphaned.slice(0, 10)];
}
