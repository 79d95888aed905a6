import { defineHastPlugin, type HastNode, type HastVisitorContext } from 'satteri';
import { citedPieces, type DocumentNames, isStateWritten } from '../lib/party/cited-text.ts';
import { symbolsInText } from '../lib/party/symbols-in-text.ts';

/** Inside these a link would be wrong, or is one already. */
const NOT_IN = /^(?:a|code|pre|h[1-6])$/;

const stateWords = (state: string): HastNode => ({
  type: 'element',
  tagName: 'span',
  // Search must not find a rule under the words of its state.
  properties: { className: ['symbol-state'], dataSearchSkip: '' },
  children: [{ type: 'text', value: ` (${state})` }],
});

/** Says the state of a document beside a link that its author made. Runs before {@link symbolPlugin}. */
export function linkStatePlugin({ byLink }: DocumentNames) {
  return afterLinks((href, following) => {
    const state = byLink(href)?.state ?? null;
    return state === null || isStateWritten(following, state) ? null : stateWords(state);
  });
}

/** Links the symbols of documents that the library holds, with their state in words beside them. */
export function symbolPlugin({ bySymbol }: DocumentNames) {
  return insteadOfTexts((text, after) => {
    const pieces = citedPieces(text, bySymbol, after);
    if (pieces.every((piece) => typeof piece === 'string')) return null;
    return pieces.map((piece): HastNode => {
      if (typeof piece === 'string') return { type: 'text', value: piece };
      if ('state' in piece) return stateWords(piece.state);
      const children = [{ type: 'text' as const, value: piece.text }];
      return { type: 'element', tagName: 'a', properties: { href: piece.href }, children };
    });
  });
}

/** Puts nodes after links, by what a link leads to and the text that follows it. */
export function afterLinks(nodeFor: (href: string, following: string) => HastNode | null) {
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

/** Elements inside a line: a citation goes on behind them. */
const INLINE_TAGS = /^(?:strong|em|b|i|u|span|del|s)$/;
/** As much as a citation may need. */
const AFTER = 200;

/**
 * Puts nodes in the place of texts in which a link may stand; null leaves a text as it is.
 * @param nodesFor gets the text, and what stands behind it in its paragraph
 */
export function insteadOfTexts(nodesFor: (text: string, after: string) => HastNode[] | null) {
  return defineHastPlugin({
    name: 'symbols',
    text(node, context) {
      // Most texts are done with here.
      if (!/\d/.test(node.value) || symbolsInText(node.value).length === 0) return;
      let above: ReturnType<typeof context.parent> = context.parent(node);
      while (above) {
        if (above.type === 'element' && NOT_IN.test(above.tagName)) return;
        above = context.parent(above);
      }
      const nodes = nodesFor(node.value, textBehind(node, context).slice(0, AFTER));
      if (!nodes) return;
      for (const put of nodes) context.insertBefore(node, put);
      context.removeNode(node);
    },
  });
}

/** The words of a paragraph behind a text in it. */
function textBehind(node: Readonly<HastNode>, context: HastVisitorContext): string {
  const parent: Readonly<HastNode> | undefined = context.parent(node);
  if (parent === undefined || !('children' in parent)) return '';
  let own = '';
  const { children } = parent;
  for (let at = (context.indexOf(node) ?? 0) + 1; at < children.length; at += 1) {
    if (own.length >= AFTER) break;
    own += context.textContent(children[at] as HastNode);
  }
  const isInline = parent.type === 'element' && INLINE_TAGS.test(parent.tagName);
  return isInline && own.length < AFTER ? own + textBehind(parent, context) : own;
}
