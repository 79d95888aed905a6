import type { PaperParts } from './parts.ts';
import type { Place } from './places.ts';
import { isUrgency } from './rules/marks.ts';

/** What stands at a place of a paper, line by line. */
export function linesAt(parts: PaperParts, place: Place): readonly { text: string }[] {
  const { closing, paper, title, subject } = parts;
  switch (place) {
    case 'motto':
      return parts.motto;
    case 'bodies':
      return [...parts.upper, ...parts.issuer];
    case 'symbol':
      return parts.symbol ? [parts.symbol] : [];
    case 'date':
      return parts.date;
    case 'title':
      return [...(title ? [title] : []), ...subject.filter((line) => line !== title)];
    case 'text':
      return parts.text;
    case 'signature':
      return [...closing.capacity, ...closing.posts, ...(closing.name ? [closing.name] : [])];
    case 'recipients':
      return closing.label ? [closing.label, ...closing.recipients] : [];
    case 'secrecy':
      return paper.lines.filter(({ text }) => isUrgency(text));
    case 'circulation':
      return paper.lines.filter(({ text }) => /^\W*(?:DỰ THẢO|LƯU HÀNH NỘI BỘ)/u.test(text));
    case 'copies':
      return paper.lines.filter(({ text }) =>
        /^\p{Lu}{1,6}[.\d]*[-–/,]\s?\d{1,4}\s?b(?:ản)?\.?$/u.test(text.trim()),
      );
    case 'contact':
      return paper.lines.filter(({ text }) =>
        /^(?:địa chỉ|điện thoại|đt|hộp thư|thư điện tử|email)\s*:/iu.test(text.trim()),
      );
    default:
      return [];
  }
}
