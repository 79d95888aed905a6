import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import sharp from 'sharp';
import { blocksOf } from '../../src/attachments/word/blocks.ts';
import { restoreUnnamed } from '../../src/attachments/word/legacy-runs.ts';
import { toMarkdown } from '../../src/attachments/word/markdown.ts';
import { importMessages as say } from '../../src/i18n/import-messages.ts';
import { decodeEntities } from '../../src/lib/html.ts';
import { type CalendarDate, parseVietnameseDate, vietnamDate } from '../../src/lib/party/dates.ts';
import { safeDecode } from '../../src/lib/url.ts';
import { normalizeLine } from '../../src/lib/vietnamese/normalize.ts';
import { slugify } from '../../src/lib/vietnamese/slug.ts';
import type { TableRow } from './field-table.ts';
import type { FoundEntry, ImportResult } from './found.ts';

/** Places where portals keep an article, the surest first. */
const ARTICLES = [
  '[itemprop=articleBody]',
  '.detail-content',
  '.content-detail',
  '.article-content',
  '.news-content',
  '.entry-content',
  '.post-content',
  '#divContent',
  '#content-body',
  'article',
  'main',
  '#content',
  '.content',
];
const NOISE =
  'script,style,noscript,iframe,nav,aside,header,footer,button,input,select,textarea,label,.share,.comment,.comments,.related,.breadcrumb,.tags';
const DATES = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[name=pubdate]', 'content'],
  ['meta[itemprop=datePublished]', 'content'],
  ['time[datetime]', 'datetime'],
  ['[itemprop=datePublished]', 'content'],
] as const;
const DATE_PLACES =
  '.publish-date,.post-date,.article-date,.date,[class*=date],[class*=ngay],.time,[class*=time]';
/** A place that holds more is no date. */
const LONGEST_DATE = 120;
const LEAD_LENGTH = 400;
const TITLE_LENGTH = 300;
/** The site's name that portals put behind a page's title. */
const SITE_NAME = /\s+[-|–»]\s+[^-|–»]{3,60}$/u;

interface Article {
  title: string;
  day: CalendarDate | null;
  lead: string;
  html: string;
  /** Folder that pictures are named from; null where there are none on this machine. */
  folder: string | null;
  source: string;
}

/** The article of a saved page of the old portal. */
export async function newsFromHtml(
  path: string,
  content: Uint8Array,
  section: string,
  row?: TableRow,
): Promise<ImportResult> {
  const page = parse(decodeText(content));
  const meta = (name: string, attribute = 'content') =>
    normalizeLine(decodeEntities(page.querySelector(name)?.getAttribute(attribute) ?? ''));
  const pageTitle =
    meta('meta[property="og:title"]') ||
    normalizeLine(page.querySelector('title')?.textContent ?? '');
  const heading = headingOf(page, pageTitle);
  const title =
    row?.subject || normalizeLine(heading?.textContent ?? '') || pageTitle.replace(SITE_NAME, '');
  const lead = meta('meta[name=description]') || meta('meta[property="og:description"]');
  const stated = statedDay(page);
  for (const node of page.querySelectorAll(NOISE)) node.remove();
  const day = row?.issued ? parseVietnameseDate(row.issued) : (stated ?? shownDay(page));
  heading?.remove();
  const html = articleOf(page)?.innerHTML ?? '';
  const name = basename(path);
  const source = say.sourceFeed(name);
  return toNews(name, { title, day, lead, html, folder: dirname(path), source }, section);
}

/** Every item of an RSS or Atom feed that somebody saved. */
export async function newsFromFeed(
  path: string,
  content: Uint8Array,
  section: string,
): Promise<ImportResult[]> {
  const name = basename(path);
  const feed = parse(
    new TextDecoder()
      .decode(content)
      .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_all, inner: string) => escapeXml(inner)),
    {
      lowerCaseTagName: true,
    },
  );
  const items = feed.querySelectorAll('item,entry');
  if (items.length === 0)
    return [{ source: name, status: 'refused', reasons: [say.reasons.empty] }];
  return Promise.all(
    items.map((item, index) => {
      const text = (...tags: string[]) =>
        tags
          .map((tag) => item.getElementsByTagName(tag)[0]?.textContent ?? '')
          .find((value) => value.trim() !== '') ?? '';
      const title = normalizeLine(parse(decodeEntities(text('title'))).textContent);
      const description = decodeEntities(text('description', 'summary'));
      const html = decodeEntities(text('content:encoded', 'content')) || description;
      const article: Article = {
        title,
        day: readDay(text('pubdate', 'published', 'updated', 'dc:date')),
        lead: normalizeLine(parse(description).textContent),
        html,
        folder: null,
        source: say.sourceFeed(name),
      };
      return toNews(`${name} #${index + 1}${title ? ` (${title})` : ''}`, article, section);
    }),
  );
}

