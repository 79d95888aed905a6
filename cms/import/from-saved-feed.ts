import { basename } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { importMessages as messages } from '../../src/i18n/import-messages.ts';
import { decodeEntities } from '../../src/lib/html.ts';
import { normalizeLine } from '../../src/lib/vietnamese/normalize.ts';
import { decodeText } from '../tables/decode-text.ts';
import {
  addressOf,
  baseOf,
  enclosuresOf,
  htmlOf,
  momentOf,
  resolved,
  textOf,
  withAddresses,
} from './feed-item.ts';
import { plainText } from './flatten.ts';
import { newsOfArticle } from './news-of-article.ts';
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
      const title = normalizeLine(parse(decodeEntities(textOf(item, /^title$/))).textContent);
      const description = htmlOf(item, /^description$/, /^summary$/);
      const address = resolved(addressOf(item), baseOf(item));
      const html = htmlOf(item, /^content:encoded$/, /^content$/) || description;
      const enclosed = enclosuresOf(item, html);
      const article = {
        title,
        moment: momentOf(item),
        lead: plainText(description),
        html: withAddresses(html, address) + enclosed.pictures,
        folder: null,
        source: sourceOf(name, address),
      };
      const label = `${name} #${index + 1}${title ? ` (${title})` : ''}`;
      return newsOfArticle(label, article, section).then((result) => {
        if (result.status === 'read' && enclosed.files > 0)
          result.entry.notes.push(messages.notes.enclosures(enclosed.files));
        return result;
      });
    }),
  );
}

function parseFeed(xml: string): HTMLElement {
  return parse(
    xml
      .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_all, inner: string) => escapeXml(inner))
      // The parser reads HTML, where a link and a source hold nothing; in a feed they do.
      .replace(/<(\/?)link>/gi, '<$1itemlink>')
      .replace(/<(\/?)source(?=[\s>])/gi, '<$1itemsource'),
    { lowerCaseTagName: true },
  );
}

/** Where an item came from, with its own address: a second run knows the item by that. */
function sourceOf(name: string, address: string): string {
  const link = normalizeLine(address);
  const source = link === '' ? messages.sourceFeed(name) : messages.sourceItem(name, link);
  return source.length <= MAX_SOURCE ? source : messages.sourceFeed(name);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
