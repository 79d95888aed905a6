/**
 * The text of an entry with another `date`, everything else letter for letter as it was.
 * @param moment written by Viet Nam's clock (UTC+7, no summer time), as the editor writes it
 */
export function withFrontMatterDate(text: string, moment: Date): string {
  const local = new Date(moment.getTime() + 7 * 60 * 60_000).toISOString().slice(0, 19);
  const line = `date: ${local}+07:00`;
  const end = text.indexOf('\n---', 3);
  const head = end < 0 ? text : text.slice(0, end);
  const rest = end < 0 ? '' : text.slice(end);
  return /^date:.*$/m.test(head)
    ? head.replace(/^date:.*$/m, line) + rest
    : `${head.trimEnd()}\n${line}${rest || '\n'}`;
}
