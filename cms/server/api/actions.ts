import type { z } from 'astro/zod';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import type { Role } from '../../../src/model/roles.ts';
import {
  type ActionAnswer,
  type ActionInput,
  type ActionName,
  actionInputs,
} from '../../protocol/actions.ts';
import {
  accounts,
  addAccount,
  endSession,
  ownSessions,
  renameAccount,
  resetPassword,
  rules,
  setArea,
  setDisabled,
  setFourEyes,
  setRole,
  signOutEverywhere,
} from './accounts.ts';
import { approveAndPublish } from './approve.ts';
import { autosave, autosaves, autosaveText, dropAutosave } from './autosaves.ts';
import { bin, restoreFromBin } from './bin.ts';
import type { Call, Handler } from './context.ts';
import { deleteFiles } from './delete-files.ts';
import { desk, listEntries } from './desk.ts';
import { unpublishedEntries, unpublishedEntry, unpublishedEntryDataFile } from './drafts.ts';
import { freeSlug, getEntry } from './entries.ts';
import { erase, erasures } from './erase.ts';
import { eraseFeedback, feedback } from './feedback.ts';
import { HttpError } from './http-error.ts';
import { listFiles, replaceFile } from './library.ts';
import { entriesByFiles, entriesByFolder, relationOptions, searchEntries } from './lists.ts';
import { getMedia, persistMedia } from './media.ts';
import { requireRole } from './permissions.ts';
import { previewBody, settingNames } from './preview.ts';
import { publishUnpublishedEntry } from './publish.ts';
import { addRemark, bundleEntries, reviewEntry, sendBack, settleRemark } from './review.ts';
import { persistEntry } from './save-entry.ts';
import { undoPublication } from './undo-publication.ts';
import { draftUnitChange, planUnitChange } from './unit-changes.ts';
import { draftUnitTable, planUnitTable } from './unit-tables.ts';
import { unpublishEntry } from './unpublish.ts';
import { restoreVersion, versions, versionText } from './versions.ts';
import { deleteUnpublishedEntry, updateUnpublishedEntryStatus } from './workflow.ts';

const messages = serverMessages.errors;

const handlers: { [Name in ActionName]: Handler<Name> } = {
  entriesByFolder,
  entriesByFiles,
  searchEntries,
  relationOptions,
  getEntry,
  freeSlug,
  persistEntry,
  unpublishedEntries,
  unpublishedEntry,
  unpublishedEntryDataFile,
  updateUnpublishedEntryStatus,
  publishUnpublishedEntry,
  deleteUnpublishedEntry,
  deleteFiles,
  getMedia,
  persistMedia,
  previewBody,
  settingNames,
  desk,
  listEntries,
  reviewEntry,
  addRemark,
  settleRemark,
  sendBack,
  bundleEntries,
  planUnitChange,
  draftUnitChange,
  planUnitTable,
  draftUnitTable,
  undoPublication,
  approveAndPublish,
  unpublishEntry,
  versions,
  versionText,
  restoreVersion,
  bin,
  restoreFromBin,
  erase,
  erasures,
  autosaveText,
  autosaves,
  autosave,
  dropAutosave,
  feedback,
  eraseFeedback,
  listFiles,
  replaceFile,
  accounts,
  addAccount,
  renameAccount,
  setRole,
  setArea,
  setDisabled,
  resetPassword,
  signOutEverywhere,
  ownSessions,
  endSession,
  rules,
  setFourEyes,
};

/**
 * The weakest role that may call an action at all; whose drafts and which paths are each handler's
 * own rules (permissions.ts).
 */
const weakestRoles: { [Name in ActionName]: Role } = {
  entriesByFolder: 'contributor',
  entriesByFiles: 'contributor',
  searchEntries: 'contributor',
  relationOptions: 'contributor',
  getEntry: 'contributor',
  freeSlug: 'contributor',
  persistEntry: 'contributor',
  unpublishedEntries: 'contributor',
  unpublishedEntry: 'contributor',
  unpublishedEntryDataFile: 'contributor',
  updateUnpublishedEntryStatus: 'contributor',
  publishUnpublishedEntry: 'publisher',
  deleteUnpublishedEntry: 'contributor',
  deleteFiles: 'publisher',
  getMedia: 'contributor',
  persistMedia: 'editor',
  previewBody: 'contributor',
  settingNames: 'contributor',
  desk: 'contributor',
  listEntries: 'contributor',
  reviewEntry: 'contributor',
  addRemark: 'contributor',
  settleRemark: 'contributor',
  sendBack: 'editor',
  bundleEntries: 'contributor',
  planUnitChange: 'editor',
  draftUnitChange: 'editor',
  planUnitTable: 'editor',
  draftUnitTable: 'editor',
  undoPublication: 'publisher',
  approveAndPublish: 'publisher',
  unpublishEntry: 'publisher',
  versions: 'contributor',
  versionText: 'contributor',
  restoreVersion: 'contributor',
  bin: 'contributor',
  restoreFromBin: 'contributor',
  erase: 'admin',
  erasures: 'admin',
  autosaveText: 'contributor',
  autosaves: 'contributor',
  autosave: 'contributor',
  dropAutosave: 'contributor',
  feedback: 'editor',
  eraseFeedback: 'editor',
  listFiles: 'contributor',
  replaceFile: 'publisher',
  accounts: 'admin',
  addAccount: 'admin',
  renameAccount: 'admin',
  setRole: 'admin',
  setArea: 'admin',
  setDisabled: 'admin',
  resetPassword: 'admin',
  signOutEverywhere: 'admin',
  ownSessions: 'contributor',
  endSession: 'contributor',
  rules: 'contributor',
  setFourEyes: 'admin',
};

/** The same table, typed so that a name gives its own input. */
const inputs: { [Name in ActionName]: z.ZodType<ActionInput<Name>> } = actionInputs;

/**
 * Runs one action of the protocol for a person who is signed in.
 * @throws HttpError for everything that must not be done, in Vietnamese
 */
export async function runAction(call: Call, body: unknown): Promise<ActionAnswer<ActionName>> {
  const { action, params } = (body ?? {}) as { action?: unknown; params?: unknown };
  if (!isActionName(action)) throw new HttpError('unknown-action', messages.unknownAction);
  return run(action, call, params ?? {});
}

function run<Name extends ActionName>(
  name: Name,
  call: Call,
  params: unknown,
): Promise<ActionAnswer<Name>> {
  requireRole(call, weakestRoles[name]);
  const input = inputs[name].safeParse(params);
  if (!input.success) throw new HttpError('bad-request', messages.badRequest);
  return handlers[name](call, input.data);
}

function isActionName(action: unknown): action is ActionName {
  return typeof action === 'string' && Object.hasOwn(handlers, action);
}
