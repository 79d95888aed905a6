import { vietnamMoment } from '../lib/party/dates.ts';

/**
 * The text of an entry with another `date`, everything else letter for letter as it was.
 * @param moment written by Viet Nam's clock, as the editor writes it
 */
export function withFrontMatterDate(text: string, moment: Date): string {
  const line = `date: ${vietnamMoment(moment)}`;
  const end = text.indexOf('\n---', 3);
  const head = end < 0 ? text : text.slice(0, end);
  const rest = end < 0 ? '' : text.slice(end);
  return /^date:.*$/m.test(head)
    ? head.replace(/^date:.*$/m, line) + rest
    : `${head.trimEnd()}\n${line}${rest || '\n'}`;
}
