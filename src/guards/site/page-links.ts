import { decodeEntities } from '../../lib/html.ts';

/** Attributes that hold links; Astro always writes double quotes. */
const POINTER = /\s(?:href|src)="([^"]*)"/g;
const SRCSET = /\ssrcset="([^"]*)"/g;
const ANCHOR = /\s(?:id|name)="([^"]+)"/g;

/** The links of a page as written, each once: pages, pictures, scripts. */
export function pointersIn(html: string): string[] {
  const single = [...html.matchAll(POINTER)].map((match) => decodeEntities(match[1] ?? ''));
  const sets = [...html.matchAll(SRCSET)].flatMap((match) =>
    decodeEntities(match[1] ?? '')
      .split(',')
      .map((part) => part.trim().split(/\s+/)[0] ?? ''),
  );
  return [...new Set([...single, ...sets])];
}

/** What links may point at inside a page. */
export function anchorsIn(html: string): string[] {
  const all = [...html.matchAll(ANCHOR)].map((match) => decodeEntities(match[1] ?? ''));
  return [...new Set(all)];
}
