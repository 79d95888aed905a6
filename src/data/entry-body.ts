import type { ImageMetadata } from 'astro';
import type { Embed } from '../blocks/block.ts';
import { basisStrings } from '../i18n/learning/basis-strings.ts';
import { markLessonWords } from '../learning/lesson-words.ts';
import type { CitationResolver } from '../lib/party/cited-text.ts';
import { href } from '../lib/url.ts';
import { readingMinutes } from '../lib/vietnamese/reading-time.ts';
import { attachmentPath, siteLink } from '../markdown/links.ts';
import { expandBlocks, renderBody } from '../markdown/render.ts';
import { BODY_LABELS } from './body-labels.ts';
import { sizeOf } from './content.ts';
import { type DocumentView, documentView } from './documents.ts';
import { pageCitationResolver } from './page-citations.ts';
import { picture } from './pictures.ts';
import { liveQuestion, questionOnPage } from './questions.ts';
import { setting } from './site.ts';
import type { Entry } from './store.ts';
import { type DefinitionEntry, definitionBySlug, explainedAbbreviations } from './training.ts';

/** A place on the drawn sheet of a Party paper. */
export interface FormPlace {
  name: string;
  required: boolean;
  text: string;
}

/** A part of a body with everything its component shows. */
export type BodyPart =
  | { kind: 'html'; html: string }
  | { kind: 'document'; document: DocumentView }
  | { kind: 'question'; html: string | null }
  | { kind: 'definition'; definition: DefinitionEntry }
  | { kind: 'formSheet'; places: FormPlace[] }
  | { kind: 'picture'; image: ImageMetadata; alt: string; sizes: string }
  | { kind: 'file'; file: Attachment };

export interface EntryBody {
  parts: BodyPart[];
  headings: { depth: number; text: string; id: string }[];
  minutes: number;
  isEmpty: boolean;
}

/** A file for download. */
export interface Attachment {
  title: string;
  path: string;
  /** File extension in capitals: PDF, DOCX. */
  type: string;
  bytes: number;
}

/**
 * Renders the Markdown of an entry and looks up what its blocks name.
 * @param resolver the page's own, when it shows texts with citations above the body; a state that was shown
 *   there is not repeated
 */
export async function entryBody(
  entry: Entry<object>,
  resolver?: CitationResolver,
): Promise<EntryBody> {
  const isRule = 'bodyKind' in entry.data && entry.data.bodyKind === 'toan-van';
  const markdown = entry.body;
  const resolveLink = (link: string) => href(siteLink(link));
  const citations = resolver ?? (await pageCitationResolver(entry.path, { isRule }));
  const { parts, headings } = renderBody(markdown, {
    labels: BODY_LABELS,
    resolveLink,
    citations,
    isRule,
  });
  const resolved = await Promise.all(
    expandBlocks(parts).map((part) => resolvePart(part, entry, citations)),
  );
  return {
    parts: resolved.flatMap((part) => part ?? []),
    headings,
    minutes: readingMinutes(markdown),
    isEmpty: markdown.trim() === '',
  };
}

/** The body of a lesson, with abbreviations explained and the sign of uncertain statements linked. */
export async function lessonBody(
  entry: Entry<object>,
  resolver?: CitationResolver,
): Promise<EntryBody> {
  const body = await entryBody(entry, resolver);
  const pieces = body.parts.map((part) => (part.kind === 'html' ? part.html : ''));
  const marked = markLessonWords(pieces, {
    abbreviations: await explainedAbbreviations(),
    sign: { text: basisStrings.uncertain, href: href('/tap-huan/#can-doi-chieu') },
  });
  const parts = body.parts.map((part, at) =>
    part.kind === 'html' ? { ...part, html: marked[at] ?? '' } : part,
  );
  return { ...body, parts };
}

/** A file of the content folder with its type and size, for a link to it. */
export function attachment(reference: string, title: string): Attachment {
  const path = siteLink(reference);
  const type = path.split('.').at(-1)?.toUpperCase() ?? '';
  return { title, path, type, bytes: sizeOf(attachmentPath(reference)) };
}

async function resolvePart(
  part: string | Embed,
  entry: Entry<object>,
  citations: CitationResolver,
): Promise<BodyPart | null> {
  if (typeof part === 'string') return { kind: 'html', html: part };
  switch (part.kind) {
    case 'document': {
      const document = await documentView(part.slug);
      if (!document) return null;
      // The block shows the state, so mentions further down need not repeat it: mark the document as shown.
      citations.byLink(href(document.path));
      return { kind: 'document', document };
    }
    case 'question': {
      const question = await liveQuestion(part.slug);
      return { kind: 'question', html: question ? await questionOnPage(question) : null };
    }
    case 'definition': {
      const definition = await definitionBySlug(part.slug);
      return definition ? { kind: 'definition', definition } : null;
    }
    case 'formSheet':
      return { kind: 'formSheet', places: setting('formPlaces').items };
    case 'picture': {
      const image = await picture(entry, part.src);
      return { kind: 'picture', image, alt: part.alt, sizes: part.sizes };
    }
    case 'file':
      return { kind: 'file', file: attachment(part.path, part.title) };
    default:
      return part satisfies never;
  }
}
