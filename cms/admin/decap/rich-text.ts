import { htmlToSlate } from 'decap-cms-widget-richtext/dist/esm/serializers/index.js';
import { markdownToSlate, slateToMarkdown } from './serializers.ts';

/** A node of the text field's document. */
export interface SlateNode {
  type?: string;
  text?: string;
  data?: Record<string, unknown>;
  children?: SlateNode[];
  /** Name of a line that was offered for removal after a paste; never written to the file. */
  offered?: string;
}

/** The blocks a text field knows. */
export interface EditorComponents {
  filter: (isWanted: (component: { type?: string }) => boolean) => EditorComponents;
}

/** What Decap's text field calls its paste handler with. */
export interface PasteCall {
  event: {
    clipboardData: DataTransfer;
    preventDefault: () => void;
    stopPropagation: () => void;
  } | null;
  editor: TextEditor;
  isDisabled?: boolean;
}
/** Place of a node: the number of the child on each level. */
export type NodePath = readonly number[];

export interface TextEditor {
  /** The text as it is now. */
  children: SlateNode[];
  tf: {
    insertFragment: (nodes: SlateNode[]) => void;
    insertNodes: (node: SlateNode, options: { at: NodePath }) => void;
    removeNodes: (options: { at: NodePath }) => void;
    /** What is done inside is undone by one step, and no other. */
    withNewBatch: (change: () => void) => void;
    withoutNormalizing: (change: () => void) => void;
  };
}

/** The nodes the text field makes of clean HTML. */
export function nodesOfHtml(html: string): SlateNode[] {
  return htmlToSlate(html).children;
}

/** The text as the text field writes it when nothing was changed. */
export function rewriteMarkdown(markdown: string, components: EditorComponents): string {
  const editorComponents = components.filter(({ type }) => type !== 'inline');
  const nodes = markdownToSlate(markdown, { editorComponents, voidCodeBlock: false });
  return slateToMarkdown(nodes, { voidCodeBlock: false }, editorComponents);
}

/** A block with its attributes. */
export function blockNode(word: string, attributes: Record<string, string>): SlateNode {
  return {
    type: 'shortcode',
    data: { shortcode: word, shortcodeData: attributes },
    children: [{ text: '' }],
  };
}

export function paragraphNode(text: string): SlateNode {
  return { type: 'p', children: [{ text }] };
}

/** All letters of a node and what is inside it. */
export function textOfNode({ text, children }: SlateNode): string {
  return text ?? (children ?? []).map(textOfNode).join('');
}
