import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { callAction } from '../api/actions.ts';
import { ApiError } from '../api/answers.ts';
import { formSavedAs } from '../decap/guard-typing.ts';
import { showDraftStatus } from '../decap/lists.ts';
import { addNotes, updatePanel } from '../panel/panel-state.ts';
import { resolveConflict } from '../panel/questions.ts';
import { requestStatus } from '../panel/status-requests.ts';
import { dropFormSlug } from './form-slugs.ts';
import { noteAnswered, noteSent, ownEarlierSave } from './sent-texts.ts';
import type { DataFile, StoredFile } from './shapes.ts';
import { showProblems } from './show-problems.ts';
import type { ShownVersions } from './shown-versions.ts';

const messages = adminStrings.warnings;

/**
 * Saves a form. Refused fields are shown; when somebody else has saved meanwhile, the person is asked
 * which text goes on.
 * @param base the blob the text replaces; null for a new file
 * @param options what Decap says of the save
 * @throws ApiError when nothing was saved
 */
export async function saveEntry(
  shown: ShownVersions,
  file: DataFile,
  base: string | null,
  assets: StoredFile[],
  options: Record<string, unknown>,
): Promise<void> {
  const collection = String(options.collectionName);
  updatePanel({ problems: [], showProblems: false });
  const isNew = options.newEntry === true && base === null;
  try {
    noteSent(file);
    const answer = await callAction('persistEntry', {
      dataFiles: [{ path: file.path, raw: file.raw, base }],
      assets,
      options: { newEntry: isNew },
    });
    const { blob, state, slug, version, warnings, incomplete } = answer;
    noteAnswered(file.path);
    shown.showFile(file.path, blob);
    shown.markSaved(collection, slug, version);
    updatePanel({ notes: [], draftNotes: [], problems: incomplete, isIncomplete: true });
    addNotes(warnings.map(({ place, problem, fix }) => messages.note(place, problem, fix)));
    if (isNew) formSavedAs(collection, slug, file.path);
    if (options.unpublished) showDraftStatus(collection, slug, state);
  } catch (error) {
    showRefusedFields(error);
    // A save before this one arrived, and its answer did not: what stands there is this form's own text.
    const own = await ownEarlierSave(error, collection, file.path);
    if (own) return saveEntry(shown, file, own, assets, options);
    if (error instanceof ApiError && error.code === 'taken') dropFormSlug();
    if (!(error instanceof ApiError && error.code === 'conflict')) throw error;
    const { theirs = '', base: newer = null, name = '' } = error.details;
    const choice = await resolveConflict({
      message: error.message,
      name,
      mine: file.raw,
      theirs,
    });
    if (choice === 'mine') return saveEntry(shown, file, newer, assets, options);
    // What was typed here is stored in this browser and offered after the reload.
    if (choice === 'theirs') location.reload();
    throw error;
  }
}

/** Approves, publishes or sends for review the version that is on the screen. */
export async function decideOnDraft<Answer>(
  shown: ShownVersions,
  collection: string,
  slug: string,
  decide: (seen: string | undefined) => Promise<Answer>,
): Promise<Answer> {
  // A publication takes as long as its site: the bar tells of it meanwhile.
  requestStatus();
  try {
    const answer = await decide(shown.draftOf(collection, slug));
    requestStatus();
    return answer;
  } catch (error) {
    showRefusedFields(error);
    throw error;
  }
}

function showRefusedFields(error: unknown): void {
  if (error instanceof ApiError && error.code === 'broken')
    showProblems(error.details.problems ?? []);
}
