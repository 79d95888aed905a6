import { resolve } from 'node:path';

/** Every setting that comes from outside, read and checked here and nowhere else. */
export interface Env {
  /** Public address of the site, without a trailing slash. */
  siteUrl: string;
  /** Path the site lives under, '/' or '/something/'. */
  basePath: string;
  contentDir: string;
  outDir: string;
  dataDir: string;
  /** What builds keep between each other: processed pictures, Astro's store. */
  cacheDir: string;
  host: string;
  port: number;
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
    host: source.HOST || '127.0.0.1',
    port: port(source.PORT || '4321'),
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

function port(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    throw new Error(`PORT="${value}": expected a number from 0 to 65535`);
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
