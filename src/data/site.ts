import { join } from 'node:path';
import { readEnv } from '../env.ts';
import type { EntryData } from '../model/collection.ts';
import { type SettingsId, settings } from '../model/registry.ts';
import { readContentFile, settingsPath } from '../source/content-files.ts';

const cache = new Map<SettingsId, unknown>();

/** One settings file. @throws ZodError when it is not valid, which the content guard reports first */
export function setting<K extends SettingsId>(id: K): EntryData<(typeof settings)[K]> {
  if (!cache.has(id) || import.meta.env.DEV) {
    const definition = settings[id];
    const { data } = readContentFile(readEnv().contentDir, settingsPath(definition));
    cache.set(id, definition.schema.parse(data));
  }
  return cache.get(id) as EntryData<(typeof settings)[K]>;
}

/** Name of an item of a settings list by its id; the id itself when the list does not have it. */
export function settingName(id: 'sections' | 'fieldsOfWork' | 'terms', item: string): string {
  return setting(id).items.find((candidate) => candidate.id === item)?.name ?? item;
}

/** Folder the content is read from, absolute. */
export function contentPath(...parts: string[]): string {
  return join(readEnv().contentDir, ...parts);
}
