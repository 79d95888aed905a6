import { z } from 'astro/zod';
import { fold } from '../../lib/vietnamese/fold.ts';
import { normalizeLine } from '../../lib/vietnamese/normalize.ts';
import type { Field, Labels } from './field.ts';

/** Texts that tools leave behind where a description should stand (seen on real portals). */
const PLACEHOLDERS =
  /^(?:responsive image|image|img|picture|photo|anh|hinh|hinh anh|anh minh hoa|hinh minh hoa|untitled|placeholder|alt|mo ta|logo|banner|screenshot)[\s_.-]*\d*$/;
const FILE_NAME = /^[\w\s().-]+\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|svg)$/i;
const CAMERA_NAME =
  /^(?:img|dsc|dscn|image|photo|pic|screenshot|hinh|anh|zalo)[\s_-]*\d+(?:[\s_-]\w+)?$/;
const MIN_LENGTH = 10;

/** Whether a text cannot be a real description of a picture (WCAG 2.2, 1.1.1; failure F30). */
export function isPlaceholderAlt(text: string): boolean {
  const folded = fold(normalizeLine(text));
  return (
    folded.length < MIN_LENGTH ||
    PLACEHOLDERS.test(folded) ||
    FILE_NAME.test(folded) ||
    CAMERA_NAME.test(folded)
  );
}

/** Description of a picture for people who do not see it. Empty and leftover texts are refused. */
export function altText(options: Labels & { problem: string }) {
  const { problem, ...labels } = options;
  return {
    schema: z
      .string()
      .transform(normalizeLine)
      .pipe(z.string().refine((value) => !isPlaceholderAlt(value), problem)),
    editor: { kind: 'text', required: true, ...labels },
  } satisfies Field;
}
