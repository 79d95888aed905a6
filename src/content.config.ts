import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { Collection } from './model/collection.ts';
import { collections as model } from './model/registry.ts';
import { contentLoader } from './source/astro-loader.ts';

/** An entry in the store: its checked fields, and the pictures it names made ready by Astro. */
function fromModel<C extends Collection>(collection: C) {
  return defineCollection({
    loader: contentLoader(collection),
    schema: ({ image }) =>
      z.object({
        fields: collection.schema as C['schema'],
        images: z.record(z.string(), image()),
      }),
  });
}

export const collections = {
  news: fromModel(model.news),
  documents: fromModel(model.documents),
  bodies: fromModel(model.bodies),
  guides: fromModel(model.guides),
  templates: fromModel(model.templates),
  courses: fromModel(model.courses),
  modules: fromModel(model.modules),
  lessons: fromModel(model.lessons),
  questions: fromModel(model.questions),
  units: fromModel(model.units),
  pages: fromModel(model.pages),
};
