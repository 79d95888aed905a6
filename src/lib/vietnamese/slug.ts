import { fold } from './fold.ts';

/** File systems stop at 255 bytes; addresses people can read stop far sooner. */
const DEFAULT_MAX_LENGTH = 80;

/**
 * ASCII address part of a Vietnamese title: "Đảng ủy Khối" -> "dang-uy-khoi".
 * Cuts after a whole word where the result would pass `maxLength`. Idempotent.
 * @returns letters a-z, digits and single hyphens; '' when the text holds neither letter nor digit
 */
export function slugify(text: string, maxLength = DEFAULT_MAX_LENGTH): string {
  const whole = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (whole.length <= maxLength) return whole;
  const cut = whole.slice(0, maxLength + 1);
  const lastWordEnd = cut.lastIndexOf('-');
  return lastWordEnd > 0 ? cut.slice(0, lastWordEnd) : cut.slice(0, maxLength);
}

/** Whether a text is already an address part as {@link slugify} would make it. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
