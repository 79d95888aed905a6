import type { Collection, Settings } from './collection.ts';
import { bodies } from './collections/bodies.ts';
import { courses, learningPaths, lessons, modules } from './collections/course.ts';
import { definitions } from './collections/definitions.ts';
import { documents } from './collections/documents.ts';
import { exercises } from './collections/exercises.ts';
import { guides } from './collections/guides.ts';
import { news } from './collections/news.ts';
import { pages } from './collections/pages.ts';
import { questions } from './collections/questions.ts';
import {
  abbreviations,
  fieldsOfWork,
  formPlaces,
  menu,
  sections,
  site,
  synonyms,
  terms,
} from './collections/settings.ts';
import { templates } from './collections/templates.ts';
import { topics } from './collections/topics.ts';
import { units } from './collections/units.ts';
import { workshops } from './collections/workshops.ts';

/** Every content type, in the order editors see them. A new type is added here and nowhere else. */
export const collections = {
  news,
  documents,
  bodies,
  guides,
  templates,
  courses,
  modules,
  lessons,
  questions,
  exercises,
  learningPaths,
  definitions,
  workshops,
  units,
  topics,
  pages,
} as const;

/** Every settings file. */
export const settings = {
  site,
  menu,
  sections,
  fieldsOfWork,
  terms,
  abbreviations,
  synonyms,
  formPlaces,
} as const;

export type SettingsId = keyof typeof settings;

/** The same without their exact types, for code that treats all collections alike. */
export const allCollections: readonly Collection[] = Object.values(collections) as never;
export const allSettings: readonly Settings[] = Object.values(settings) as never;

/** Folder below content/ that holds the settings files. */
export const SETTINGS_FOLDER = 'cai-dat';

/** The content type with an id; throws when there is none, which is an error of the caller. */
export function collectionById(id: string): Collection {
  const found = allCollections.find((collection) => collection.id === id);
  if (!found) throw new Error(`No collection "${id}" in src/model/registry.ts`);
  return found;
}
