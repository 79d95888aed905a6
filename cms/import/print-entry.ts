import { dump } from 'js-yaml';
import type { FoundEntry } from './found.ts';

/** An entry as its file has it. */
export function printEntry({ data, body }: Pick<FoundEntry, 'data' | 'body'>): string {
  return `---\n${dump(data, { lineWidth: -1 })}---\n${body === '' ? '' : `\n${body}`}`;
}
