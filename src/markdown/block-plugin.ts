import { defineMdastPlugin } from 'satteri';
import { attributeProblems, blockValues } from '../blocks/read-block.ts';
import { blocks, blockWords } from '../blocks/registry.ts';
import { type Gathered, marker } from './gathered.ts';

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
const STRAY_BLOCK = new RegExp(`(?<!:):{2,}(?:${blockWords.join('|')})(?=[{[\\s]|$)`);
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
      // "Xem mục :kiem-tra" is a sentence; only what a block would carry makes it one.
      if (blocks.has(name) && /[{[]/.test(value)) {
        gathered.problems.push({ rule: 'blockBroken', name: value || name });
      }
      return { type: 'text', value: value || `:${name}` };
    },
    leafDirective(node) {
      const { name } = node;
      const block = blocks.get(name);
      if (block?.form !== 'leaf') {
        gathered.problems.push({ rule: 'unknownBlock', name });
        return { type: 'text', value: `::${name}` };
      }
      const written = node.attributes ?? {};
      gathered.problems.push(...attributeProblems(block, written));
      const values = blockValues(block, written);
      return { type: 'text', value: marker(gathered, { block, values }) };
    },
    containerDirective(node, context) {
      const { name } = node;
      const block = blocks.get(name);
      if (block?.form !== 'container') {
        gathered.problems.push({ rule: 'unknownBlock', name });
        return;
      }
      const written = node.attributes ?? {};
      gathered.problems.push(...attributeProblems(block, written));
      const { start, end } = node.position ?? {};
      const source = context.source.slice(start?.offset ?? 0, end?.offset ?? 0).trimEnd();
      if (!CLOSING_FENCE.test(source))
        gathered.problems.push({ rule: 'blockBroken', name: `:::${name}` });
      const title = block.title && blockValues(block, written)[block.title.attribute];
      context.setProperty(node, 'data', {
        hName: block.element,
        hProperties: {
          className: [`block-${name}`],
          ...(title && block.title?.isName ? { 'aria-label': title } : {}),
        },
      });
      if (title && block.title) {
        context.prependChild(node, {
          type: 'blockTitle',
          data: {
            hName: block.title.element,
            hProperties: { className: ['block-title'] },
          },
          children: [{ type: 'text', value: title }],
        });
      }
    },
  });
}
