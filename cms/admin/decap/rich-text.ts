import { htmlToSlate } from 'decap-cms-widget-richtext/dist/esm/serializers/index.js';
import { markdownToSlate, slateToMarkdown } from './serializers.ts';

/** A node of the text field's document. */
export interface SlateNode {
  type?: string;
  text?: string;
  data?: Record<string, unknown>;
  children?: SlateNode[];
}

/** The blocks a text field knows. */
export interface EditorComponents {
  filter: (isWanted: (component: { type?: string }) => boolean) => EditorComponents;
}

/** What Decap's text field calls its paste handler with. */
export interface PasteCall {
  event: { clipboardData: DataTransfer; preventDefault: () => void } | null;
  editor: TextEditor;
  isDisabled?: boolean;
}
export interface TextEditor {
  tf: { insertFragment: (nodes: SlateNode[]) => void };
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
