import { defineHastPlugin, type HastNode } from 'satteri';
import { slugify } from '../lib/vietnamese/slug.ts';

/** "Điều 5. …", "Điều 5a", "ĐIỀU 12:" at the beginning of a heading. */
const ARTICLE = /^điều\s+(\d+[a-zđ]?)(?![\p{L}\d])/iu;
/** "Chương II", "Phần thứ nhất", "Mục 3", "III. …". */
const PART = /^(chương|phần|mục)\s+(?:thứ\s+)?([ivxlc]+|\d+)(?![\p{L}\d])/iu;
const ROMAN = /^([IVXLC]+)\s*[.)-]\s/u;
/** A part whose name follows its number: "Chương I. Quy định chung". */
const PART_HEADING = /^((?:chương|phần|mục)\s+(?:thứ\s+)?(?:[ivxlc]+|\d+)[.:]?)\s+(\S.*)$/iu;
/** "2. …", "2a. …" outside Markdown lists, also as headings; older documents write "2- …", "a/ …". */
const CLAUSE = /^(\d{1,3}[a-zđ]?)(?:[.)]|\s?[-–/](?=\s+\p{L}))\s/u;
const POINT = /^([a-zđ])(?:\)|\s?[-/](?=\s+\p{L}))\s/u;

/**
 * The lasting address of a heading of a rule: "Điều 5" -> `dieu-5`, "Chương II" -> `chuong-ii`,
 * "III. …" -> `muc-iii`. Null for any other heading.
 */
export function clauseId(heading: string): string | null {
  const article = ARTICLE.exec(heading)?.[1];
  if (article) return `dieu-${plain(article)}`;
  const [, part = '', number = ''] = PART.exec(heading) ?? [];
  if (part) return `${slugify(part)}-${number.toLowerCase()}`;
  const roman = ROMAN.exec(heading)?.[1];
  return roman ? `muc-${roman.toLowerCase()}` : null;
}

/**
 * Gives clauses and points of a rule lasting addresses below their article: `dieu-5-khoan-2`,
 * `dieu-5-khoan-2-diem-a`, `dieu-4-diem-a` where an article has no clauses; where a rule has no
 * articles, `khoan-2`. An article in bold letters counts as one. Runs after headings have ids.
 * @param headings the headings of the text, collected by the plugins before
 */
export function clausePlugin(headings: readonly { id: string }[]) {
  let article = '';
  let clause = '';
  let taken: Set<string> | null = null;
  const give = (id: string): string | null => {
    // Ids of headings take precedence over those of paragraphs. Headings are complete by the first paragraph.
    taken ??= new Set(headings.map((heading) => heading.id));
    if (taken.has(id)) return null;
    taken.add(id);
    return id;
  };
  /** The id of a paragraph; remembers the article and clause for the paragraphs below. */
  const idOf = (text: string, isBold: boolean): string | null => {
    const name = isBold ? clauseId(text) : null;
    if (name?.startsWith('dieu-')) {
      article = `${name}-`;
      clause = '';
      return name;
    }
    const number = CLAUSE.exec(text)?.[1];
    if (number && (article !== '' || clause !== '')) {
      clause = `${article}khoan-${plain(number)}`;
      return clause;
    }
    const point = POINT.exec(text)?.[1];
    const above = clause === '' ? article : `${clause}-`;
    return point && above !== '' ? `${above}diem-${plain(point)}` : null;
  };
  return defineHastPlugin({
    name: 'clauses',
    element: [
      {
        filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
        visit(node, context) {
          const heading = context.textContent(node).trim();
          const id = String(node.properties.id ?? '');
          if (ARTICLE.test(heading)) article = `${id}-`;
          else if (clauseId(heading) !== null) article = '';
          const number = CLAUSE.exec(heading)?.[1];
          clause = number && article !== '' ? `${article}khoan-${plain(number)}` : '';
          const [name, ...more] = node.children;
          if (name?.type !== 'text' || more.length > 0) return;
          const [, part, title] = PART_HEADING.exec(name.value) ?? [];
          return part && title ? { ...node, children: partHeading(part, title) } : undefined;
        },
      },
      {
        filter: ['li'],
        visit(node, context) {
          const list = context.parent(node);
          if (list?.type !== 'element' || list.tagName !== 'ol') return;
          if (context.parent(list)?.type !== 'root') return;
          const before = list.children
            .slice(0, context.indexOf(node) ?? 0)
            .filter((child) => child.type === 'element').length;
          const number = Number(list.properties.start ?? 1) + before;
          clause = `${article}khoan-${number}`;
          const id = give(clause);
          if (id) context.setProperty(node, 'id', id);
        },
      },
      {
        filter: ['p'],
        visit(node, context) {
          const text = context.textContent(node);
          const isHeading = isBoldStart(node, text) && context.parent(node)?.type === 'root';
          const address = idOf(text, isHeading);
          const id = address === null ? null : give(address);
          if (id) context.setProperty(node, 'id', id);
        },
      },
    ],
  });
}

/** The number of a part in an element of its own, because papers print it in a line of its own. */
function partHeading(part: string, title: string): HastNode[] {
  const properties = { className: ['part-number'] };
  return [
    { type: 'element', tagName: 'span', properties, children: [{ type: 'text', value: part }] },
    { type: 'text', value: ` ${title}` },
  ];
}

/** "Điều 5." or "Điều 5:", and not "Điều 5 của Quy định này". */
const HEADING_FORM = /^điều\s+\d+[a-zđ]?\s*[.:]/iu;

/** "**Điều 5.** …": an article whose heading is only bold text; a bold reference to an article is no heading. */
function isBoldStart({ children }: { children: readonly HastNode[] }, text: string): boolean {
  const [first] = children;
  const isBold = first?.type === 'element' && (first.tagName === 'strong' || first.tagName === 'b');
  return isBold && (HEADING_FORM.test(text) || children.length === 1);
}

/** Lower case in ASCII; đ becomes dd, because points d and đ are two. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('\u0111', 'dd');
}
