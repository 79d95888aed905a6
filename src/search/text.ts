import { normalizeText } from '../lib/vietnamese/normalize.ts';
import { placeTones } from '../lib/vietnamese/tone-placement.ts';

/**
 * Pagefind folds marks by Unicode decomposition, and đ has none, so "dang uy" would never find
 * "Đảng ủy". d with a line below (U+1E0F) decomposes to d: written into the index in place of đ it
 * makes both typings match and still lets a typed đ weigh more.
 */
const D_LINE = 'ḏ';
const CAPITAL_D_LINE = 'Ḏ';

/** Text the way it stands in the index: one form of letters, one place of tones, đ as ḏ. Idempotent. */
export function toIndexText(text: string): string {
  return placeTones(normalizeText(text)).replaceAll('đ', D_LINE).replaceAll('Đ', CAPITAL_D_LINE);
}

/** Text from the index back the way people read it. */
export function fromIndexText(text: string): string {
  return text.replaceAll(D_LINE, 'đ').replaceAll(CAPITAL_D_LINE, 'Đ');
}
