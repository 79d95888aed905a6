import { toSubscript, toSuperscript } from '../../../src/lib/vietnamese/raised-lowered.ts';
import {
  BLOCKS,
  blockAround,
  characterAfter,
  characterBefore,
  textOf,
  unwrap,
} from './elements.ts';
import { classesOf, STYLE, styleOf } from './inline-style.ts';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const DECIMAL = /^(\d+)[.,](\d+)$/;
/** Longer raised words are easier read as words. */
const MOST_LETTERS = 6;

/**
 * Raised and lowered text becomes the small characters of Unicode (m², CO₂), because the body of an entry has no
 * other form for it. What has no small character stays as words, with a space before it.
 * @returns how many passages stayed as words
 */
export function convertRaised(root: HTMLElement): number {
  let asWords = 0;
  for (const element of [...root.querySelectorAll('*')].reverse()) {
    const place = element.isConnected ? placeOf(element) : null;
    if (!place) continue;
    const text = textOf(element);
    if (text === '' || element.querySelector(`${BLOCKS},img`) || isWholeLine(element, text)) {
      if (/^SU[BP]$/.test(element.tagName)) unwrap(element);
      continue;
    }
    const small = smallForm(text, place);
    if (small === null && /[\p{L}\p{N}]/u.test(text)) asWords += 1;
    if (small === null) writeAsWords(element, text);
    else replaceText(element, small);
  }
  root.normalize();
  return asWords;
}

function placeOf(element: Element): 'super' | 'sub' | null {
  if (element.tagName === 'SUP') return 'super';
  if (element.tagName === 'SUB') return 'sub';
  const align = styleOf(element, 'vertical-align');
  if (align === 'super' || align === 'sub') return isCell(element) ? null : align;
  const classes = classesOf(element);
  if (classes.includes('superscript')) return 'super';
  if (classes.includes('subscript')) return 'sub';
  // Word and Pages also raise by a length: "mso-text-raise:3.0pt", "vertical-align:4px".
  const raise = Number.parseFloat(styleOf(element, 'mso-text-raise') || align);
  if (!raise || isCell(element) || textOf(element).length > MOST_LETTERS) return null;
  return raise > 0 ? 'super' : 'sub';
}

function isCell(element: Element): boolean {
  return /^T[DHR]$/.test(element.tagName);
}

function smallForm(text: string, place: 'super' | 'sub'): string | null {
  if (text.length > MOST_LETTERS && /\p{L}{3}/u.test(text)) return null;
  // Marks of notes in square brackets, as wikis write them.
  const marks = text.replace(/\[(\d{1,3})\]/g, '($1)');
  if (place === 'super') return toSuperscript(marks);
  // Point and comma stand on the line anyway: PM₂.₅.
  const parts = DECIMAL.exec(text)?.slice(1).map(toSubscript);
  return parts ? `${parts[0]}${text.replace(/\d/g, '')}${parts[1]}` : toSubscript(text);
}

/** Spans stay around the small characters: they may be bold. */
function replaceText(element: Element, small: string): void {
  // A space inside belongs behind the small characters, never between them and what they stand on.
  const written = small + (/\s$/.test(element.textContent ?? '') ? ' ' : '');
  const link = element.querySelector('a[href]');
  if (element.tagName === 'SPAN' && !link) element.textContent = written;
  else if (link) {
    link.textContent = written;
    element.replaceWith(link);
  } else element.replaceWith(written);
}

/** A whole paragraph in small raised letters is set so for its looks. */
function isWholeLine(element: Element, text: string): boolean {
  const block = blockAround(element);
  return block !== null && text.length > 1 && textOf(block) === text;
}

function writeAsWords(element: Element, text: string): void {
  const isWord = /^[\p{L}\p{N}([]/u.test(text);
  const isGlued = isWord && /[\p{L}\p{N})\]%]/u.test(characterBefore(element));
  const isFollowed = LETTER_OR_DIGIT.test(characterAfter(element));
  if (isGlued) element.before(' ');
  if (isFollowed) element.after(' ');
  if (element.tagName === 'SPAN') element.removeAttribute(STYLE);
  else unwrap(element);
}
