import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { preferencesScript } from '../../src/components/preferences-script.ts';
import { withStylesInside } from '../../src/lib/page-styles.ts';
import { ROOT, SITE, SITE_URL, WORK } from '../helpers/build-site.ts';

/**
 * The pages of the site are rendered from a stored bundle, by what src/release/renderer.ts knows of Astro's
 * inside. Here Astro itself renders every path; an upgrade of Astro that changes anything is found by a
 * difference.
 */
const OUT = join(WORK, 'astro-renders');
afterAll(() => rmSync(OUT, { recursive: true, force: true }));

it('Astro renders every page and file to the same bytes', () => {
  execFileSync(process.execPath, [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: ROOT,
    stdio: 'pipe',
    env: {
      PATH: process.env.PATH,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      SITE_URL,
      RENDER_WITH_ASTRO: '1',
      OUT_DIR: OUT,
      RENDERER_DIR: join(WORK, 'astro-renderer'),
      CACHE_DIR: join(WORK, 'cache'),
      BUILD_NOW: statSync(join(SITE, 'index.html')).mtime.toISOString(),
    },
  });
  const rendered = filesBelow(OUT).filter((file) => /\.(?:html|xml|json|csv|txt)$/.test(file));
  expect(rendered.length).toBeGreaterThan(600);
  const others = rendered.filter(
    (file) =>
      file !== 'tim-kiem/index.html' &&
      withStyles(readFileSync(join(OUT, file), 'utf8')) !== readFileSync(join(SITE, file), 'utf8'),
  );
  expect(others).toEqual([]);
}, 300_000);

/** What the release does with the page that Astro renders. */
function withStyles(html: string): string {
  const cssOf = (href: string) => readFileSync(join(SITE, href), 'utf8');
  return withStylesInside(html, preferencesScript, cssOf);
}

function filesBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(dir, join(item.parentPath, item.name)));
}
