/** A node of mammoth's tree, as far as it is looked at here. */
interface Node {
  type: string;
  children?: Node[];
  alignment?: string | null;
  numbering?: unknown;
  styleId?: string | null;
  styleName?: string | null;
}

const LEVELS = [1, 2, 3, 4, 5, 6];
/** How Word sets a paragraph, and the class that says so in the HTML. */
const SETTINGS = { center: 'set-center', right: 'set-right', end: 'set-right' } as const;

/**
 * Options of mammoth that keep how a paragraph is set (centred, on the right) as a class of its element:
 * the place of a line tells what it is. Items of lists stay items.
 */
export const setParagraphs = {
  styleMap: [...new Set(Object.values(SETTINGS))].flatMap((name) => [
    `p[style-name='${name}'] => p.${name}:fresh`,
    ...LEVELS.map((level) => `p[style-name='${name} ${level}'] => h${level}.${name}:fresh`),
  ]),
  transformDocument: withSettings,
};

function withSettings(node: Node): Node {
  const children = node.children?.map(withSettings);
  const own = children ? { ...node, children } : node;
  const setting = SETTINGS[(own.alignment ?? '') as keyof typeof SETTINGS];
  if (own.type !== 'paragraph' || !setting || own.numbering) return own;
  const level = /^heading ([1-6])$/i.exec(own.styleName ?? '')?.[1];
  return { ...own, styleId: null, styleName: level ? `${setting} ${level}` : setting };
}
