import { readEnv } from '../env.ts';
import { t } from '../i18n/t.ts';
import { type CitedPiece, citedPieces, type DocumentNames } from '../lib/party/cited-text.ts';
import { isNotYetInForce, isRepealed, isSuspended } from '../lib/party/legal-state/states.ts';
import { href } from '../lib/url.ts';
import { type DocumentView, documentFinder } from './documents.ts';

const site = new URL(readEnv().siteUrl);

/** With slugs of the documents that the page has shown so far. */
export type NamesOfPage = DocumentNames & { shown: ReadonlySet<string> };

interface NamingOptions {
  /** The text is that of a rule: nothing is written into it. */
  isRule?: boolean;
}

/**
 * How one page shows the documents it names: a rule that is repealed, suspended or not yet in force says so each time, any other
 * state at the first mention. A page does not speak of itself.
 */
export async function documentNames(
  ownPath: string,
  { isRule = false }: NamingOptions = {},
): Promise<NamesOfPage> {
  const { bySymbol, byHref } = await documentFinder();
  const shown = new Set<string>();
  const named = (document: DocumentView | undefined) => {
    if (!document || document.path === ownPath) return null;
    const { state } = document.validity;
    const isFirst = !shown.has(document.slug);
    shown.add(document.slug);
    const isAlwaysShown = isRepealed(state) || isSuspended(state) || isNotYetInForce(state);
    return {
      href: href(document.path),
      state: !isRule && (isFirst || isAlwaysShown) ? t(`validity.inText.${state}`) : null,
    };
  };
  return {
    shown,
    bySymbol: (key, following) => named(bySymbol(key, following)),
    byLink: (link) => named(byHref.get(ownPathOf(link))),
  };
}

/** The path of a link into this site, which may be written with the site's own address. */
function ownPathOf(link: string): string {
  if (link.startsWith('#') || !URL.canParse(link, site)) return '';
  const { origin, pathname } = new URL(link, site);
  return origin === site.origin ? pathname : '';
}

/**
 * Plain texts of one page, with the documents they name; `cite` is to be called in the order in
 * which the page shows them.
 * @param earlier addresses and keys of symbols that the page has named before
 */
export async function citing(ownPath: string, earlier: readonly string[] = []) {
  const names = await documentNames(ownPath);
  for (const name of earlier) {
    if (name.startsWith('/')) names.byLink(name);
    else names.bySymbol(name, '');
  }
  const cite = (text: string): CitedPiece[] => citedPieces(text, names.bySymbol);
  return { names, cite };
}
