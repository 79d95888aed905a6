import { paperStrings } from '../i18n/learning/paper-strings.ts';
import { questionStrings } from '../i18n/learning/question-strings.ts';
import { escapeHtml } from '../lib/html.ts';
import { GAP } from '../model/question-kinds.ts';
import type { Question } from './question.ts';

const LETTERS = 'ABCDEFGHIJKLMNOP';

/** A question as it stands on paper, and its line of the key. */
export interface PaperQuestion {
  /** HTML without fields: options with letters, blanks to write on. */
  html: string;
  /** "B", "A, C", "B-A-C", "1c 2a", the words to fill in, numbers of lines. */
  key: string;
}

/**
 * Sets a question for paper.
 * @param order places of the options in the order the sheet shows them
 */
export function paperQuestion(question: Question, order: readonly number[]): PaperQuestion {
  const { kind, options } = question;
  const stem = `<p><strong>${escapeHtml(question.stem.replace(GAP, '……………'))}</strong></p>`;
  const letter = (place: number) => LETTERS[order.indexOf(place)] ?? '?';
  const lettered = (places: readonly number[]) =>
    `<ol class="lettered">${places.map((place) => `<li>${escapeHtml(options[place]?.text ?? '')}</li>`).join('')}</ol>`;
  const places = options.map((_, place) => place);
  const right = places.filter((place) => options[place]?.correct);
  switch (kind) {
    case 'one':
    case 'many':
      return {
        html: `${stem}${kind === 'many' ? hint(kind) : ''}${lettered(order)}`,
        key: right.map(letter).sort().join(', '),
      };
    case 'order':
      return {
        html: `${stem}${hint(kind)}${lettered(order)}`,
        key: places.map(letter).join('-'),
      };
    case 'match': {
      const sides = [...new Set(options.map(({ pair }) => pair ?? ''))].sort((a, b) =>
        a.localeCompare(b, 'vi'),
      );
      const left = order.map((place) => `<li>${escapeHtml(options[place]?.text ?? '')} ……</li>`);
      return {
        html: `${stem}${hint(kind)}<ol>${left.join('')}</ol><ol class="lettered">${sides.map((side) => `<li>${escapeHtml(side)}</li>`).join('')}</ol>`,
        key: order
          .map((place, at) => `${at + 1}${LETTERS[sides.indexOf(options[place]?.pair ?? '')]}`)
          .join(' '),
      };
    }
    case 'fill':
      return { html: stem, key: right.map((place) => options[place]?.text).join(' / ') };
    case 'mark':
      return {
        html: `${stem}${hint(kind)}<ol class="paper">${places.map((place) => `<li>${escapeHtml(options[place]?.text ?? '')}</li>`).join('')}</ol>`,
        key: right.map((place) => place + 1).join(', '),
      };
    default:
      return kind satisfies never;
  }
}

function hint(kind: Question['kind']): string {
  const words = kind === 'one' ? questionStrings.hints.one : paperStrings.hints[kind];
  return `<p class="small">${words}</p>`;
}
