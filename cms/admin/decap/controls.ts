import CMS from 'decap-cms-app';
import type { ComponentType, Ref } from 'react';
import type { EditorComponents } from './rich-text.ts';

const image = CMS.getWidget('image');
const richtext = CMS.getWidget('richtext');

interface Asset {
  path: string;
}
export type GetAsset = (path: string, field: unknown) => Asset | string;
export interface ImageProps {
  getAsset: GetAsset;
  ref?: Ref<unknown>;
}

/** Decap's picture field. */
export const ImageControl = image?.control as unknown as ComponentType<ImageProps>;
export const imagePreview = image?.preview;

/** Whether Decap has a picture at hand; while it looks for one it hands out an empty drawing. */
export function isAssetFound(asset: Asset | string): boolean {
  return typeof asset === 'string' || asset.path !== 'empty.svg';
}

export interface RichtextProps {
  value?: string;
  onChange: (value: string, metadata?: unknown) => void;
  getEditorComponents: () => EditorComponents;
  ref?: Ref<unknown>;
}

/** Decap's text field. */
export const RichtextControl = richtext?.control as unknown as ComponentType<RichtextProps>;
export const richtextPreview = richtext?.preview;
