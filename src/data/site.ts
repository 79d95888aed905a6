import type { EntryData } from '../model/collection.ts';
import { type SettingsId, settings } from '../model/registry.ts';
import { parseContentFile, settingsPath } from '../source/content-files.ts';
import { idOfFile, readContent } from './content.ts';

const known = new Map<SettingsId, { id: string; value: unknown }>();

/** One settings file. @throws ZodError when it is not valid, which the content guard reports first */
export function setting<K extends SettingsId>(id: K): EntryData<(typeof settings)[K]> {
  const definition = settings[id];
  const path = settingsPath(definition);
  const file = idOfFile(path);
  let read = known.get(id);
  if (read?.id !== file) {
    const isMissing = file === '' && 'mayBeMissing' in definition;
    const data = isMissing ? {} : parseContentFile(path, readContent(path)).data;
    read = { id: file, value: definition.schema.parse(data) };
    known.set(id, read);
  }
  return read.value as EntryData<(typeof settings)[K]>;
}

/** Name of an item of a settings list by its id; the id itself when the list does not have it. */
export function settingName(id: 'sections' | 'fieldsOfWork' | 'terms', item: string): string {
  return setting(id).items.find((candidate) => candidate.id === item)?.name ?? item;
}
