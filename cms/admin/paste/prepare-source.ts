import { textBoxesOf } from './drawn-shapes.ts';
import { STYLE } from './inline-style.ts';

/**
 * Prepares the text for the parser. Word hides what other programs need in conditional comments; the
 * fallback stays. The security policy forbids inline styles even in a document nobody sees, so they
 * are parsed as data.
 */
export function prepareSource(source: string): string {
  return source
    .replace(/<!--\[if[^\]]*\]><!-->|<!--<!\[endif\]-->/gi, '')
    .replace(/<!--\[if[^\]]*\]>[\s\S]*?<!\[endif\]-->/gi, textBoxesOf)
    .replace(/<!\[(?:if[^\]]*|endif)\]>/gi, '')
    .replace(/<style\b[\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ` ${STYLE}=`));
}
