import { createHash } from 'node:crypto';
import { oncePer } from '../../lib/once-per.ts';
import { servedPath } from '../../lib/url.ts';
import { isSameEverywhere, type LinkTarget, linkTarget, type SiteRoot } from './link-target.ts';
import { anchorsIn, pointersIn } from './page-links.ts';

/** A link of a built page that leads to nothing on this site. */
export interface DeadLink {
  /** Site path of the page that holds it, base path included. */
  page: string;
  href: string;
}

/** A link as written, once for all pages where it leads to the same. */
interface SiteLink {
  href: string;
  /** The only page it is of; '' where it leads to the same from every page. */
  from: string;
  /** Null where it can lead to no file of the site. */
  target: LinkTarget | null;
}

interface PageLinks {
  /** Digest of the page's HTML. */
  hash: string;
  anchors: readonly string[];
  /** Places in the table of links, in the order of the page. */
  links: readonly number[];
}

/** Links and anchors of every page: plain data, to be stored between two checks of a site. */
export interface LinkIndex {
  /** Links are only added until {@link compactLinks}, so that an older index of the same table stays right. */
  links: SiteLink[];
  /** How many of them some page held when the table was made. */
  atFirst: number;
  pages: ReadonlyMap<string, PageLinks>;
}

export interface ChangedPages {
  /** File and HTML of new and changed pages; unchanged ones may be among them. */
  changed: Iterable<readonly [file: string, html: string]>;
  removed?: Iterable<string>;
}

/** A smaller table is not worth the work of making it anew. */
const FEWEST_LINKS = 5000;

export const emptyLinks = (): LinkIndex => ({ links: [], atFirst: 0, pages: new Map() });

/** The index after some pages changed; only those are read. */
export function updatedLinks(
  index: LinkIndex,
  { changed, removed = [] }: ChangedPages,
  site: SiteRoot,
): LinkIndex {
  const pages = new Map(index.pages);
  for (const file of removed) pages.delete(file);
  for (const [file, html] of changed) {
    const hash = createHash('sha256').update(html).digest('base64');
    if (pages.get(file)?.hash === hash) continue;
    const links = pointersIn(html).map((href) => placeOf(index.links, file, href, site));
    pages.set(file, {
      hash,
      anchors: anchorsIn(html).map(detached),
      links: links.filter((place) => place !== ELSEWHERE),
    });
  }
  const updated = { ...index, pages };
  const isGrown = index.links.length > 2 * index.atFirst + FEWEST_LINKS;
  return isGrown ? compactLinks(updated) : updated;
}

/**
 * The dead links of the whole site, pages in order of their files. Each link is looked at once, however many
 * pages hold it.
 * @param files every file of the site
 */
export function deadLinksOf(
  { links, pages }: LinkIndex,
  files: ReadonlySet<string>,
  { base }: SiteRoot,
): DeadLink[] {
  const isGood = (target: LinkTarget | null) =>
    target !== null &&
    files.has(target.file) &&
    // Anchors are checked in pages only; "#page=2" of a PDF is for the PDF viewer.
    (target.anchor === '' || (pages.get(target.file)?.anchors.includes(target.anchor) ?? true));
  const broken = new Set<number>();
  for (const [place, { target }] of links.entries()) if (!isGood(target)) broken.add(place);
  if (broken.size === 0) return [];
  return [...pages.keys()]
    .sort()
    .flatMap((file) =>
      (pages.get(file)?.links ?? [])
        .filter((place) => broken.has(place))
        .map((place) => ({ page: servedPath(file, base), href: links[place]?.href ?? '' })),
    );
}

/** The same index without links that no page holds any more. */
export function compactLinks({ links, pages }: LinkIndex): LinkIndex {
  const places = new Map<number, number>();
  for (const page of pages.values())
    for (const place of page.links) if (!places.has(place)) places.set(place, places.size);
  return {
    links: [...places.keys()].flatMap((place) => links[place] ?? []),
    atFirst: places.size,
    pages: new Map(
      [...pages].map(([file, page]) => [
        file,
        { ...page, links: page.links.map((place) => places.get(place) ?? 0) },
      ]),
    ),
  };
}

/** Stands for the place of a link to another site. */
const ELSEWHERE = -1;

/** Places of the links of a table by page and text. */
const placesOf = oncePer(
  (links: SiteLink[]) => new Map(links.map(({ from, href }, place) => [`${from}\n${href}`, place])),
);

function placeOf(links: SiteLink[], file: string, href: string, site: SiteRoot): number {
  const from = isSameEverywhere(href) ? '' : file;
  const places = placesOf(links);
  const known = places.get(`${from}\n${href}`);
  if (known !== undefined) return known;
  const target = linkTarget(file, href, site);
  const place =
    target === 'elsewhere' ? ELSEWHERE : links.push({ href: detached(href), from, target }) - 1;
  places.set(detached(`${from}\n${href}`), place);
  return place;
}

/** A copy of a piece of a page; the piece itself would keep the whole page in memory. */
function detached(piece: string): string {
  return JSON.parse(JSON.stringify(piece)) as string;
}
