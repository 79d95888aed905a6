import {
  markdownToSlate as nodesOf,
  remarkToMarkdown,
} from 'decap-cms-widget-richtext/dist/esm/serializers/index.js';
import slateToRemark from 'decap-cms-widget-richtext/dist/esm/serializers/slateRemark.js';

interface Options {
  voidCodeBlock: boolean;
}
type Nodes = Parameters<typeof slateToRemark>[0];
type Tree = ReturnType<typeof slateToRemark>;

/** The nodes of a text; one that ends with a table gets a paragraph to go on in. */
export function markdownToSlate(...args: Parameters<typeof nodesOf>): ReturnType<typeof nodesOf> {
  const nodes = nodesOf(...args);
  if (nodes.at(-1)?.type !== 'table') return nodes;
  return [...nodes, { type: 'p', children: [{ text: '' }] }];
}

/**
 * Decap's way from the nodes of a text to Markdown, with tables as they are: a "|" in a cell does not
 * begin another one, a line break does not end the row, and columns stay aligned.
 */
export function slateToMarkdown(nodes: Nodes, options: Options, components: unknown): string {
  const tree = slateToRemark(nodes, options, components);
  const written = tablesOf(tree);
  for (const [index, { data }] of tablesOf({ children: nodes }).entries()) {
    const table = written[index];
    if (!table) continue;
    table.align = data?.align;
    for (const cell of (table.children ?? []).flatMap((row) => row.children ?? [])) {
      onOneLine(cell);
      trimEdges(cell);
    }
  }
  return remarkToMarkdown(tree, [], components);
}

/** The tables of a tree in the order of the text. */
function tablesOf(tree: Tree): Tree[] {
  if (tree.type === 'table') return [tree];
  return (tree.children ?? []).flatMap(tablesOf);
}

/** Makes the words of a cell one line without a sign that ends the cell (GFM 4.10). */
function onOneLine(cell: Tree): void {
  cell.children = (cell.children ?? []).map((child) =>
    child.type === 'break' ? { type: 'html', value: ' ' } : child,
  );
  for (const child of cell.children) {
    if (child.type === 'html')
      child.value = escapePipes(child.value ?? '').replace(/\s*\n\s*/g, ' ');
    else if (child.type === 'inlineCode')
      child.value = (child.value ?? '').replace(/(?<!\\)\|/g, '\\|');
    else onOneLine(child);
  }
}

/** Blanks at the edges of a cell are none of its words: the next reading would leave them out (GFM 4.10). */
function trimEdges({ children = [] }: Tree): void {
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type === 'html') first.value = (first.value ?? '').replace(/^[ \t]+/, '');
  if (last?.type === 'html') last.value = (last.value ?? '').replace(/[ \t]+$/, '');
}

/** A backslash before a "|" is one of the text: it is doubled. */
function escapePipes(text: string): string {
  return text.replace(/(\\*)\|/g, (_all, slashes: string) => `${slashes}${slashes}\\|`);
}
