import { callAction } from '../api/actions.ts';
import type { BackendHooks } from '../decap/patch-backend.ts';
import { afterSave, beforeSave, type SentText, storeNow } from '../unsaved/unsaved-form.ts';

/** What the editor does where Decap's own way would not do. */
export const decapHooks: BackendHooks<SentText | null> = {
  searchEntries: async (folders, term) =>
    (await callAction('searchEntries', { folders, term })).entries,
  freeSlug: async (collection, wanted) =>
    (await callAction('freeSlug', { collection, wanted })).slug,
  storeNow,
  beforeSave,
  afterSave,
};
