import { searchStrings as strings } from '../../i18n/search-strings.ts';
import { element } from '../../lib/element.ts';
import type { Answer } from '../engine/protocol.ts';
import { freshState } from './address.ts';
import { type GoTo, searchLink } from './search-link.ts';

/** What stands above the results: that other words were searched than typed, or what to try instead. */
export function noticeOf(answer: Answer, isLiteral: boolean, goTo: GoTo): Node[] {
  if (answer.results.length === 0) {
    const lines: Node[] = [element('p', '', strings.noneHelp)];
    if (answer.typed.includes('"')) lines.push(unquotedLine(answer.typed, goTo));
    return answer.nearest.length > 0 ? [...lines, nearestLine(answer.nearest, goTo)] : lines;
  }
  if (answer.change === null || isLiteral) return [];
  const literal = { ...freshState(answer.typed), isLiteral: true };
  const words = strings.changed[answer.change];
  const line = element('p', 'small');
  line.append(
    words(answer.searched),
    ' ',
    searchLink(strings.literal(answer.typed), literal, goTo),
  );
  return [line];
}

/** One sentence for the live line: how many results there are for what was typed, or meant by it. */
export function summaryOf({ typed, results, change, ...answer }: Answer, shown: number): string {
  // Words that mean the same are searched beside those typed, not in place of them.
  const searched = change === 'synonym' ? typed : answer.searched;
  if (results.length === 0) return strings.none(searched);
  if (shown === 0) return strings.noneFiltered;
  return shown === results.length
    ? strings.count(shown, searched)
    : strings.countFiltered(shown, results.length, searched);
}

/** The way back from a phrase that no page has. */
function unquotedLine(typed: string, goTo: GoTo): HTMLElement {
  const line = element('p');
  const words = typed.replaceAll('"', '');
  line.append(searchLink(strings.unquoted(words), freshState(words), goTo));
  return line;
}

function nearestLine(words: readonly string[], goTo: GoTo): HTMLElement {
  const line = element('p', '', strings.nearest);
  for (const word of words) line.append(' ', searchLink(word, freshState(word), goTo));
  return line;
}