async function toNews(name: string, article: Article, section: string): Promise<ImportResult> {
  const { day, folder } = article;
  // A title is too short to be judged alone.
  const restored = restoreUnnamed(
    [article.title, article.lead, article.html].map((part) => `<!--phan-->${part}`).join(''),
  );
  const [, ownTitle = '', ownLead = '', html = ''] = restored.text.split('<!--phan-->');
  const title = cut(ownTitle, TITLE_LENGTH);
  const blocks = blocksOf(flatten(html));
  const slug = slugify(title);
  const files = new Map<string, Uint8Array>();
  let remote = 0;
  const pictures = new Map<string, string>();
  for (const image of blocks.flatMap(({ element }) => element.querySelectorAll('img'))) {
    const source = image.getAttribute('src') || image.getAttribute('data-src') || '';
    const bytes = folder === null ? null : localFile(folder, source);
    const path = `media/${slug}-${day ?? ''}-hinh-${files.size + 1}.jpg`;
    const jpeg = bytes && (await asJpeg(bytes));
    if (!jpeg) {
      remote += 1;
      continue;
    }
    files.set(path, jpeg);
    const alt = say.pictureAlt(files.size, title);
    pictures.set(source, `![${alt}](../${path})`);
  }
  const body = toMarkdown(blocks, { picture: (id) => pictures.get(id) ?? '' });
  const reasons = [
    ...(title === '' ? [say.reasons.noTitle] : []),
    ...(day === null ? [say.reasons.noDate] : []),
    ...(body.trim() === '' ? [say.reasons.noText] : []),
  ];
  if (reasons.length > 0) return { source: name, status: 'refused', reasons };
  const given = ownLead;
  const lead = cut(given || firstSentence(body), LEAD_LENGTH);
  const entry: FoundEntry = {
    collection: 'news',
    slug,
    data: {
      title,
      date: `${day}T08:00:00+07:00`,
      section,
      lead,
      source: article.source,
      draft: true,
    },
    body: withoutRepeatedLead(body, lead),
    files,
    needs: [],
    notes: [
      ...(given ? [] : [say.notes.cutLead]),
      ...(restored.was ? [say.notes.restoredParts(restored.count, restored.was)] : []),
      ...(files.size > 0 ? [say.notes.pictures(files.size)] : []),
      ...(remote > 0 ? [say.notes.remoteLinks(remote)] : []),
    ],
  };
  return { source: name, status: 'found', entry };
}

/**
 * Old portals are not always UTF-8: a byte-order mark tells first, then what the head of the page or
 * feed says, then the bytes; Vietnamese of that time was windows-1258.
 */
function decodeText(content: Uint8Array): string {
  const [first = 0, second = 0] = content;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(content);
  const head = new TextDecoder('latin1').decode(content.subarray(0, 2048));
  const named = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  const utf8 = new TextDecoder('utf-8').decode(content);
  const isUtf8 = !utf8.includes('\uFFFD');
  if (isUtf8 && (named === undefined || /^utf-?8$/i.test(named))) return utf8;
  try {
    const text = new TextDecoder(isUtf8 ? named : legacyName(named)).decode(content);
    // Its tone marks stand apart.
    return text.normalize('NFC');
  } catch {
    return utf8;
  }
}

function legacyName(named: string | undefined): string {
  return named === undefined || /^utf-?8$/i.test(named) ? 'windows-1258' : named;
}

/** The heading of the article: the one the page's title repeats; a logo may stand in an h1 too. */
function headingOf(page: HTMLElement, pageTitle: string): HTMLElement | undefined {
  const headings = page
    .querySelectorAll('h1,h2')
    .filter((node) => normalizeLine(node.textContent).length > 3);
  const named = headings.find((node) => pageTitle.startsWith(normalizeLine(node.textContent)));
  const own = headings.filter(({ tagName }) => tagName === 'H1');
  // One h1 is the article's; of several only the title can tell.
  return named ?? (own.length === 1 || pageTitle === '' ? own[0] : own.at(-1));
}

/** The surest place of the article; else the element with most text in its own paragraphs. */
function articleOf(page: HTMLElement): HTMLElement | null {
  for (const place of ARTICLES) {
    const found = page.querySelector(place);
    if (found && paragraphLength(found) > 100) return found;
  }
  const candidates = page.querySelectorAll('div,td,section');
  return candidates.reduce<HTMLElement | null>(
    (best, node) => (best === null || ownLength(node) > ownLength(best) ? node : best),
    page.querySelector('body'),
  );
}

function paragraphLength(node: HTMLElement): number {
  return normalizeLine(node.textContent).length;
}

function ownLength(node: HTMLElement): number {
  return node.childNodes
    .filter(
      (child) =>
        child.nodeType === 3 ||
        /^(?:P|BR|B|I|STRONG|EM|SPAN)$/.test((child as HTMLElement).tagName ?? ''),
    )
    .reduce((sum, child) => sum + child.textContent.trim().length, 0);
}

