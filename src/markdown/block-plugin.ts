import { defineMdastPlugin } from 'satteri';
import { attributeProblems, containerBlocks, leafBlocks, readLeafBlock } from './blocks.ts';
import { type Gathered, marker } from './gathered.ts';

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
/** Fences that opened or closed nothing, left in the text of a paragraph. */
const STRAY_FENCE = /^:{3,}(?:\s|$)/m;
/** A block that does not stand on a line of its own. */
const BLOCK_NAMES = [...Object.keys(containerBlocks), ...Object.keys(leafBlocks)].join('|');
const STRAY_BLOCK = new RegExp(`(?<!:):{2,}(?:${BLOCK_NAMES})(?=[{[\\s]|$)`);
const CLOSING_FENCE = /(?:^|\n)[ \t>]*:{3,}[ \t]*$/;

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
    text(node) {
      if (STRAY_FENCE.test(node.value) || STRAY_BLOCK.test(node.value)) {
        gathered.problems.push({ rule: 'blockBroken', name: node.value.trim().slice(0, 40) });
      }
    },
    textDirective(node, context) {
      const { start, end } = node.position ?? {};
      const value = context.source.slice(start?.offset ?? 0, end?.offset ?? 0);
      const { name } = node;
      const isBlock = Object.hasOwn(leafBlocks, name) || Object.hasOwn(containerBlocks, name);
      // "Xem mục :kiem-tra" is a sentence; only what a block would carry makes it one.
      if (isBlock && /[{[]/.test(value)) {
        gathered.problems.push({ rule: 'blockBroken', name: value || name });
      }
      return { type: 'text', value: value || `:${name}` };
    },
    leafDirective(node) {
      const { block, problems } = readLeafBlock(node.name, node.attributes ?? {});
      gathered.problems.push(...problems);
      return { type: 'text', value: block ? marker(gathered, block) : `::${node.name}` };
    },
    containerDirective(node, context) {
      const { name } = node;
      if (!Object.hasOwn(containerBlocks, name)) {
        gathered.problems.push({ rule: 'unknownBlock', name });
        return;
      }
      const known = name as keyof typeof containerBlocks;
      const attributes = node.attributes ?? {};
      gathered.problems.push(...attributeProblems(name, containerBlocks[known], attributes));
      const { start, end } = node.position ?? {};
      const source = context.source.slice(start?.offset ?? 0, end?.offset ?? 0).trimEnd();
      if (!CLOSING_FENCE.test(source))
        gathered.problems.push({ rule: 'blockBroken', name: `:::${name}` });
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
