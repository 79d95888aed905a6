import { stripMarks } from '../lib/vietnamese/fold.ts';

/**
 * How letters in a symbol begin and end for each kind of body, by its name without marks (36-HD/VPTW; symbols seen
 * in public papers). Both halves must fit; '' is any.
 */
const KINDS: readonly (readonly [name: RegExp, letters: RegExp])[] = [
  [/^DAI HOI|DAI HOI DANG BO|DAI HOI CHI BO/, /DH/],
  [/^CHI BO|^CHI UY/, /^(?:CB|CU)/],
  [/^DANG UY|^DANG BO/, /^D[UB]/],
  [/^(?:TINH|THANH) UY/, /^(?:TU|THU)/],
  [/^HUYEN UY/, /^HU/],
  [/^QUAN UY/, /^QU/],
  [/^THI UY/, /^T(?:H|X)?U/],
  [/^UY BAN KIEM TRA/, /^UBKT/],
  [/^VAN PHONG/, /^VP/],
  [/^BAN TO CHUC/, /^BTC/],
  [/^BAN TUYEN GIAO/, /^BTG/],
  [/^BAN DAN VAN/, /^BDV/],
  [/^BAN NOI CHINH/, /^BNC/],
  [/^BAN CHI DAO/, /^BCD/],
  [/^BAN XAY DUNG DANG/, /^BXD/],
];

/**
 * Whether the letters of an issuer in a symbol may be those of a body; true where nothing is known of the body.
 * @param name its name in capitals, without marks
 */
export function issuerLettersFit(letters: string, name: string): boolean {
  const plain = stripMarks(letters).toUpperCase().replaceAll('.', '');
  const kind = KINDS.find(([pattern]) => pattern.test(name));
  return kind ? kind[1].test(plain) : true;
}
