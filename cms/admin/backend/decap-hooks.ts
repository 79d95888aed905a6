import { callAction } from '../api/actions.ts';
import type { BackendHooks } from '../decap/patch-backend.ts';
import { requestStatus } from '../panel/status-requests.ts';
import { afterSave, beforeSave, type SentText, storeNow } from '../unsaved/unsaved-form.ts';
import { slugForForm } from './form-slugs.ts';

/** What the editor does where Decap's own way would not do. */
export const decapHooks: BackendHooks<SentText | null> = {
  searchEntries: async (folders, term) =>
    (await callAction('searchEntries', { folders, term })).entries,
  freeSlug: slugForForm,
  storeNow,
  beforeSave,
  afterSave,
  unpublish: async (collection, slug) => {
    await callAction('unpublishEntry', { collection, slug });
    requestStatus();
  },
};
