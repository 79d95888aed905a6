import CMS from 'decap-cms-app';
import type { ComponentType, Ref } from 'react';
import type { EditorComponents } from './rich-text.ts';

const richtext = CMS.getWidget('richtext');

export interface RichtextProps {
  value?: string;
  onChange: (value: string, metadata?: unknown) => void;
  getEditorComponents: () => EditorComponents;
  ref?: Ref<unknown>;
}

/** Decap's text field. */
export const RichtextControl = richtext?.control as unknown as ComponentType<RichtextProps>;
export const richtextPreview = richtext?.preview;
