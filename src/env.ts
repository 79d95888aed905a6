import { resolve } from 'node:path';

/** Every setting of the environment; read and checked here and nowhere else. */
export interface Env {
  /** Public address of the site, without a trailing slash. */
  siteUrl: string;
  /** Path the site lives under, '/' or '/something/'. */
  basePath: string;
  contentDir: string;
  outDir: string;
  dataDir: string;
  /** Caches between builds: processed pictures, texts of attachments, Astro's store. */
  cacheDir: string;
  /** Where `astro build` puts the renderer that it bundles. */
  rendererDir: string;
  /** Whether `astro build` renders the pages itself, to be compared with what src/release makes. */
  renderWithAstro: boolean;
  /** Folder of the keys that sign what a build makes; null leaves it unsigned. */
  signingDir: string | null;
  host: string;
  port: number;
  /**
   * Where a build by hand reads the content's published versions: a Git folder and a commit in it; null looks for
   * the repository of the content folder. The server hands its own over with the content.
   */
  contentGit: { dir: string; commit: string } | null;
  /** Longest time a build of the editor's server may take. */
  buildLimitSeconds: number;
  /** The moment the build takes as "now"; tests and scheduled builds may fix it. */
  now: Date;
}

/**
 * Reads the environment.
 * @throws Error naming the variable, what it holds and what it should hold
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  return {
    siteUrl: siteUrl(source.SITE_URL || 'https://duk.example'),
    basePath: basePath(source.BASE_PATH || '/'),
    contentDir: resolve(source.CONTENT_DIR || 'content'),
    outDir: resolve(source.OUT_DIR || 'dist'),
    dataDir: resolve(source.DATA_DIR || 'data'),
    cacheDir: resolve(source.CACHE_DIR || '.cache/astro'),
    rendererDir: resolve(source.RENDERER_DIR || '.astro/renderer'),
    renderWithAstro: source.RENDER_WITH_ASTRO === '1',
    contentGit:
      source.CONTENT_GIT_DIR && source.CONTENT_GIT_COMMIT
        ? { dir: source.CONTENT_GIT_DIR, commit: source.CONTENT_GIT_COMMIT }
        : null,
    signingDir: source.SIGNING_DIR ? resolve(source.SIGNING_DIR) : null,
    host: source.HOST || '127.0.0.1',
    port: wholeNumber('PORT', source.PORT || '4321', 0, 65_535),
    buildLimitSeconds: wholeNumber('BUILD_LIMIT', source.BUILD_LIMIT || '600', 1, 86_400),
    now: moment(source.BUILD_NOW),
  };
}

function siteUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/') {
    throw new Error(`SITE_URL="${value}": expected an address such as https://duk.example`);
  }
  return url.origin;
}

function basePath(value: string): string {
  if (!/^\/(?:[\w.-]+\/?)*$/.test(value)) {
    throw new Error(`BASE_PATH="${value}": expected a path such as / or /van-phong/`);
  }
  return value.endsWith('/') ? value : `${value}/`;
}

function wholeNumber(name: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || number > most) {
    throw new Error(`${name}="${value}": expected a number from ${least} to ${most}`);
  }
  return number;
}

function moment(value: string | undefined): Date {
  const date = value ? new Date(value) : new Date();
  if (Number.isNaN(date.getTime())) {
    throw new Error(`BUILD_NOW="${value}": expected a moment such as 2026-11-21T08:00:00+07:00`);
  }
  return date;
}
