/** Completes entries of a corpus that was not written for this model. */
export function completeEntries(_contentDir: string): string[] {
  return [];
}
