import { defineHastPlugin, type HastNode, type HastVisitorContext } from 'satteri';
import { type CitationResolver, citedPieces, isStateWritten } from '../lib/party/cited-text.ts';
import { citedSymbols } from '../lib/party/symbols-in-text.ts';

/** Elements whose text gets no links. */
const UNLINKABLE = /^(?:a|code|pre|h[1-6])$/;

const stateWords = (state: string): HastNode => ({
  type: 'element',
  tagName: 'span',
  // Search must not match a page for the words of a state.
  properties: { className: ['symbol-state'], dataSearchSkip: '' },
  children: [{ type: 'text', value: ` (${state})` }],
});

/** Adds the state after links to documents that an author made. Runs before {@link symbolPlugin}, which adds links of its own. */
export function linkStatePlugin({ byLink }: CitationResolver) {
  return insertAfterLinks((href, following) => {
    const state = byLink(href)?.state ?? null;
    return state === null || isStateWritten(following, state) ? null : stateWords(state);
  });
}

/** Links the symbols of documents that the library holds, with their state in words beside them. */
export function symbolPlugin({ bySymbol }: CitationResolver) {
  return replaceTexts((text, after) => {
    const pieces = citedPieces(text, bySymbol, after);
    if (pieces.every((piece) => typeof piece === 'string')) return null;
    return pieces.map((piece): HastNode => {
      if (typeof piece === 'string') return { type: 'text', value: piece };
      if ('state' in piece) return stateWords(piece.state);
      const children = [{ type: 'text' as const, value: piece.text }];
      return {
        type: 'element',
        tagName: 'a',
        properties: { className: ['symbol'], href: piece.href },
        children,
      };
    });
  });
}

/** Inserts a node after links; `nodeFor` gets the address and the text after the link. */
export function insertAfterLinks(nodeFor: (href: string, following: string) => HastNode | null) {
  return defineHastPlugin({
    name: 'link-states',
    element: [
      {
        filter: ['a'],
        visit(node, context) {
          const at = context.indexOf(node) ?? Number.NaN;
          const next = context.parent(node)?.children[at + 1];
          const following = next?.type === 'text' ? next.value : '';
          const put = nodeFor(String(node.properties.href ?? ''), following);
          if (put) context.insertAfter(node, put);
        },
      },
    ],
  });
}

/** Inline elements: the text after a symbol in one goes on after its end. */
const INLINE_TAGS = /^(?:strong|em|b|i|u|span|del|s)$/;
/** Length of the text after a symbol in which its date and issuer are looked for. */
const MAX_FOLLOWING = 200;

/**
 * Replaces texts that may hold symbols and may hold links; null leaves a text as it is.
 * @param nodesFor gets the text, and what follows it in its paragraph
 */
export function replaceTexts(nodesFor: (text: string, after: string) => HastNode[] | null) {
  return defineHastPlugin({
    name: 'symbols',
    text(node, context) {
      // Skips most texts before the more expensive look at their ancestors.
      if (!/\d/.test(node.value) || citedSymbols(node.value).length === 0) return;
      let above: ReturnType<typeof context.parent> = context.parent(node);
      while (above) {
        if (above.type === 'element' && UNLINKABLE.test(above.tagName)) return;
        above = context.parent(above);
      }
      const nodes = nodesFor(node.value, followingText(node, context).slice(0, MAX_FOLLOWING));
      if (!nodes) return;
      for (const put of nodes) context.insertBefore(node, put);
      context.removeNode(node);
    },
  });
}

/** The text of a paragraph after one of its nodes. */
function followingText(node: Readonly<HastNode>, context: HastVisitorContext): string {
  const parent: Readonly<HastNode> | undefined = context.parent(node);
  if (parent === undefined || !('children' in parent)) return '';
  let own = '';
  const { children } = parent;
  for (let at = (context.indexOf(node) ?? 0) + 1; at < children.length; at += 1) {
    if (own.length >= MAX_FOLLOWING) break;
    own += context.textContent(children[at] as HastNode);
  }
  const isInline = parent.type === 'element' && INLINE_TAGS.test(parent.tagName);
  return isInline && own.length < MAX_FOLLOWING ? own + followingText(parent, context) : own;
}
