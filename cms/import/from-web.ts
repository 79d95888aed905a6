import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { blocksOf } from '../../src/attachments/word/blocks.ts';
import { restoreUnnamed } from '../../src/attachments/word/legacy-runs.ts';
import { toMarkdown } from '../../src/attachments/word/markdown.ts';
import { importMessages as say } from '../../src/i18n/import-messages.ts';
import { decodeEntities } from '../../src/lib/html.ts';
import { type CalendarDate, parseVietnameseDate } from '../../src/lib/party/dates.ts';
import { safeDecode } from '../../src/lib/url.ts';
import { normalizeLine } from '../../src/lib/vietnamese/normalize.ts';
import { slugify } from '../../src/lib/vietnamese/slug.ts';
import { decodeText } from './decode-text.ts';
import type { TableRow } from './field-table.ts';
import { flatten } from './flatten.ts';
import type { FoundEntry, ImportResult } from './found.ts';
import { importedPicture } from './pictures.ts';
import { articleOf, headingOf, NOISE, readDay, shownDay, statedDay } from './portal-page.ts';

const LEAD_LENGTH = 400;
const TITLE_LENGTH = 300;
const SOURCE_LENGTH = 160;
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
    decodeText(content)
      .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_all, inner: string) => escapeXml(inner))
      // In HTML a link has no text; in a feed it is the address.
      .replace(/<(\/?)link>/gi, '<$1itemlink>'),
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
        source: sourceOf(name, text('itemlink') || linkOf(item) || text('guid', 'id')),
      };
      return toNews(`${name} #${index + 1}${title ? ` (${title})` : ''}`, article, section);
    }),
  );
}

/** Atom writes the address of an item into an attribute. */
function linkOf(item: HTMLElement): string {
  return item.getElementsByTagName('link')[0]?.getAttribute('href') ?? '';
}

/** Where an item came from, with its own address: a second run knows it by that. */
function sourceOf(name: string, address: string): string {
  const link = normalizeLine(decodeEntities(address));
  const source = link === '' ? say.sourceFeed(name) : say.sourceItem(name, link);
  return source.length <= SOURCE_LENGTH ? source : say.sourceFeed(name);
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
    const source = pictureSource(image);
    image.setAttribute('src', source);
    if (pictures.has(source)) continue;
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
  const lead = cut(ownLead || firstSentence(body), LEAD_LENGTH);
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
      ...(ownLead ? [] : [say.notes.cutLead]),
      ...(restored.was ? [say.notes.restoredParts(restored.count, restored.was)] : []),
      ...(files.size > 0 ? [say.notes.pictures(files.size)] : []),
      ...(remote > 0 ? [say.notes.remoteLinks(remote)] : []),
      ...(/\uFFFD/.test(title + body) ? [say.notes.brokenLetters] : []),
    ],
  };
  return { source: name, status: 'found', entry };
}

/** Pages that load pictures late have their address beside `src`, which is empty or one grey dot. */
function pictureSource(image: HTMLElement): string {
  const [own, late] = [image.getAttribute('src') ?? '', image.getAttribute('data-src') ?? ''];
  return late !== '' && (own === '' || own.startsWith('data:')) ? late : own;
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
    return await importedPicture(bytes).flatten({ background: '#fff' }).jpeg().toBuffer();
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
