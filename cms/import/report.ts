import { importMessages as messages } from '../../src/i18n/import-messages.ts';
import type { ImportResult } from './result.ts';

/** The report for whoever ran the import: a line or more for each file, then the totals. */
export function reportLines(results: readonly ImportResult[]): string[] {
  const count = (status: string) => results.filter((result) => result.status === status).length;
  return [
    ...results.flatMap((result) => {
      if (result.status === 'read') return [];
      const at = 'path' in result ? ` -> ${result.path}` : '';
      const details = 'reasons' in result ? result.reasons : result.notes;
      return [
        `${result.source}: ${messages.status[result.status]}${at}`,
        ...details.map((detail) => `    ${detail}`),
      ];
    }),
    messages.summary(count('written'), count('exists'), count('refused')),
  ];
}
