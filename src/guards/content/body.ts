import { guardPlaces } from '../../i18n/guard-messages.ts';
import { type Block, containerBlocks, leafBlocks } from '../../markdown/blocks.ts';
import { isAllowedLink } from '../../markdown/links.ts';
import { mdxComponents, readMdx } from '../../markdown/mdx.ts';
import { renderBody } from '../../markdown/render.ts';
import type { Collection } from '../../model/collection.ts';
import { isPlaceholderAlt } from '../../model/fields/alt-text.ts';
import type { ContentFile } from '../../source/content-files.ts';
import { excerpt, type Problem, problem } from '../problem.ts';
import { fileProblems, imageProblems } from './media.ts';
import { textProblems } from './text.ts';

const PLACE = guardPlaces.body;
const LABELS = { table: '', footnotes: '', backToText: '' };
const KNOWN_BLOCKS = [...Object.keys(containerBlocks), ...Object.keys(leafBlocks)].join(', ');

interface BodyContext {
  contentDir: string;
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
  const own =
    file.extension === 'mdx' ? mdxProblems(file, context) : await markdownProblems(file, context);
  return [...own, ...textProblems(file.file, PLACE, file.body)];
}

async function markdownProblems(file: ContentFile, context: BodyContext): Promise<Problem[]> {
  const links: string[] = [];
  const rendered = renderBody(file.body, { labels: LABELS, onLink: (href) => links.push(href) });
  const blocks = rendered.parts.filter((part): part is Block => typeof part !== 'string');
  const found = await Promise.all(blocks.map((block) => blockProblems(block, file, context)));
  return [
    ...rendered.problems.map((fault) =>
      fault.rule === 'unknownBlock'
        ? problem(fault.rule, file.file, PLACE, { name: fault.name, known: KNOWN_BLOCKS })
        : problem(fault.rule, file.file, PLACE, { name: fault.name, attribute: fault.attribute }),
    ),
    ...found.flat(),
    ...linkProblems(links, file, context),
  ];
}

function mdxProblems(file: ContentFile, context: BodyContext): Problem[] {
  const { uses, refused, links } = readMdx(file.body);
  const known = Object.keys(mdxComponents).join(', ');
  const targets: Record<string, string> = { VanBan: 'documents', CauHoi: 'questions' };
  return [
    ...refused.map((value) =>
      problem('mdxCode', file.file, PLACE, { value: excerpt(value), known }),
    ),
    ...uses.flatMap(({ name, attributes }) => {
      const target = targets[name];
      return target ? relationProblem(target, attributes.ma ?? '', file, context) : [];
    }),
    ...linkProblems(links, file, context),
  ];
}

function linkProblems(links: string[], file: ContentFile, context: BodyContext): Problem[] {
  return links.flatMap((value) => {
    if (!isAllowedLink(value))
      return [problem('badLink', file.file, PLACE, { value: excerpt(value) })];
    return /^(?:\.\.\/)+tep\//.test(value)
      ? fileProblems(context.contentDir, file.file, PLACE, decodeURI(value))
      : [];
  });
}

async function blockProblems(
  block: Block,
  file: ContentFile,
  context: BodyContext,
): Promise<Problem[]> {
  switch (block.kind) {
    case 'document':
      return relationProblem('documents', block.id, file, context);
    case 'question':
      return relationProblem('questions', block.id, file, context);
    case 'download':
      return fileProblems(context.contentDir, file.file, PLACE, block.file);
    case 'figure':
    case 'image': {
      const alt = isPlaceholderAlt(block.alt)
        ? [problem('placeholderAlt', file.file, PLACE, { value: excerpt(block.alt) })]
        : [];
      return [...alt, ...(await imageProblems(context.contentDir, file.file, PLACE, block.src))];
    }
    default:
      return block satisfies never;
  }
}

function relationProblem(
  target: 'documents' | 'questions' | string,
  value: string,
  file: ContentFile,
  context: BodyContext,
): Problem[] {
  return context.has(target, value)
    ? []
    : [problem('danglingRelation', file.file, PLACE, { value, target })];
}
