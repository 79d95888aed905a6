import { defineHastPlugin, type HastNode } from 'satteri';
import { symbolsInText } from '../lib/party/symbols-in-text.ts';

/** A document that a text names, as the text shall show it. */
interface Named {
  href: string;
  /** Words on its state, where they are to be said. */
  state: string | null;
}

/** What the library knows of the documents a text names; null for what is none of its documents. */
export interface DocumentNames {
  /** @param following text after the symbol, where its date may stand */
  bySymbol: (key: string, following: string) => Named | null;
  /** @param href as it stands in the finished page */
  byLink: (href: string) => Named | null;
}

/** Inside these a link would be wrong, or is one already. */
const NOT_IN = /^(?:a|code|pre|h[1-6])$/;
/** The date that belongs to a citation; words between would cut it in two. */
const DATE = /^,?\s*ngày\s+\d{1,2}[/-]\d{1,2}[/-]\d{4}/u;
/** The author says it himself. */
const SAID = /^\s*\([^)]{0,60}hiệu lực/;

const stateWords = (state: string): HastNode => ({
  type: 'element',
  tagName: 'span',
  // Search must not find a rule under the words of its state.
  properties: { className: ['symbol-state'], dataSearchSkip: '' },
  children: [{ type: 'text', value: ` (${state})` }],
});

/** Says the state of a document beside a link that its author made. Runs before {@link symbolPlugin}. */
export function linkStatePlugin({ byLink }: DocumentNames) {
  return defineHastPlugin({
    name: 'link-states',
    element: [
      {
        filter: ['a'],
        visit(node, context) {
          const state = byLink(String(node.properties.href ?? ''))?.state ?? null;
          const at = context.indexOf(node) ?? Number.NaN;
          const next = context.parent(node)?.children[at + 1];
          const following = next?.type === 'text' ? next.value : '';
          if (state !== null && !SAID.test(following)) context.insertAfter(node, stateWords(state));
        },
      },
    ],
  });
}

/** Links the symbols of documents that the library holds, with their state in words beside them. */
export function symbolPlugin({ bySymbol }: DocumentNames) {
  return defineHastPlugin({
    name: 'symbols',
    text(node, context) {
      const found = symbolsInText(node.value);
      if (found.length === 0) return;
      let above: ReturnType<typeof context.parent> = context.parent(node);
      while (above) {
        if (above.type === 'element' && NOT_IN.test(above.tagName)) return;
        above = context.parent(above);
      }
      let done = 0;
      const put = (text: string) => {
        if (text !== '') context.insertBefore(node, { type: 'text', value: text });
      };
      for (const { start, end, text, key } of found) {
        const following = node.value.slice(end);
        const target = bySymbol(key, following);
        if (!target) continue;
        put(node.value.slice(done, start));
        context.insertBefore(node, {
          type: 'element',
          tagName: 'a',
          properties: { href: target.href },
          children: [{ type: 'text', value: text }],
        });
        done = end;
        if (target.state === null || SAID.test(following)) continue;
        const [date = ''] = DATE.exec(following) ?? [];
        put(date);
        done += date.length;
        context.insertBefore(node, stateWords(target.state));
      }
      if (done === 0) return;
      put(node.value.slice(done));
      context.removeNode(node);
    },
  });
}
