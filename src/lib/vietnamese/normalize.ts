/** Spaces that are not the plain one: no-break, figure, narrow, ideographic and the U+2000 block. */
const ODD_SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
/** Marks that print nothing and break comparison: zero-width characters, soft hyphen, byte-order mark. */
const INVISIBLE = /[\u00AD\u200B\u200C\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
/**
 * The joiner stays where it joins pictures, also behind a tone of skin or a sign of shape (👨‍👩‍👧, 👩🏽‍💻, 🏳️‍🌈), and
 * in scripts that spell with it; it goes everywhere else.
 */
const STRAY_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u20E3|[\p{Script=Devanagari}\p{Script=Khmer}\p{Script=Cham}\p{Script=Arabic}])\u200D|\u200D(?=\s|$)/gu;
/** Halves of characters; `toWellFormed` says the same and is missing from browsers of before 2023. */
const LONE_SURROGATES = /\p{Surrogate}/gu;
/** Control characters but tab and line ends; XML 1.0 forbids them, so a feed would break. */
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;

/**
 * What the steps of {@link normalizeText} may change: anything outside of Latin letters without loose marks,
 * plain spaces and the commonest signs. Looking for it costs a tenth of the steps, and most texts have none.
 */
const ODD =
  /[^\t\n\r -~\u0080-\u009F\u00A1-\u00AC\u00AE-\u00CF\u00D1-\u00EF\u00F1-\u02FF\u1E00-\u1EFF\u2010-\u2027]/;

/** Whether a text is in the form of {@link normalizeText} by its letters alone; false says nothing. */
export function isPlainText(text: string): boolean {
  return !ODD.test(text);
}

/**
 * Brings text to the one form the whole product stores and compares: NFC, plain spaces, and the
 * Vietnamese Đ/đ where a font or keyboard left the Icelandic eth (U+00D0, U+00F0).
 * Line breaks and ordinary spaces stay as they are. Idempotent.
 */
export function normalizeText(text: string): string {
  if (isPlainText(text)) return text;
  return text
    .replace(LONE_SURROGATES, '\uFFFD')
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(ODD_SPACES, ' ')
    .replaceAll('\u00D0', 'Đ')
    .replaceAll('\u00F0', 'đ')
    .normalize('NFC');
}

/** A run of white space that is not one plain space already. */
const WHITE_RUN = / \s+|[^\S ]\s*/g;

/** {@link normalizeText}, with every run of white space made one space and the ends trimmed. */
export function normalizeLine(text: string): string {
  return normalizeText(text).replace(WHITE_RUN, ' ').trim();
}
