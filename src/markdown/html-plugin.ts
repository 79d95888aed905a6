import { defineHastPlugin } from 'satteri';
import { mediaPath } from '../blocks/read-block.ts';
import { slugify } from '../lib/vietnamese/slug.ts';
import { type Gathered, marker, markerPattern, type Placed } from './gathered.ts';
import { isAllowedLink, isExternal } from './links.ts';

export interface HtmlOptions {
  /** Makes a link of this site right for the base path; gets '/van-ban/x/' or '../tep/x.pdf'. */
  resolveLink: (href: string) => string;
  onLink?: ((href: string) => void) | undefined;
  tableLabel: string;
  /** A lasting id for a heading; null for one that its words name. */
  headingId?: ((heading: string) => string | null) | undefined;
}

/** HTML side, Markdown and MDX alike: headings get ids, links are checked, tables can scroll. */
export function htmlPlugin(gathered: Gathered, options: HtmlOptions) {
  const { resolveLink, onLink, tableLabel, headingId } = options;
  const ids = new Map<string, number>();
  return defineHastPlugin({
    name: 'html',
    raw: (node) => ({ type: 'text', value: node.value }),
    comment: (node, context) => context.removeNode(node),
    element: [
      {
        filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
        visit(node, context) {
          const depth = Math.max(2, Number(node.tagName.slice(1)));
          const text = context.textContent(node).replace(markerPattern(gathered), '').trim();
          // The heading of the footnotes brings an id that its references point at.
          const own = typeof node.properties.id === 'string' ? node.properties.id : '';
          const id = uniqueId(own || headingId?.(text) || slugify(text) || 'muc', ids);
          if (!own) gathered.headings.push({ depth, text, id });
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
          const style = String(node.properties.style ?? '');
          const align = /text-align:\s*(left|right|center)/.exec(style)?.[1];
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

/** How wide a picture among paragraphs is drawn, as the sizes attribute of HTML wants it. */
const PICTURE_SIZES = '(min-width: 50rem) 42rem, 100vw';

/** Pictures of a Markdown body are placed, so that a component draws them in every width. */
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
          const picture: Placed = {
            kind: 'picture',
            src: mediaPath(String(node.properties.src ?? '')),
            alt: String(node.properties.alt ?? ''),
            sizes: PICTURE_SIZES,
          };
          const place = { type: 'text', value: marker(gathered, picture) } as const;
          context.replaceNode(alone && parent ? parent : node, place);
        },
      },
    ],
  });
}

/** @param copies how often each id was asked for: thousands of equal headings must not be counted anew */
function uniqueId(wanted: string, copies: Map<string, number>): string {
  let copy = copies.get(wanted) ?? 0;
  let id = wanted;
  do {
    copy += 1;
    id = copy === 1 ? wanted : `${wanted}-${copy}`;
  } while (copy > 1 && copies.has(id));
  copies.set(wanted, copy);
  if (id !== wanted) copies.set(id, 1);
  return id;
}
