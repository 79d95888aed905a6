import { z } from 'astro/zod';
import { normalizeText } from '../../lib/vietnamese/normalize.ts';
import type { Field, Labels } from './field.ts';

/** Pictures the build can process. SVG is refused: it can carry script. */
export const IMAGE_TYPES = ['jpg', 'jpeg', 'png', 'webp', 'avif'] as const;
/** Attachments people may download. No macros, no archives, no web pages. */
export const FILE_TYPES = ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods'] as const;

/** Relative path of a picture below content/media/, as Decap writes it: ../media/ten-anh.jpg */
export function image(labels: Labels) {
  return {
    schema: mediaPath('media', IMAGE_TYPES, 'image'),
    editor: { kind: 'image', required: true, ...labels },
  } satisfies Field;
}

/** Relative path of an attachment below content/tep/: ../tep/ten-tep.docx */
export function file(labels: Labels) {
  return {
    schema: mediaPath('tep', FILE_TYPES, 'file'),
    editor: { kind: 'file', accept: FILE_TYPES, required: true, ...labels },
  } satisfies Field;
}

function mediaPath(folder: string, types: readonly string[], rule: string) {
  const shape = new RegExp(
    `^(?:\\.\\./)+${folder}/(?:[^/\\\\]+/)*[^/\\\\]+\\.(?:${types.join('|')})$`,
    'iu',
  );
  return z
    .string()
    .transform((value) => normalizeText(value).trim())
    .refine((value) => shape.test(value) && !/\/\.\.\//.test(value.replace(/^(?:\.\.\/)+/, '/')), {
      params: { rule },
    });
}
