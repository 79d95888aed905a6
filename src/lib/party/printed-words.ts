/** The heading of every paper of the Party (36-HD/VPTW; the same in 05-HD/VPTW). */
export const PARTY_MOTTO = 'ĐẢNG CỘNG SẢN VIỆT NAM';

/** What is wrong with the word "Số" before a number and symbol; null where it stands as it should. */
export function wordNumberFault(line: string): 'wordNumberMissing' | 'wordNumberForm' | null {
  if (!/^số/iu.test(line)) return 'wordNumberMissing';
  return line.startsWith('Số') ? null : 'wordNumberForm';
}
