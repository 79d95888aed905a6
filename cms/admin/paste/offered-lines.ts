import type { NodePath, SlateNode, TextEditor } from '../decap/rich-text.ts';
import { type DebrisLine, lineKey } from './debris.ts';

/** A line of the text that was offered for removal. */
export interface OfferedLine {
  /** Its name in the text; see `SlateNode.offered`. */
  name: string;
  text: string;
}

/** Names the nodes of some lines, so that they are found again however the text around them changes. */
export function nameLines(
  nodes: readonly SlateNode[],
  lines: readonly DebrisLine[],
  prefix: string,
): { nodes: SlateNode[]; offered: OfferedLine[] } {
  const wanted = new Map(lines.map((line) => [`${line.occurrence} ${lineKey(line.text)}`, line]));
  const seen = new Map<string, number>();
  const offered: OfferedLine[] = [];
  const named = (node: SlateNode): SlateNode => {
    if (node.type === 'table') return node;
    const isLine = /^(?:p|h\d|li)$/.test(node.type ?? '');
    const key = isLine ? lineKey(ownText(node)) : '';
    const occurrence = seen.get(key) ?? 0;
    const isWanted = key !== '' && wanted.has(`${occurrence} ${key}`);
    if (key !== '') seen.set(key, occurrence + 1);
    const children = node.type === 'li' ? node.children?.map(namedInside) : namedChildren(node);
    if (!isWanted) return children ? { ...node, children } : node;
    const name = `${prefix}-${offered.length}`;
    offered.push({ name, text: ownText(node) });
    return { ...node, offered: name, ...(children ? { children } : {}) };
  };
  const namedInside = (child: SlateNode) => (isList(child) ? named(child) : child);
  const namedChildren = (node: SlateNode) =>
    node.type === undefined || node.type === 'p' ? node.children : node.children?.map(named);
  return { nodes: nodes.map(named), offered };
}

/**
 * Takes offered lines out of the text, as one step of undo. Lines that were changed since stay.
 * @returns how many were taken out
 */
export function removeLines(editor: TextEditor, lines: readonly OfferedLine[]): number {
  const paths = lines.flatMap((line) => {
    const path = pathOf(editor.children, line);
    return path ? [path] : [];
  });
  if (paths.length === 0) return 0;
  editor.tf.withNewBatch(() =>
    editor.tf.withoutNormalizing(() => {
      for (const path of withoutEmptyLists(editor.children, paths).sort(lastFirst))
        editor.tf.removeNodes({ at: path });
      if (editor.children.length === 0)
        editor.tf.insertNodes({ type: 'p', children: [{ text: '' }] }, { at: [0] });
    }),
  );
  return paths.length;
}

/** Where a line stands. The first pasted line may have been joined to the one the cursor stood in. */
function pathOf(nodes: readonly SlateNode[], { name, text }: OfferedLine): NodePath | null {
  const isSame = (node: SlateNode) => ownText(node) === text;
  return (
    find(nodes, (node) => node.offered === name && isSame(node)) ??
    (find(nodes, (node) => node.offered === name)
      ? null
      : find(nodes, (node) => node.offered === undefined && isTextBlock(node) && isSame(node)))
  );
}

function find(
  nodes: readonly SlateNode[],
  isWanted: (node: SlateNode) => boolean,
  above: NodePath = [],
): NodePath | null {
  for (const [index, node] of nodes.entries()) {
    const path = [...above, index];
    if (isWanted(node)) return path;
    const inside = node.type === 'table' ? null : find(node.children ?? [], isWanted, path);
    if (inside) return inside;
  }
  return null;
}

/** Lists whose items all go, go themselves. */
function withoutEmptyLists(nodes: readonly SlateNode[], paths: readonly NodePath[]): NodePath[] {
  const names = new Set(paths.map(String));
  const emptied = paths
    .map((path) => path.slice(0, -1))
    .filter(
      (path, at, all) =>
        path.length > 0 && all.findIndex((other) => `${other}` === `${path}`) === at,
    )
    .filter((path) => {
      const list = nodeAt(nodes, path);
      return (
        isList(list) && (list.children ?? []).every((_item, at) => names.has(`${[...path, at]}`))
      );
    });
  const rest = paths.filter((path) => !emptied.some((list) => `${path}`.startsWith(`${list},`)));
  return emptied.length === 0 ? [...rest] : withoutEmptyLists(nodes, [...rest, ...emptied]);
}

function nodeAt(nodes: readonly SlateNode[], path: NodePath): SlateNode {
  const [first = 0, ...rest] = path;
  const node = nodes[first] ?? {};
  return rest.length === 0 ? node : nodeAt(node.children ?? [], rest);
}

function lastFirst(left: NodePath, right: NodePath): number {
  const at = left.findIndex((step, index) => step !== right[index]);
  return at < 0 ? right.length - left.length : (right[at] ?? -1) - (left[at] ?? 0);
}

function isList(node: SlateNode): boolean {
  return node.type === 'ul' || node.type === 'ol';
}

function isTextBlock(node: SlateNode): boolean {
  return /^(?:p|h\d|li)$/.test(node.type ?? '');
}

/** What a line says by itself, without lists inside it. */
function ownText(node: SlateNode): string {
  if (node.text !== undefined) return node.text;
  return (node.children ?? [])
    .filter((child) => !isList(child))
    .map(ownText)
    .join('');
}
