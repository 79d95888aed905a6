/** The largest number printed in letters; beyond it a file may ask for gigabytes of them. */
const MAX_IN_LETTERS = 400;

/** A number in a format of Word (ST_NumberFormat, ECMA-376 part 1, 17.18.59); others as digits. */
export function printNumber(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letter(number);
    case 'upperLetter':
      return letter(number).toUpperCase();
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperRoman':
      return roman(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}

/** Word counts a … z, then aa, bb. */
function letter(number: number): string {
  if (number < 1 || number > MAX_IN_LETTERS) return String(number);
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

const ROMAN: readonly [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  if (number < 1 || number > MAX_IN_LETTERS) return String(number);
  let rest = number;
  let text = '';
  for (const [value, sign] of ROMAN)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
}
