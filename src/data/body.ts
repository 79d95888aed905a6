import { statSync } from 'node:fs';
import type { ImageMetadata } from 'astro';
import { t } from '../i18n/t.ts';
import { href } from '../lib/url.ts';
import { readingMinutes } from '../lib/vietnamese/reading-time.ts';
import { siteLink } from '../markdown/links.ts';
import { renderBody } from '../markdown/render.ts';
import type { DocumentNames } from '../markdown/symbol-plugin.ts';
import { type DocumentView, documentFinder, documentView } from './documents.ts';
import { contentPath } from './site.ts';
import { type Entry, markdownOf } from './store.ts';
import { type QuestionEntry, questionBySlug } from './training.ts';

/** A block of a body with everything its component shows. */
export type BodyPart =
  | { kind: 'html'; html: string }
  | { kind: 'document'; document: DocumentView }
  | { kind: 'question'; question: QuestionEntry; basis: DocumentView | undefined }
  | { kind: 'figure'; image: ImageMetadata; alt: string; caption: string; credit: string }
  | { kind: 'image'; image: ImageMetadata; alt: string }
  | { kind: 'download'; file: Attachment };

export interface Body {
  parts: BodyPart[];
  headings: { depth: number; text: string; id: string }[];
  minutes: number;
  isEmpty: boolean;
}

/** A file people may download. */
export interface Attachment {
  title: string;
  path: string;
  /** Ending in capitals: PDF, DOCX. */
  type: string;
  bytes: number;
}

const labels = {
  table: t('body.table'),
  footnotes: t('body.footnotes'),
  backToText: t('body.backToText'),
};

/** Renders the Markdown of an entry and looks up what its blocks name. */
export async function bodyOf(entry: Entry<object>): Promise<Body> {
  const isRule = 'bodyKind' in entry.data && entry.data.bodyKind === 'toan-van';
  const markdown = markdownOf(entry);
  const resolveLink = (link: string) => href(siteLink(link));
  const documents = await documentNames(entry.path, isRule);
  const { parts, headings } = renderBody(markdown, { labels, resolveLink, documents, isRule });
  const resolved = await Promise.all(parts.map((part) => resolvePart(part, entry)));
  return {
    parts: resolved.flatMap((part) => part ?? []),
    headings,
    minutes: readingMinutes(markdown),
    isEmpty: markdown.trim() === '',
  };
}

/** What a link to a file needs to say: name, type and size. */
export function attachment(reference: string, title: string): Attachment {
  const path = siteLink(reference);
  const type = path.split('.').at(-1)?.toUpperCase() ?? '';
  return { title, path, type, bytes: statSync(contentPath(path)).size };
}

/**
 * How a body shows the documents it names: a dead or unborn rule says so each time, any other state
 * at the first mention. A page does not speak of itself.
 */
async function documentNames(ownPath: string, isRule: boolean): Promise<DocumentNames> {
  const { bySymbol, byHref } = await documentFinder();
  const said = new Set<string>();
  const named = (document: DocumentView | undefined) => {
    if (!document || document.path === ownPath) return null;
    const { state } = document.validity;
    const isFirst = !said.has(document.slug);
    said.add(document.slug);
    const mustSay = state === 'het-hieu-luc' || state === 'chua-co-hieu-luc';
    return {
      href: href(document.path),
      // The text of a rule is the rule's own: nothing is written into it.
      state: !isRule && (isFirst || mustSay) ? t(`validity.inText.${state}`) : null,
    };
  };
  return {
    bySymbol: (key, following) => named(bySymbol(key, following)),
    byLink: (link) => named(byHref.get(link.split('#')[0] ?? '')),
  };
}

async function resolvePart(
  part: ReturnType<typeof renderBody>['parts'][number],
  entry: Entry<object>,
): Promise<BodyPart | null> {
  if (typeof part === 'string') return { kind: 'html', html: part };
  switch (part.kind) {
    case 'document': {
      const document = await documentView(part.id);
      return document ? { kind: 'document', document } : null;
    }
    case 'question': {
      const question = await questionBySlug(part.id);
      if (!question) return null;
      const basis = question.data.basis && (await documentView(question.data.basis.document));
      return { kind: 'question', question, basis };
    }
    case 'figure':
    case 'image': {
      const image = entry.images[part.src];
      if (!image) throw new Error(`${entry.filePath}: no picture ${part.src}`);
      return { ...part, image };
    }
    case 'download':
      return { kind: 'download', file: attachment(part.file, part.title) };
    default:
      return part satisfies never;
  }
}
