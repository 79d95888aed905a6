import { readEnv } from '../env.ts';
import { t } from '../i18n/t.ts';
import { type CitationResolver, type CitedPiece, citedPieces } from '../lib/party/cited-text.ts';
import { isNotYetInForce, isRepealed, isSuspended } from '../lib/party/legal-state/states.ts';
import { href } from '../lib/url.ts';
import { type DocumentView, documentFinder } from './documents.ts';

const site = new URL(readEnv().siteUrl);

/** Resolves the citations of one page; `shown` holds the slugs of documents it has cited so far. */
export type PageCitationResolver = CitationResolver & { shown: ReadonlySet<string> };

interface ResolverOptions {
  /** The text is that of a rule: no words on states are written into it. */
  isRule?: boolean;
}

/**
 * Resolves the citations of one page. The state of a rule that is repealed, suspended or not yet in force
 * is written beside every citation, any other state beside the one that is resolved first. Citations of
 * the page's own document are not linked.
 */
export async function pageCitationResolver(
  ownPath: string,
  { isRule = false }: ResolverOptions = {},
): Promise<PageCitationResolver> {
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
    byLink: (link) => named(byHref(ownPathOf(link))),
  };
}

/** The path of a link within this site, relative or with the site's full address; '' for other links. */
function ownPathOf(link: string): string {
  if (link.startsWith('#') || !URL.canParse(link, site)) return '';
  const { origin, pathname } = new URL(link, site);
  return origin === site.origin ? pathname : '';
}

/**
 * A resolver for one page and `cite`, which links the citations in a plain text. Call `cite` in reading
 * order: what is written beside a citation depends on those before it.
 * @param earlier paths of documents and keys of symbols that the page has cited before
 */
export async function citationsOnPage(ownPath: string, earlier: readonly string[] = []) {
  const resolver = await pageCitationResolver(ownPath);
  for (const name of earlier) {
    if (name.startsWith('/')) resolver.byLink(name);
    else resolver.bySymbol(name, '');
  }
  const cite = (text: string): CitedPiece[] => citedPieces(text, resolver.bySymbol);
  return { resolver: resolver, cite };
}
