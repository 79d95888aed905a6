import { basename } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { importMessages as messages } from '../../src/i18n/import-messages.ts';
import { decodeEntities } from '../../src/lib/html.ts';
import { normalizeLine } from '../../src/lib/vietnamese/normalize.ts';
import { decodeText } from '../tables/decode-text.ts';
import { newsOfArticle } from './news-of-article.ts';
import { type Moment, readMoment } from './portal-moment.ts';
import { type ImportResult, refused } from './result.ts';

/** The longest text that the field "source" of news takes. */
const MAX_SOURCE = 160;

/** Every item of an RSS or Atom feed that somebody saved. @param section id of the news' section */
export async function newsFromSavedFeed(
  path: string,
  content: Uint8Array,
  section: string,
): Promise<ImportResult[]> {
  const name = basename(path);
  const items = parseFeed(decodeText(content)).querySelectorAll('item,entry');
  if (items.length === 0) return [refused(name, messages.reasons.emptyFeed)];
  return Promise.all(
    items.map((item, index) => {
      const title = normalizeLine(parse(decodeEntities(textOf(item, 'title'))).textContent);
      const description = decodeEntities(textOf(item, 'description', 'summary'));
      const html = decodeEntities(textOf(item, 'content:encoded', 'content')) || description;
      const article = {
        title,
        moment: momentOf(item),
        lead: normalizeLine(parse(description).textContent),
        html,
        folder: null,
        source: sourceOf(name, addressOf(item)),
      };
      return newsOfArticle(`${name} #${index + 1}${title ? ` (${title})` : ''}`, article, section);
    }),
  );
}

function parseFeed(xml: string): HTMLElement {
  return parse(
    xml
      .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_all, inner: string) => escapeXml(inner))
      // The parser reads HTML, where a link has no text; in a feed its text is the address.
      .replace(/<(\/?)link>/gi, '<$1itemlink>'),
    { lowerCaseTagName: true },
  );
}

/** The text of the first of these elements that has any. */
function textOf(item: HTMLElement, ...tags: string[]): string {
  return (
    tags
      .map((tag) => item.getElementsByTagName(tag)[0]?.textContent ?? '')
      .find((value) => value.trim() !== '') ?? ''
  );
}

/** When an item was published, by the first element that says it. */
function momentOf(item: HTMLElement): Moment | null {
  for (const tag of ['pubdate', 'published', 'dc:date', 'updated', 'date']) {
    const moment = readMoment(decodeEntities(textOf(item, tag)));
    if (moment !== null) return moment;
  }
  return null;
}

/** The address of an item; Atom writes it into an attribute (RFC 4287, 4.2.7). */
function addressOf(item: HTMLElement): string {
  const atomLink = item.getElementsByTagName('link')[0]?.getAttribute('href') ?? '';
  return textOf(item, 'itemlink') || atomLink || textOf(item, 'guid', 'id');
}

/** Where an item came from, with its own address: a second run knows the item by that. */
function sourceOf(name: string, address: string): string {
  const link = normalizeLine(decodeEntities(address));
  const source = link === '' ? messages.sourceFeed(name) : messages.sourceItem(name, link);
  return source.length <= MAX_SOURCE ? source : messages.sourceFeed(name);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
