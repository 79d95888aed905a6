import { statSync } from 'node:fs';
import type { ImageMetadata } from 'astro';
import type { Piece } from '../blocks/block.ts';
import type { DocumentNames } from '../lib/party/cited-text.ts';
import { href } from '../lib/url.ts';
import { readingMinutes } from '../lib/vietnamese/reading-time.ts';
import { siteLink } from '../markdown/links.ts';
import { drawnParts, renderBody } from '../markdown/render.ts';
import { BODY_LABELS } from './body-labels.ts';
import { documentNames } from './cited.ts';
import { type DocumentView, documentView } from './documents.ts';
import { type QuestionView, questionView } from './questions.ts';
import { contentPath } from './site.ts';
import { type Entry, markdownOf } from './store.ts';
import { questionBySlug } from './training.ts';

/** A piece of a body with everything its component shows. */
export type BodyPart =
  | { kind: 'html'; html: string }
  | { kind: 'document'; document: DocumentView }
  | { kind: 'question'; question: QuestionView }
  | { kind: 'picture'; image: ImageMetadata; alt: string; sizes: string }
  | { kind: 'file'; file: Attachment };

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

/**
 * Renders the Markdown of an entry and looks up what its blocks name.
 * @param names how the page shows documents, where it has named some before its body
 */
export async function bodyOf(entry: Entry<object>, names?: DocumentNames): Promise<Body> {
  const isRule = 'bodyKind' in entry.data && entry.data.bodyKind === 'toan-van';
  const markdown = markdownOf(entry);
  const resolveLink = (link: string) => href(siteLink(link));
  const documents = names ?? (await documentNames(entry.path, { isRule }));
  const { parts, headings } = renderBody(markdown, {
    labels: BODY_LABELS,
    resolveLink,
    documents,
    isRule,
  });
  const resolved = await Promise.all(
    drawnParts(parts).map((part) => resolvePart(part, entry, documents)),
  );
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

async function resolvePart(
  part: string | Piece,
  entry: Entry<object>,
  documents: DocumentNames,
): Promise<BodyPart | null> {
  if (typeof part === 'string') return { kind: 'html', html: part };
  switch (part.kind) {
    case 'document': {
      const document = await documentView(part.slug);
      if (!document) return null;
      // Its block says the state: the page has named it.
      documents.byLink(href(document.path));
      return { kind: 'document', document };
    }
    case 'question': {
      const question = await questionBySlug(part.slug);
      return question ? { kind: 'question', question: await questionView(question) } : null;
    }
    case 'picture': {
      const image = entry.images[part.src];
      if (!image) throw new Error(`${entry.filePath}: no picture ${part.src}`);
      return { kind: 'picture', image, alt: part.alt, sizes: part.sizes };
    }
    case 'file':
      return { kind: 'file', file: attachment(part.path, part.title) };
    default:
      return part satisfies never;
  }
}
