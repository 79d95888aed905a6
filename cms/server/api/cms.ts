import { serverMessages } from '../../../src/i18n/server-messages.ts';
import type { Action, Call } from './context.ts';
import { freeSlug, getEntry, persistEntry } from './entries.ts';
import { entriesByFiles, entriesByFolder, relationOptions, searchEntries } from './lists.ts';
import { getMedia, persistMedia } from './media.ts';
import { previewBody, settingNames } from './preview.ts';
import { Refusal } from './refusal.ts';
import {
  deleteFiles,
  deleteUnpublishedEntry,
  publishUnpublishedEntry,
  unpublishedEntries,
  unpublishedEntry,
  unpublishedEntryDataFile,
  updateUnpublishedEntryStatus,
} from './workflow.ts';

/** Decap's protocol, and what it lacks for large stores: pages, search, free addresses. */
const actions: Record<string, Action> = {
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
};

/**
 * Runs one action of the protocol for a person who is signed in.
 * @throws Refusal for everything that must not be done, in Vietnamese
 */
export async function runAction(call: Omit<Call, 'params'>, body: unknown): Promise<unknown> {
  const { action, params } = (body ?? {}) as { action?: unknown; params?: unknown };
  const isKnown = typeof action === 'string' && Object.hasOwn(actions, action);
  const run = isKnown ? actions[action] : undefined;
  if (!run) throw new Refusal(400, 'unknown-action', serverMessages.refusals.unknownAction);
  const isObject = typeof params === 'object' && params !== null && !Array.isArray(params);
  return run({ ...call, params: isObject ? (params as Record<string, unknown>) : {} });
}
