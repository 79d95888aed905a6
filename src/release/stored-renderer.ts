import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DESCRIPTION = 'renderer.json';

/**
 * What a bundled renderer needs besides its code. Astro hands it over between bundling and rendering; it
 * is kept so that pages can be rendered later, by a process without Vite.
 */
export interface RendererDescription {
  /** File name of the bundle's entry. */
  entry: string;
  /** Scripts and styles of each route, as Astro's build collected them. */
  scripts: unknown[];
  pages: { key: string; styles: unknown[] }[];
  /** Text of each style sheet by its file name. */
  sheets: Record<string, string>;
  /** Astro's settings for pictures. */
  image: { service: { entrypoint: string } };
}

/** Copies the bundle of a running build aside. @param bundleDir the folder that Astro deletes at its end */
export function storeRenderer(
  bundleDir: string,
  to: string,
  description: Omit<RendererDescription, 'entry'>,
): void {
  const entry = readdirSync(bundleDir).find((name) => /^prerender-entry\..*\.mjs$/.test(name));
  if (!entry) throw new Error(`${bundleDir}: prerender-entry`);
  rmSync(to, { recursive: true, force: true });
  cpSync(bundleDir, to, { recursive: true });
  writeFileSync(join(to, DESCRIPTION), JSON.stringify({ ...description, entry }));
}

/** @throws Error when no renderer is kept there */
export function readDescription(dir: string): RendererDescription {
  return JSON.parse(readFileSync(join(dir, DESCRIPTION), 'utf8'));
}
