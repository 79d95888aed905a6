import { mirrorMessages } from '../../src/i18n/mirror-messages.ts';
import type { HeaderRule } from '../server/headers.ts';
import { headerRules } from '../server/headers.ts';

/** What every front needs to know. */
export interface FrontOptions {
  /** The office's server, for posts, /admin and /api: "http://127.0.0.1:4321". */
  server: string;
  /** The public address of the site. */
  siteUrl: string;
  /** Address to listen at, where it is not that of the site; TLS stands before it then. */
  listen?: string | undefined;
}

/** A front of a site on an object store, as readers without keys reach it: "http://10.0.0.3:8080/v1/AUTH_x/site". */
export interface StoreFrontOptions extends FrontOptions {
  store: string;
}

/** A front of a site in a folder of its own machine. */
export interface FolderFrontOptions extends FrontOptions {
  folder: string;
}

/** Answers of these rules come from the server alone, which sets them. */
const OF_SERVER: ReadonlySet<string> = new Set(['editor', 'editor files']);

/** Rules for what a front answers itself; the first that fits a path counts. */
export const siteRules: readonly HeaderRule[] = headerRules.filter(
  ({ name }) => !OF_SERVER.has(name),
);

/** The pattern of a rule as other programs write it, without the slashes of JavaScript. */
export function patternText({ pattern }: HeaderRule): string {
  return pattern.source.replaceAll('\\/', '/');
}

/** Names of all headers that rules set. */
export function headerNames(rules: readonly HeaderRule[]): string[] {
  return [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
}

export function isHttps({ siteUrl }: FrontOptions): boolean {
  return siteUrl.startsWith('https:');
}

/** Said to who asks for a page that was never seen while the store, or for the editor while the server, is away. */
export const awayPage = `<!doctype html><html lang="vi"><title>503</title><p>${mirrorMessages.front.away}</p></html>`;
