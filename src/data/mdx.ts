import { getEntry, render as renderEntry } from 'astro:content';
import { Fragment, jsx } from 'astro/jsx-runtime';
import { evaluate } from 'satteri';
import { readEnv } from '../env.ts';
import { lessonFeatures, lessonPlugins } from '../markdown/lesson-plugin.ts';
import { newRenderState } from '../markdown/render-state.ts';
import { idOfFile } from './content.ts';
import type { LessonEntry } from './training.ts';

/** A lesson in MDX, ready for a page. */
interface MdxLesson {
  /** A component of Astro's JSX runtime. */
  Content: (props: Record<string, unknown>) => unknown;
  headings: { depth: number; text: string; id: string }[];
}

const known = new Map<string, { id: string; lesson: Promise<MdxLesson> }>();

/**
 * The component and headings of a lesson written in MDX; null for a Markdown lesson. What such a
 * lesson may contain is checked by the guard (src/markdown/mdx.ts). Astro has compiled the lessons as they
 * were when the site's code was bundled; one that has changed since is compiled here, to the same page.
 */
export async function mdxOf({ file, body, slug }: LessonEntry): Promise<MdxLesson | null> {
  if (!file.endsWith('.mdx')) return null;
  const id = idOfFile(file);
  const stored = await getEntry('mdx', file);
  if (stored?.data.fileId === id) {
    const { Content, headings } = await renderEntry(stored);
    return {
      Content: Content as unknown as MdxLesson['Content'],
      headings: headings.map(({ depth, text, slug: anchor }) => ({ depth, text, id: anchor })),
    };
  }
  let compiled = known.get(slug);
  if (compiled?.id !== id) {
    compiled = { id, lesson: compile(file, body) };
    known.set(slug, compiled);
  }
  return compiled.lesson;
}

const element = (type: unknown, props: unknown, key?: unknown) =>
  jsx(type, props as Record<string, unknown>, key as string);

async function compile(file: string, body: string): Promise<MdxLesson> {
  const state = newRenderState();
  const { default: component } = await evaluate(body, {
    Fragment,
    jsx: element,
    jsxs: element,
    hastPlugins: lessonPlugins(readEnv().basePath, state, file),
    // As @astrojs/mdx asks for them.
    features: { ...lessonFeatures, smartPunctuation: true },
    elementAttributeNameCase: 'html',
  });
  const render = component as (props: object) => unknown;
  const withComponents = ({ components, ...props }: Record<string, unknown>) =>
    render({ ...props, components: { Fragment, ...(components as object) } });
  return { Content: Object.assign(withComponents, MARKS), headings: state.headings };
}

/** By these Astro knows a component of its JSX runtime. */
const MARKS = {
  [Symbol.for('mdx-component')]: true,
  [Symbol.for('astro.needsHeadRendering')]: true,
  [Symbol.for('astro:renderer')]: 'astro:jsx',
};
