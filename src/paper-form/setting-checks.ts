import type { LaidLine } from '../attachments/word/laid-out/laid-line.ts';
import type { FormFaultCode } from '../i18n/form-check-strings.ts';
import { isCapitals } from '../lib/party/recognise/paper-line.ts';
import type { findingsAt } from './finding.ts';
import { isWithin, type Range } from './measures.ts';

type Add = ReturnType<typeof findingsAt>['add'];

/** What Word prints where a file says no size (ECMA-376 part 1, 17.3.2.38). */
const UNNAMED_SIZE = 10;

/** How the letters of a part must be set; what is left out is free. */
export interface Wanted {
  size?: Range;
  isBold?: boolean;
  isItalic?: boolean;
  isUnderlined?: boolean;
  isCapitals?: boolean;
}

const SHAPES: readonly (readonly [
  key: 'isBold' | 'isItalic' | 'isUnderlined',
  missing: FormFaultCode,
  extra: FormFaultCode,
])[] = [
  ['isBold', 'notBold', 'bold'],
  ['isItalic', 'notItalic', 'italic'],
  ['isUnderlined', 'notUnderlined', 'underlined'],
];

/** Compares lines of one part with how they must be set; each property is found once. */
export function checkSetting(add: Add, lines: readonly LaidLine[], wanted: Wanted): void {
  const { size } = wanted;
  const wrongSize = lines.find(({ setting }) => size && !isWithin(sizeOf(setting.size), size));
  if (wrongSize && size)
    add('size', quoted(wrongSize, sizeOf(wrongSize.setting.size)), print(size));
  for (const [key, missing, extra] of SHAPES) {
    const wrong = lines.find(
      ({ setting }) => wanted[key] !== undefined && setting[key] !== wanted[key],
    );
    if (wrong) add(wanted[key] ? missing : extra, wrong.text);
  }
  const small = lines.find(({ text }) => wanted.isCapitals && !isCapitals(text));
  if (small) add('notCapitals', small.text, small.text.toLocaleUpperCase('vi'));
}

/** The size of letters in points that is printed. */
export function sizeOf(size: number | null): number {
  return size ?? UNNAMED_SIZE;
}

/** "14", "14-15", as people read it. */
export function print([from, to]: Range): string {
  const one = (value: number) => String(value).replace('.', ',');
  return from === to ? one(from) : `${one(from)}-${one(to)}`;
}

function quoted({ text }: LaidLine, size: number): string {
  return `${text.trim().slice(0, 60)} (${print([size, size])})`;
}
