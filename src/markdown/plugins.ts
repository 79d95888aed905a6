import { defineHastPlugin, defineMdastPlugin } from 'satteri';
import { slugify } from '../lib/vietnamese/slug.ts';
import {
  type Block,
  type BlockProblem,
  containerBlocks,
  missing,
  readLeafBlock,
} from './blocks.ts';
import { isAllowedLink, isExternal } from './links.ts';

/** What one rendering gathers besides the HTML. */
export interface Gathered {
  blocks: Block[];
  headings: { depth: number; text: string; id: string }[];
  problems: BlockProblem[];
}

/** Private-use characters that mark where a block goes; taken out of every source first. */
export const BLOCK_OPEN = '\uE000';
export const BLOCK_CLOSE = '\uE001';

/** What each container is in HTML; an answer stays folded until the reader opens it. */
const CONTAINER_TAGS: Record<keyof typeof containerBlocks, string> = {
  hop: 'aside',
  'goi-y': 'details',
  buoc: 'div',
  'kiem-tra': 'div',
};
const PHRASING_PARENTS = new Set([
  'paragraph',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'link',
  'tableCell',
]);

const marker = (gathered: Gathered, block: Block) =>
  `${BLOCK_OPEN}${gathered.blocks.push(block) - 1}${BLOCK_CLOSE}`;

/** Markdown side: raw HTML becomes text, blocks are recognised, stray ":word" stays text. */
export function blockPlugin(gathered: Gathered) {
  return defineMdastPlugin({
    name: 'blocks',
    options: { position: true },
    html(node, context) {
      const text = { type: 'text', value: node.value } as const;
      const inline = PHRASING_PARENTS.has(context.parent(node)?.type ?? '');
      return inline ? text : { type: 'paragraph', children: [text] };
    },
    textDirective(node, context) {
      const { start, end } = node.position ?? {};
      const value = context.source.slice(start?.offset ?? 0, end?.offset ?? 0);
      return { type: 'text', value: value || `:${node.name}` };
    },
    leafDirective(node) {
      const { block, problems } = readLeafBlock(node.name, node.attributes ?? {});
      gathered.problems.push(...problems);
      return { type: 'text', value: block ? marker(gathered, block) : `::${node.name}` };
    },
    containerDirective(node, context) {
      const { name } = node;
      if (!(name in containerBlocks)) {
        gathered.problems.push({ rule: 'unknownBlock', name });
        return;
      }
      const known = name as keyof typeof containerBlocks;
      const attributes = node.attributes ?? {};
      gathered.problems.push(...missing(name, containerBlocks[known].required, attributes));
      const title = attributes['tieu-de']?.trim();
      context.setProperty(node, 'data', {
        hName: CONTAINER_TAGS[known],
        hProperties: {
          className: [`block-${known}`],
          ...(title && known === 'hop' ? { 'aria-label': title } : {}),
        },
      });
      if (title) {
        context.prependChild(node, {
          type: 'blockTitle',
          data: {
            hName: known === 'goi-y' ? 'summary' : 'p',
            hProperties: { className: ['block-title'] },
          },
          children: [{ type: 'text', value: title }],
        });
      }
    },
  });
}

interface HtmlOptions {
  /** Makes a link of this site right for the base path; gets '/van-ban/x/' or '../tep/x.pdf'. */
  resolveLink: (href: string) => string;
  onLink?: ((href: string) => void) | undefined;
  tableLabel: string;
}

/** HTML side, Markdown and MDX alike: headings get ids, links are checked, tables can scroll. */
export function htmlPlugin(
  gathered: Pick<Gathered, 'headings'>,
  { resolveLink, onLink, tableLabel }: HtmlOptions,
) {
  const ids = new Set<string>();
  return defineHastPlugin({
    name: 'html',
    raw: (node) => ({ type: 'text', value: node.value }),
    comment: (node, context) => context.removeNode(node),
    element: [
      {
        filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
        visit(node, context) {
          const depth = Math.max(2, Number(node.tagName.slice(1)));
          const text = context.textContent(node).trim();
          const id = uniqueId(slugify(text) || 'muc', ids);
          gathered.headings.push({ depth, text, id });
          return { ...node, tagName: `h${depth}`, properties: { id } };
        },
      },
      {
        filter: ['a'],
        visit(node, context) {
          const href = String(node.properties.href ?? '');
          onLink?.(href);
          if (!isAllowedLink(href)) {
            context.replaceNode(node, { type: 'text', value: context.textContent(node) });
            return;
          }
          context.setProperty(node, 'href', resolveLink(href));
          if (isExternal(href)) context.setProperty(node, 'rel', 'external noopener');
        },
      },
      {
        filter: ['th', 'td'],
        visit(node, context) {
          const align = /text-align:\s*(left|right|center)/.exec(
            String(node.properties.style ?? ''),
          )?.[1];
          context.setProperty(node, 'style', null);
          if (align) context.setProperty(node, 'className', [`align-${align}`]);
          if (node.tagName === 'th') context.setProperty(node, 'scope', 'col');
        },
      },
      {
        // A checkbox nobody can tick is a sign, not a control (it would need a label).
        filter: ['input'],
        visit: (node) => ({ type: 'text', value: node.properties.checked ? '☑' : '☐' }),
      },
      {
        filter: ['table'],
        visit(node, context) {
          context.wrapNode(node, {
            type: 'element',
            tagName: 'div',
            properties: {
              className: ['table-scroll'],
              role: 'group',
              tabIndex: 0,
              ariaLabel: tableLabel,
            },
            children: [],
          });
        },
      },
    ],
  });
}

/** Pictures of a Markdown body become blocks, so that a component draws them in every width. */
export function imagePlugin(gathered: Gathered) {
  return defineHastPlugin({
    name: 'images',
    element: [
      {
        filter: ['img'],
        visit(node, context) {
          const parent = context.parent(node);
          const alone =
            parent?.type === 'element' && parent.tagName === 'p' && parent.children.length === 1;
          const block: Block = {
            kind: 'image',
            src: String(node.properties.src ?? ''),
            alt: String(node.properties.alt ?? ''),
            inline: !alone,
          };
          const place = { type: 'text', value: marker(gathered, block) } as const;
          context.replaceNode(alone && parent ? parent : node, place);
        },
      },
    ],
  });
}

function uniqueId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let copy = 2; taken.has(id); copy += 1) id = `${wanted}-${copy}`;
  taken.add(id);
  return id;
}
