import { normalizeText } from '../../../src/lib/vietnamese/normalize.ts';
import { callAction } from '../api/actions.ts';
import { ApiError } from '../api/answers.ts';
import type { DataFile } from './shapes.ts';

/** Texts that were sent from this page and not answered, by path. */
const unanswered = new Map<string, Set<string>>();

/** A text goes out. */
export function noteSent({ path, raw }: DataFile): void {
  const texts = unanswered.get(path) ?? new Set();
  unanswered.set(path, texts.add(normalizeText(raw)));
}

/** The server has answered for a path: nothing sent before is in doubt. */
export function noteAnswered(path: string): void {
  unanswered.delete(path);
}

/**
 * Looks whether a save was refused because an earlier one of this very page had arrived, whose answer was
 * lost on the way.
 * @returns the blob it became, to save over; null when somebody else's text stands there
 */
export async function ownEarlierSave(
  error: unknown,
  collection: string,
  path: string,
): Promise<string | null> {
  const texts = unanswered.get(path);
  if (!texts || !(error instanceof ApiError)) return null;
  if (error.code === 'conflict') {
    const { theirs = '', base = null } = error.details;
    return texts.has(theirs) ? base : null;
  }
  if (error.code !== 'taken') return null;
  const slug =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? '';
  try {
    const there = await callAction('unpublishedEntryDataFile', { collection, slug, path });
    return texts.has(there.data) ? there.file.id : null;
  } catch {
    return null;
  }
}