/** The day a page states for machines. */
function statedDay(page: HTMLElement): CalendarDate | null {
  for (const [place, attribute] of DATES) {
    const day = readDay(page.querySelector(place)?.getAttribute(attribute) ?? '');
    if (day) return day;
  }
  return null;
}

/** The day a page shows beside its article; clocks of the page's head are gone by then. */
function shownDay(page: HTMLElement): CalendarDate | null {
  for (const node of page.querySelectorAll(DATE_PLACES)) {
    if (node.textContent.length > LONGEST_DATE) continue;
    const day = parseVietnameseDate(node.textContent);
    if (day) return day;
  }
  return null;
}

/** A day however a portal writes it: the Vietnamese order of figures first, then RFC 822 and ISO 8601. */
function readDay(value: string): CalendarDate | null {
  if (value.trim() === '') return null;
  if (!/\d[T ]\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/.test(value.trim())) {
    const day = parseVietnameseDate(value);
    if (day) return day;
  }
  const moment = new Date(value);
  return Number.isNaN(moment.getTime()) ? null : vietnamDate(moment);
}

/** Text that stands in divisions and breaks instead of paragraphs, as pages of that time have it. */
function flatten(html: string): string {
  const root = parse(`<div>${html}</div>`);
  for (const node of root.querySelectorAll(NOISE)) node.remove();
  const BLOCK = /^(?:P|UL|OL|TABLE|H[1-6]|FIGURE|BLOCKQUOTE)$/;
  const parts: string[] = [];
  let line = '';
  const endLine = () => {
    if (normalizeLine(parse(line).textContent) !== '' || /<img/i.test(line))
      parts.push(`<p>${line}</p>`);
    line = '';
  };
  const walk = (node: HTMLElement) => {
    for (const child of node.childNodes) {
      const { tagName = '' } = child as HTMLElement;
      if (child.nodeType === 3) line += child.toString();
      else if (child.nodeType !== 1) continue;
      else if (tagName === 'BR') endLine();
      else if (tagName === 'TABLE' && isLayout(child as HTMLElement)) {
        endLine();
        for (const cell of (child as HTMLElement).querySelectorAll('td')) walk(cell);
      } else if (BLOCK.test(tagName)) {
        endLine();
        parts.push(child.toString());
      } else if (/^(?:DIV|SECTION|ARTICLE|CENTER|TBODY|TR|TD)$/.test(tagName)) {
        endLine();
        walk(child as HTMLElement);
        endLine();
      } else line += child.toString();
    }
  };
  walk(root);
  endLine();
  return parts.join('\n');
}

/** A table of one column sets a picture and its caption, no data. */
function isLayout(table: HTMLElement): boolean {
  const rows = table.querySelectorAll('tr');
  return rows.every((row) => row.querySelectorAll('td,th').length < 2);
}

function localFile(folder: string, source: string): Uint8Array | null {
  if (/^(?:[a-z]+:|\/)/i.test(source)) return null;
  const decoded = safeDecode(source.split(/[?#]/)[0] ?? '') ?? source;
  const root = resolve(folder);
  const path = resolve(root, decoded);
  // A saved page names pictures beside it, never above.
  const isBeside = path.startsWith(`${root}${sep}`);
  return isBeside && statSync(path, { throwIfNoEntry: false })?.isFile()
    ? readFileSync(path)
    : null;
}

async function asJpeg(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const options = { width: 2400, height: 2400, fit: 'inside', withoutEnlargement: true } as const;
    return await sharp(bytes, { limitInputPixels: 40_000_000 })
      .rotate()
      .resize(options)
      .flatten({ background: '#fff' })
      .jpeg()
      .toBuffer();
  } catch {
    return null;
  }
}

function firstSentence(markdown: string): string {
  const [first = ''] = markdown
    .split('\n')
    .map((line) => normalizeLine(line.replace(/[*_#>]|!?\[[^\]]*\]\([^)]*\)/g, '')))
    .filter((line) => line.length > 20);
  return /^.{20,}?[.!?](?=\s|$)/u.exec(first)?.[0] ?? first;
}

/** Portals print the lead twice: the page here shows it by itself. */
function withoutRepeatedLead(markdown: string, lead: string): string {
  const paragraphs = markdown.split('\n\n');
  const [first = ''] = paragraphs;
  const plain = normalizeLine(first.replace(/[*_]/g, ''));
  return paragraphs.length > 1 && plain === lead ? paragraphs.slice(1).join('\n\n') : markdown;
}

function cut(text: string, length: number): string {
  const line = normalizeLine(text);
  return line.length <= length ? line : `${line.slice(0, length - 1).replace(/\s+\S*$/, '')}…`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
