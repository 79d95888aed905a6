import type { Collection } from '../../model/collection.ts';
import { allSettings } from '../../model/registry.ts';
import { readContentFile, settingsPath } from '../../source/content-files.ts';
import type { ContentState } from '../../source/content-state.ts';
import type { Problem } from '../problem.ts';
import { type CheckMemory, EMPTY_MEMORY, type RememberedEntry } from './check-memory.ts';
import { layoutOf } from './content-layout.ts';
import { checkEntry } from './entry.ts';
import { JOINTLY_CHECKED, jointResults } from './joint-checks.ts';
import { type Ask, askOf, isStillAnswered, recordedTargets } from './recorded-targets.ts';
import { checkSettings } from './settings.ts';
import { waiversOf, withoutWaived } from './waivers.ts';

/** A state of the content as checks need it: where its files come from does not matter to them. */
type CheckedState = Omit<ContentState, 'git'>;

/**
 * Checks a state of the content. What the last check found of an entry holds as long as the entry and all
 * that its check asked of the rest stay the same; only the others are read.
 * @param memory of the last check of this folder; without it everything is checked
 * @returns every fault that no entry waives, files in alphabetical order, and the memory for the next check,
 *   which knows the files of this state only
 */
export async function checkState(
  state: CheckedState,
  memory: CheckMemory = EMPTY_MEMORY,
): Promise<{ problems: Problem[]; memory: CheckMemory }> {
  const { contentDir, files, links, now } = state;
  const settings = settingsOf(state, memory);
  const layout = layoutOf({ files, links }, memory.layout);
  const ask = askOf({
    slug: layout.slugs,
    item: settings.checked.items,
    unreadable: settings.checked.unreadable,
    file: files,
  });
  const results = await Promise.all(
    layout.entries.map(({ collection, path }) => {
      const id = files.get(path) ?? '';
      const known = memory.entries.get(path);
      if (known?.id === id && isStillAnswered(known.answers, ask)) return known;
      return checkFile(contentDir, collection, path, id, ask);
    }),
  );
  const entries = new Map(
    layout.entries.map(({ path }, at) => [path, results[at] as RememberedEntry]),
  );
  const joint = jointResults(
    results.flatMap(({ id, checked }) => (checked ? [{ id, entry: checked }] : [])),
    { terms: settings.checked.terms, now },
    memory.joint,
  );
  const problems = [
    ...settings.checked.problems,
    ...layout.problems,
    ...results.flatMap((result) => result.problems),
    ...joint.flatMap((result) => result.problems),
  ];
  return {
    problems: withoutWaived(problems, (file) => entries.get(file)?.waivers).sort((left, right) =>
      left.file.localeCompare(right.file),
    ),
    memory: { settings, layout, entries, joint },
  };
}

async function checkFile(
  contentDir: string,
  collection: Collection,
  path: string,
  id: string,
  ask: Ask,
): Promise<RememberedEntry> {
  const file = readContentFile(contentDir, path);
  const { targets, answers } = recordedTargets(contentDir, ask);
  const { problems, checked } = await checkEntry(collection, file, targets);
  const waivers = waiversOf(file.data);
  const isCompared = JOINTLY_CHECKED.has(collection.id);
  return { id, answers, problems, waivers, checked: isCompared ? checked : undefined };
}

/** The settings files, checked again when one of them changed. */
function settingsOf({ contentDir, files }: CheckedState, memory: CheckMemory) {
  const key = JSON.stringify(allSettings.map((one) => files.get(settingsPath(one)) ?? null));
  if (memory.settings?.key === key) return memory.settings;
  const read = (path: string) => (files.has(path) ? readContentFile(contentDir, path) : null);
  return { key, checked: checkSettings(read) };
}
