/** A fault of the machine that somebody can do something about. */
export type MachineFault = 'disk-full' | 'read-only';

/** How Node, SQLite and Git name each. */
const WORDS: readonly (readonly [MachineFault, RegExp])[] = [
  ['disk-full', /ENOSPC|EDQUOT|no space left|quota exceeded|write error: .*space|disk is full/i],
  [
    'read-only',
    /EROFS|EACCES|EPERM|read-only|readonly database|permission denied|insufficient permission|unable to open database/i,
  ],
];

/** What a text says is wrong with the machine: a message of an error with its code, or what a program printed. */
export function machineFaultIn(text: string): MachineFault | null {
  return WORDS.find(([, words]) => words.test(text))?.[0] ?? null;
}

/** {@link machineFaultIn} an error. */
export function machineFaultOf(error: unknown): MachineFault | null {
  const { code = '', message = '' } = (error ?? {}) as { code?: unknown; message?: unknown };
  return machineFaultIn(`${code} ${message}`);
}
