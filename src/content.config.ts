import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { mdxLoader } from './source/mdx-loader.ts';

/**
 * Only lessons in MDX stand in Astro's own store, so that Astro compiles them; everything else is read by
 * src/data/store.ts.
 */
export const collections = {
  mdx: defineCollection({ loader: mdxLoader(), schema: z.object({ fileId: z.string() }) }),
};
