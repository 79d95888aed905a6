import CMS from 'decap-cms-app';
import {
  markdownToSlate,
  slateToMarkdown,
} from 'decap-cms-widget-richtext/dist/esm/serializers/index.js';
import { type ComponentType, type Ref, useState } from 'react';

interface Components {
  filter: (keep: (component: { type?: string }) => boolean) => Components;
}
interface Props {
  value?: string;
  onChange: (value: string, metadata?: unknown) => void;
  getEditorComponents: () => Components;
  ref?: Ref<unknown>;
}

const richtext = CMS.getWidget('richtext');
const RichtextControl = richtext?.control as unknown as ComponentType<Props>;

/**
 * Decap's text field, minus one fault: as soon as it is shown it hands back the text in its own
 * spelling ("*" for "-", tables padded), and the form says there are unsaved changes. A text nobody
 * touched stays as it is, letter for letter.
 */
export function BodyInput(props: Props) {
  const { value, onChange, getEditorComponents } = props;
  // The text the field began with, in both spellings; the field is made anew when another is loaded.
  const [first] = useState(() => ({
    stored: value ?? '',
    respelled: respell(value ?? '', getEditorComponents()),
  }));
  const change = (markdown: string, metadata?: unknown) => {
    const isUntouched = markdown === first.respelled || markdown === first.stored;
    const next = isUntouched ? first.stored : markdown;
    if (next !== (value ?? '')) onChange(next, metadata);
  };
  return <RichtextControl {...props} onChange={change} />;
}

export const bodyPreview = richtext?.preview;

/** The text as the field writes it when nothing was changed. */
function respell(markdown: string, components: Components): string {
  const editorComponents = components.filter(({ type }) => type !== 'inline');
  const nodes = markdownToSlate(markdown, { editorComponents, voidCodeBlock: false });
  return slateToMarkdown(nodes, { voidCodeBlock: false }, editorComponents);
}
