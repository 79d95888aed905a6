import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readEnv } from '../env.ts';
import { type CalendarDate, vietnamDate } from '../lib/party/dates.ts';
import { CONTENT_STATE, type ContentState, stateOfFolder } from '../source/content-state.ts';
import { DAY, defineKind, defineState, fileKey, MONTH, noteRead } from './reads.ts';

/** How long a development server takes the content folder as unchanged. */
const FRESH_MS = 500;

let ownState: { state: ContentState; readAt: number } | null = null;

/**
 * The state of the content that pages are made from: the one that whoever renders has handed over,
 * else the content folder itself.
 */
export function contentState(): ContentState {
  const given = (globalThis as { [CONTENT_STATE]?: ContentState })[CONTENT_STATE];
  if (given) return given;
  const isStale = import.meta.env.DEV && Date.now() - (ownState?.readAt ?? 0) > FRESH_MS;
  if (!ownState || isStale) {
    const { contentDir, now } = readEnv();
    ownState = { state: stateOfFolder(contentDir, now), readAt: Date.now() };
  }
  return ownState.state;
}

defineState(contentState);
defineKind('file', (path) => contentState().files.get(path) ?? '');
defineKind('day', () => vietnamDate(contentState().now));
defineKind('month', monthNow);

/** Today in Viet Nam, the same day for every page. */
export function today(): CalendarDate {
  noteRead(DAY);
  return vietnamDate(contentState().now);
}

/** This month in Viet Nam, "2026-11": who reads it is made anew once a month, not every day. */
export function month(): string {
  noteRead(MONTH);
  return monthNow();
}

function monthNow(): string {
  return vietnamDate(contentState().now).slice(0, 7);
}

/** Git's id of a file below the content folder; '' when it is not there. */
export function idOfFile(path: string): string {
  noteRead(fileKey(path));
  return contentState().files.get(path) ?? '';
}

/** Where a file of the content stands on disk, absolute; whoever asks depends on what is in it. */
export function contentFile(path: string): string {
  noteRead(fileKey(path));
  return join(contentState().contentDir, path);
}

/** The bytes of a file of the content. @throws Error when it is not there */
export function readContent(path: string): Buffer {
  return readFileSync(contentFile(path));
}

/** The size of a file of the content in bytes. @throws Error when it is not there */
export function sizeOf(path: string): number {
  return statSync(contentFile(path)).size;
}
