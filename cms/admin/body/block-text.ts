/** The field of a container's form that holds what stands between its fences. */
export const CONTENT_FIELD = 'noi-dung';

const ATTRIBUTE = /([a-z-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'}]+))/g;

/** Values of `tieu-de="Lưu ý" ma=x` by name, with signs that stand for others put back. */
export function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name,
      decode(double ?? single ?? bare ?? ''),
    ]),
  );
}

/**
 * The Markdown of a block. The field {@link CONTENT_FIELD} is the content between the fences, which are
 * longer than any inside; every other field is an attribute. Empty ones are written too: the server
 * then names what is missing.
 */
export function writeBlock(
  word: string,
  fields: readonly string[],
  data: Record<string, string | undefined>,
): string {
  const attributes = fields
    .filter((name) => name !== CONTENT_FIELD)
    .map((name) => `${name}="${encode(data[name] ?? '')}"`)
    .join(' ');
  const head = attributes ? `{${attributes}}` : '';
  if (!fields.includes(CONTENT_FIELD)) return `::${word}${head}`;
  const content = (data[CONTENT_FIELD] ?? '').replace(/^\n+|\s+$/g, '');
  const inside = [...content.matchAll(/^:{3,}/gm)].map(([fence]) => fence.length);
  const fence = ':'.repeat(Math.max(2, ...inside) + 1);
  // A line that follows a row of a table is a row too (GFM 4.10), so a fence would become one.
  const gap = /^ {0,3}\|.*$/.test(content.split('\n').at(-1) ?? '') ? '\n' : '';
  return `${fence}${word}${head}\n${content}\n${gap}${fence}`;
}

/** One line, and no sign that would end the attribute or the head. */
function encode(value: string): string {
  return String(value)
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('}', '&#125;');
}

function decode(value: string): string {
  return value.replaceAll('&quot;', '"').replaceAll('&#125;', '}').replaceAll('&amp;', '&');
}
