import { defineHastPlugin, type HastNode, type HastVisitorContext } from 'satteri';
import { mediaPath } from '../blocks/read-block.ts';
import { slugify } from '../lib/vietnamese/slug.ts';
import { isAllowedLink, isExternal } from './links.ts';
import {
  type ExtractedPart,
  placeholder,
  placeholderPattern,
  type RenderState,
} from './render-state.ts';

export interface HtmlOptions {
  /** Adds the base path to a link of this site; gets '/van-ban/x/' or '../tep/x.pdf'. */
  resolveLink: (href: string) => string;
  onLink?: ((href: string) => void) | undefined;
  tableLabel: string;
  /** A lasting id for a heading; null for one whose id is made from its words. */
  headingId?: ((heading: string) => string | null) | undefined;
}

/** The HTML of Markdown and MDX alike: headings get ids, links are checked, tables can scroll. */
export function htmlPlugin(state: RenderState, options: HtmlOptions) {
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
          const text = context.textContent(node).replace(placeholderPattern(state), '').trim();
          // The heading of the footnotes has an id already, to which references link.
          const own = typeof node.properties.id === 'string' ? node.properties.id : '';
          const id = uniqueId(own || headingId?.(text) || slugify(text) || 'muc', ids);
          if (!own) state.headings.push({ depth, text, id });
          // Putting another node in its place costs as much as the body is long.
          if (node.tagName !== `h${depth}`)
            return { ...node, tagName: `h${depth}`, properties: { id } };
          context.setProperty(node, 'id', id);
          return;
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
          const { column, label } = placeOfCell(node, context);
          const isNumber =
            !align && column === 0 && /^\d{1,3}[.)]?$/.test(context.textContent(node).trim());
          if (align) context.setProperty(node, 'className', [`align-${align}`]);
          if (isNumber) context.setProperty(node, 'className', ['cell-number']);
          if (node.tagName === 'th') context.setProperty(node, 'scope', 'col');
          else if (label) context.setProperty(node, 'dataLabel', label);
        },
      },
      {
        // A task list's checkbox cannot be ticked: as a form control it would need a label, so a character is used.
        filter: ['input'],
        visit: (node) => ({ type: 'text', value: node.properties.checked ? '☑' : '☐' }),
      },
      {
        filter: ['table'],
        visit(node, context) {
          if (stacks(headOf(node).length)) context.setProperty(node, 'className', ['stacks']);
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

/** Tables of three and four columns become one block a row on phones; wider ones are scrolled. */
const stacks = (columns: number) => columns === 3 || columns === 4;

type Element = Extract<HastNode, { type: 'element' }>;
const elementsOf = ({ children }: Pick<Element, 'children'>) =>
  children.filter((child) => child.type === 'element');

/** The head cells of a table. */
function headOf(table: Readonly<Element>): Element[] {
  const head = elementsOf(table).find(({ tagName }) => tagName === 'thead');
  const [row] = head ? elementsOf(head) : [];
  return row ? elementsOf(row) : [];
}

/** The column of a cell, and what stands above it in the head of a table whose rows become blocks. */
function placeOfCell(cell: Readonly<Element>, context: HastVisitorContext) {
  const row = context.parent(cell);
  if (row?.type !== 'element') return { column: 0, label: '' };
  const column = row.children.slice(0, context.indexOf(cell) ?? 0).filter(isElement).length;
  const body = context.parent(row);
  const table = body && context.parent(body);
  const heads = table?.type === 'element' ? headOf(table) : [];
  const head = stacks(heads.length) ? heads[column] : undefined;
  return { column, label: head ? context.textContent(head).trim() : '' };
}

const isElement = (node: HastNode) => node.type === 'element';

/** The sizes attribute of pictures among paragraphs. */
const PICTURE_SIZES = '(min-width: 50rem) 42rem, 100vw';

/** Extracts pictures, so that a component can render them in several widths. */
export function imagePlugin(state: RenderState) {
  return defineHastPlugin({
    name: 'images',
    element: [
      {
        filter: ['img'],
        visit(node, context) {
          const parent = context.parent(node);
          const alone =
            parent?.type === 'element' && parent.tagName === 'p' && parent.children.length === 1;
          const picture: ExtractedPart = {
            kind: 'picture',
            src: mediaPath(String(node.properties.src ?? '')),
            alt: String(node.properties.alt ?? ''),
            sizes: PICTURE_SIZES,
          };
          const place = { type: 'text', value: placeholder(state, picture) } as const;
          context.replaceNode(alone && parent ? parent : node, place);
        },
      },
    ],
  });
}

/** @param copies how often each id was used, so that thousands of equal headings stay fast */
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
