import { type HTMLElement, parse } from 'node-html-parser';
import { decodeEntities } from '../../src/lib/html.ts';
import { type Moment, readMoment } from './portal-moment.ts';

/** Elements that say when an item was published, the surest first; Microsoft writes Atom's as a10:. */
const DATES = [
  /^pubdate$/,
  /^(?:\w+:)?published$/,
  /^dc:date$/,
  /^dcterms:(?:issued|created)$/,
  /^(?:\w+:)?updated$/,
  /^dcterms:modified$/,
  /^date$/,
] as const;

/** The item's own elements of a name: a picture or a source inside it has a title and a link too. */
function own(item: HTMLElement, name: RegExp): HTMLElement[] {
  return item.childNodes.filter(
    (node): node is HTMLElement =>
      node.nodeType === 1 && name.test((node as HTMLElement).rawTagName.toLowerCase()),
  );
}

/** The text of the first of these elements that has any. */
export function textOf(item: HTMLElement, ...names: RegExp[]): string {
  const texts = names.flatMap((name) => own(item, name).map(({ textContent }) => textContent));
  return texts.find((text) => text.trim() !== '') ?? '';
}

/** What such an element holds as HTML, whether escaped, in CDATA or as elements (XHTML of Atom). */
export function htmlOf(item: HTMLElement, ...names: RegExp[]): string {
  const found = names
    .flatMap((name) => own(item, name))
    .find(({ textContent }) => textContent.trim() !== '');
  if (!found) return '';
  const hasElements = found.childNodes.some(({ nodeType }) => nodeType === 1);
  return hasElements ? found.innerHTML : decodeEntities(found.textContent);
}

/** When an item was published, by the first element that says it. */
export function momentOf(item: HTMLElement): Moment | null {
  for (const name of DATES) {
    const moment = readMoment(decodeEntities(textOf(item, name)));
    if (moment !== null) return moment;
  }
  return null;
}

/** The address of an item; Atom writes it into an attribute (RFC 4287, 4.2.7), among those of other things. */
export function addressOf(item: HTMLElement): string {
  const links = own(item, /^link$/).filter((link) => link.getAttribute('href'));
  const page = links.find((link) => /^(?:alternate)?$/.test(link.getAttribute('rel') ?? ''));
  const written =
    textOf(item, /^feedburner:origlink$/, /^itemlink$/) ||
    (page ?? links[0])?.getAttribute('href') ||
    textOf(item, /^guid$/, /^id$/);
  return decodeEntities(written).trim();
}

/** What relative addresses of an item stand below: what the feed says, or the page it is of. */
export function baseOf(item: HTMLElement): string {
  for (let at: HTMLElement | null = item; at; at = at.parentNode) {
    const stated = at.getAttribute?.('xml:base');
    const page =
      at === item ? '' : /^(?:channel|feed)$/i.test(at.rawTagName ?? '') && addressOf(at);
    if (stated || page) return stated || page || '';
  }
  return '';
}

/** An address made whole; as it is where it is whole already, or nothing says below what. */
export function resolved(address: string, base: string): string {
  return URL.canParse(address) || address === ''
    ? address
    : (URL.parse(address, base)?.href ?? address);
}

/** The HTML with the addresses of its links made whole. */
export function withAddresses(html: string, base: string): string {
  const root = parse(html);
  for (const link of root.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (!href.startsWith('#')) link.setAttribute('href', resolved(href, base));
  }
  return root.toString();
}

/** What stands beside the text: pictures it does not show yet, and how many files that are none. */
export function enclosuresOf(item: HTMLElement, html: string): { pictures: string; files: number } {
  const all = [
    ...own(item, /^(?:enclosure|media:content)$/),
    ...own(item, /^media:group$/).flatMap((group) => own(group, /^media:content$/)),
    ...own(item, /^link$/).filter((link) => link.getAttribute('rel') === 'enclosure'),
  ].map((one) => ({
    address: one.getAttribute('url') ?? one.getAttribute('href') ?? '',
    isPicture:
      /^image/.test(one.getAttribute('type') ?? one.getAttribute('medium') ?? '') ||
      /\.(?:jpe?g|png|gif|webp)(?:\?|$)/i.test(one.getAttribute('url') ?? ''),
  }));
  const fresh = all.filter(({ address }) => address !== '' && !html.includes(address));
  const pictures = [...new Set(fresh.filter((one) => one.isPicture).map((one) => one.address))];
  return {
    pictures: pictures
      .map((address) => `<p><img src="${address.replaceAll('"', '')}"></p>`)
      .join(''),
    files: new Set(fresh.filter((one) => !one.isPicture).map((one) => one.address)).size,
  };
}
