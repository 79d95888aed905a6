import { defineMdastPlugin } from 'satteri';
import { attributeProblems, blockValues } from '../blocks/read-block.ts';
import { blocks, blockWords } from '../blocks/registry.ts';
import { placeholder, type RenderState } from './render-state.ts';

const PHRASING_PARENTS = new Set([
  'paragraph',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'link',
  'tableCell',
]);
/** A fence without a partner, left in the text of a paragraph. */
const STRAY_FENCE = /^:{3,}(?:\s|$)/m;
/** A block that does not stand on a line of its own. */
const STRAY_BLOCK = new RegExp(`(?<!:):{2,}(?:${blockWords.join('|')})(?=[{[\\s]|$)`);
const CLOSING_FENCE = /(?:^|\n)[ \t>]*:{3,}[ \t]*$/;

/** Works on the Markdown tree: raw HTML becomes text, blocks become placeholders or elements, ":word" stays text. */
export function blockPlugin(state: RenderState) {
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
        state.problems.push({ rule: 'blockBroken', name: node.value.trim().slice(0, 40) });
      }
    },
    textDirective(node, context) {
      const { start, end } = node.position ?? {};
      const value = context.source.slice(start?.offset ?? 0, end?.offset ?? 0);
      const { name } = node;
      // "Xem mục :kiem-tra" is plain text; with attributes or a label it was meant as a block.
      if (blocks.has(name) && /[{[]/.test(value)) {
        state.problems.push({ rule: 'blockBroken', name: value || name });
      }
      return { type: 'text', value: value || `:${name}` };
    },
    leafDirective(node) {
      const { name } = node;
      const block = blocks.get(name);
      if (block?.form !== 'leaf') {
        state.problems.push({ rule: 'unknownBlock', name });
        return { type: 'text', value: `::${name}` };
      }
      const written = node.attributes ?? {};
      state.problems.push(...attributeProblems(block, written));
      const values = blockValues(block, written);
      return { type: 'text', value: placeholder(state, { block, values }) };
    },
    containerDirective(node, context) {
      const { name } = node;
      const block = blocks.get(name);
      if (block?.form !== 'container') {
        state.problems.push({ rule: 'unknownBlock', name });
        return;
      }
      const written = node.attributes ?? {};
      state.problems.push(...attributeProblems(block, written));
      const { start, end } = node.position ?? {};
      const source = context.source.slice(start?.offset ?? 0, end?.offset ?? 0).trimEnd();
      if (!CLOSING_FENCE.test(source))
        state.problems.push({ rule: 'blockBroken', name: `:::${name}` });
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
