import { defineHastPlugin } from 'satteri';
import { slugify } from '../lib/vietnamese/slug.ts';

/** "Điều 5. …", "Điều 5a", "ĐIỀU 12:" at the beginning of a heading. */
const ARTICLE = /^điều\s+(\d+[a-zđ]?)(?![\p{L}\d])/iu;
/** "Chương II", "Phần thứ nhất", "Mục 3", "III. …". */
const PART = /^(chương|phần|mục)\s+(?:thứ\s+)?([ivxlc]+|\d+)(?![\p{L}\d])/iu;
const ROMAN = /^([IVXLC]+)\s*[.)-]\s/u;
const POINT = /^([a-zđ])\)\s/u;

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
 * `dieu-5-khoan-2-diem-a`; where a rule has no articles, `khoan-2`. Runs after headings have ids.
 */
export function clausePlugin() {
  let article = '';
  let clause = '';
  const given = new Set<string>();
  const give = (id: string): string | null => {
    if (given.has(id)) return null;
    given.add(id);
    return id;
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
          clause = '';
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
          const point = POINT.exec(context.textContent(node))?.[1];
          if (!point || clause === '') return;
          const id = give(`${clause}-diem-${plain(point)}`);
          if (id) context.setProperty(node, 'id', id);
        },
      },
    ],
  });
}

/** đ is a letter of its own among points; an address has ASCII only. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('\u0111', 'dd');
}
