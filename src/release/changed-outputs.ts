import type { OutputRecord } from './record.ts';
import { SEARCH_PAGE } from './render-pages.ts';

/** A file of the new state and what its route hands to it. */
interface Output {
  file: string;
  props: string;
}

/**
 * The files that have to be rendered: new ones, and those that read something else now than when they were
 * rendered last.
 * @param fingerprint what a key stands for now; asked once for each key
 */
export async function changedOutputs<T extends Output>(
  outputs: readonly T[],
  known: ReadonlyMap<string, OutputRecord>,
  fingerprint: (key: string) => Promise<string>,
): Promise<T[]> {
  const present = new Map<string, string>();
  const changed: T[] = [];
  for (const output of outputs) {
    const record = known.get(output.file);
    if (!record || record.props !== output.props || output.file === SEARCH_PAGE) {
      changed.push(output);
      continue;
    }
    for (const [key, before] of record.reads) {
      let now = present.get(key);
      if (now === undefined) {
        now = await fingerprint(key);
        present.set(key, now);
      }
      if (now === before) continue;
      changed.push(output);
      break;
    }
  }
  return changed;
}
