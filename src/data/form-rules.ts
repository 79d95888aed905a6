import type { DocumentView } from '../library/document-view.ts';
import { documentView } from './documents.ts';
import { setting } from './site.ts';

/** A rule that the check of form follows, with its state. */
export interface CheckRule {
  side: 'party' | 'state';
  about: 'form' | 'authority';
  clause: string | undefined;
  document: DocumentView;
}

/** The rules that the check of form follows; those whose document is not public are left out. */
export async function checkRules(): Promise<CheckRule[]> {
  const rules = await Promise.all(
    setting('formPlaces').rules.map(async ({ side, about, clause, document }) => {
      const view = await documentView(document);
      return view ? [{ side, about, clause, document: view }] : [];
    }),
  );
  return rules.flat();
}
