import { useState } from 'react';
import { RichtextControl, type RichtextProps } from '../decap/controls.ts';
import { rewriteMarkdown } from '../decap/rich-text.ts';

/**
 * Decap's text field, minus one fault: as soon as it is shown it hands back the text in its own
 * spelling ("*" for "-", tables padded), and the form says there are unsaved changes. A text nobody
 * touched stays as it is, letter for letter.
 */
export function BodyInput(props: RichtextProps) {
  const { value, onChange, getEditorComponents } = props;
  // The text the field began with, in both spellings. The field is made anew when another is loaded.
  const [first] = useState(() => ({
    stored: value ?? '',
    rewritten: rewriteMarkdown(value ?? '', getEditorComponents()),
  }));
  const change = (markdown: string, metadata?: unknown) => {
    const isUntouched = markdown === first.rewritten || markdown === first.stored;
    const next = isUntouched ? first.stored : markdown;
    if (next !== (value ?? '')) onChange(next, metadata);
  };
  return <RichtextControl {...props} onChange={change} />;
}
