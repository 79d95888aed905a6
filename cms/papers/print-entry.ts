import { dump } from 'js-yaml';
import type { NewEntry } from './new-entry.ts';

/** An entry as its file has it. */
export function printEntry({ data, body }: Pick<NewEntry, 'data' | 'body'>): string {
  return `---\n${dump(data, { lineWidth: -1, noRefs: true })}---\n${body === '' ? '' : `\n${body}`}`;
}
