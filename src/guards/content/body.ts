import type { Embed } from '../../blocks/block.ts';
import { blockLabels, problemWords } from '../../blocks/block-words.ts';
import { mediaPath } from '../../blocks/read-block.ts';
import { guardPlaces } from '../../i18n/guard-messages.ts';
import { isAllowedLink } from '../../markdown/links.ts';
import { mdxComponents, readMdx } from '../../markdown/mdx.ts';
import { expandBlocks, NO_LABELS, renderBody } from '../../markdown/render.ts';
import type { Collection } from '../../model/collection.ts';
import { isPlaceholderAlt } from '../../model/fields/alt-text.ts';
import { collectionById } from '../../model/registry.ts';
import type { ContentFile } from '../../source/content-files.ts';
import type { MediaFiles } from '../../source/media-files.ts';
import { excerpt, type Problem, problem } from '../problem.ts';
import { attachmentProblems, type FindingsOf } from './attachments/problems.ts';
import { imageProblems } from './media.ts';
import { limitSuspicions, textProblems } from './text.ts';

const PLACE = guardPlaces.body;
const KNOWN_BLOCKS = blockLabels.join(', ');

interface BodyContext {
  media: MediaFiles;
  findings: FindingsOf;
  /** Whether an entry exists, published or not. */
  has: (collection: string, slug: string) => boolean;
}

/** Everything that can be wrong in the body of an entry. */
export async function bodyProblems(
  collection: Collection,
  file: ContentFile,
  context: BodyContext,
): Promise<Problem[]> {
  if (!collection.body) return [];
  if (file.body.trim() === '')
    return collection.body.required ? [problem('emptyBody', file.file, PLACE)] : [];
  const isMdx = file.extension === 'mdx';
  const own = await (isMdx ? mdxProblems(file, context) : markdownProblems(file, context));
  const words = withoutCode(file.body);
  return [
    ...own,
    ...textProblems(file.file, PLACE, file.body, words),
    ...limitSuspicions(file.file, PLACE, words),
  ];
}

const FENCED = /^[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t]*\1[`~]*[ \t]*$/gm;
const SPAN = /(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])+?(?<!`)\1(?!`)/g;

/** Code may quote placeholders of a template ({name}), so it is left out when leftovers are looked for. */
function withoutCode(markdown: string): string {
  return markdown.replace(FENCED, ' ').replace(SPAN, ' ');
}

async function markdownProblems(file: ContentFile, context: BodyContext): Promise<Problem[]> {
  const links: string[] = [];
  const rendered = renderBody(file.body, { labels: NO_LABELS, onLink: (href) => links.push(href) });
  const pieces = expandBlocks(rendered.parts).filter((part) => typeof part !== 'string');
  const found = await Promise.all(pieces.map((piece) => pieceProblems(piece, file, context)));
  return [
    ...rendered.problems.map((found) =>
      problem(found.rule, file.file, PLACE, { ...problemWords(found), known: KNOWN_BLOCKS }),
    ),
    ...found.flat(),
    ...(await linkProblems(links, file, context)),
  ];
}

async function mdxProblems(file: ContentFile, context: BodyContext): Promise<Problem[]> {
  const { uses, refused, links, images } = readMdx(file.body);
  const pictures = await Promise.all(
    images.map((image) => pieceProblems({ kind: 'picture', ...image, sizes: '' }, file, context)),
  );
  const known = Object.keys(mdxComponents).join(', ');
  const targets: Record<string, 'documents' | 'questions'> = {
    VanBan: 'documents',
    CauHoi: 'questions',
  };
  return [
    ...refused.map((value) =>
      problem('mdxCode', file.file, PLACE, { value: excerpt(value), known }),
    ),
    ...uses.flatMap(({ name, attributes }) => {
      const target = targets[name];
      return target ? relationProblem(target, attributes.ma ?? '', file, context) : [];
    }),
    ...pictures.flat(),
    ...(await linkProblems(links, file, context)),
  ];
}

async function linkProblems(
  links: string[],
  file: ContentFile,
  context: BodyContext,
): Promise<Problem[]> {
  const found = links.map(async (value) => {
    if (!isAllowedLink(value))
      return [problem('badLink', file.file, PLACE, { value: excerpt(value) })];
    const attachment = /^(?:(?:\.\.\/)+|\/)(?:tep|%74ep)\/[^?#]*/i.exec(value)?.[0];
    if (!attachment) return [];
    return attachmentProblems(context, file.file, PLACE, mediaPath(attachment));
  });
  return (await Promise.all(found)).flat();
}

async function pieceProblems(
  piece: Embed,
  file: ContentFile,
  context: BodyContext,
): Promise<Problem[]> {
  switch (piece.kind) {
    case 'document':
      return relationProblem('documents', piece.slug, file, context);
    case 'question':
      return relationProblem('questions', piece.slug, file, context);
    case 'definition':
      return relationProblem('definitions', piece.slug, file, context);
    case 'formSheet':
      return [];
    case 'file':
      return attachmentProblems(context, file.file, PLACE, piece.path);
    case 'picture': {
      const alt = isPlaceholderAlt(piece.alt)
        ? [problem('placeholderAlt', file.file, PLACE, { value: excerpt(piece.alt) })]
        : [];
      return [...alt, ...(await imageProblems(context.media, file.file, PLACE, piece.src))];
    }
    default:
      return piece satisfies never;
  }
}

function relationProblem(
  collection: 'documents' | 'questions' | 'definitions',
  value: string,
  file: ContentFile,
  context: BodyContext,
): Problem[] {
  if (context.has(collection, value)) return [];
  const target = collectionById(collection).label;
  return [problem('danglingRelation', file.file, PLACE, { value, target })];
}
