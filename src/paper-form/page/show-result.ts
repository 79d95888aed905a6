import { checkPageStrings as strings } from '../../i18n/form-check-asks.ts';
import { element } from '../../lib/element.ts';
import type { CheckedPaper, CheckedPlace } from '../check-form.ts';
import type { Finding } from '../finding.ts';
import { findingList } from './finding-list.ts';

/** So many lines of a place are shown. */
const SHOWN_LINES = 6;
const LONGEST_LINE = 160;
type PlaceState = keyof typeof strings.state;

/** Writes the result of a check into the places that the page already shows. */
export function showResult(
  root: HTMLElement,
  { side, places }: CheckedPaper,
  { isPlain }: { isPlain: boolean },
): void {
  const findings = places.flatMap((one) => one.findings);
  const count = (certainty: Finding['certainty']) =>
    findings.filter((one) => one.certainty === certainty).length;
  const status = root.querySelector<HTMLElement>('[role=status]');
  if (status)
    status.textContent = [
      `${strings.summary(count('fault'), count('doubt'), count('warning'))}.`,
      strings.checkedBy[side],
      ...(isPlain ? [strings.headOnly] : []),
      strings.notAll,
    ].join(' ');
  root.dataset.checked = side;
  for (const shown of root.querySelectorAll<HTMLElement>('[data-side]'))
    shown.hidden = shown.dataset.side !== side;
  for (const checked of places) {
    const isShown = !isPlain || checked.lines.length > 0 || checked.findings.length > 0;
    const state = isShown ? stateOf(checked) : 'unseen';
    for (const drawn of root.querySelectorAll<HTMLElement>(`[data-place="${checked.place}"]`))
      drawn.dataset.state = state;
    const target = root.querySelector(`[data-result="${checked.place}"]`);
    target?.replaceChildren(...resultOf(checked, state, side, root));
  }
  root.querySelector<HTMLElement>('[data-after-check]')?.removeAttribute('hidden');
  status?.scrollIntoView({ block: 'start' });
}

/** The page as before a check. */
export function clearResult(root: HTMLElement): void {
  delete root.dataset.checked;
  for (const drawn of root.querySelectorAll<HTMLElement>('[data-place]'))
    delete drawn.dataset.state;
  for (const result of root.querySelectorAll('[data-result]')) result.replaceChildren();
  root.querySelector('[data-after-check]')?.setAttribute('hidden', '');
}

function stateOf({ place, lines, isRequired, findings }: CheckedPlace): PlaceState {
  if (place === 'seal') return 'unseen';
  const has = (certainty: Finding['certainty']) =>
    findings.some((one) => one.certainty === certainty);
  if (isRequired && lines.length === 0 && place !== 'text') return 'missing';
  if (has('fault')) return 'faulty';
  if (has('doubt')) return 'review';
  if (has('warning')) return 'warned';
  return lines.length > 0 || place === 'sheet' ? 'right' : 'absent';
}

function resultOf(
  { findings, lines }: CheckedPlace,
  state: PlaceState,
  side: CheckedPaper['side'],
  root: HTMLElement,
): HTMLElement[] {
  const words = strings.state[state];
  const faults = findings.filter(({ certainty }) => certainty === 'fault').length;
  const chip = element('p', 'place-state', typeof words === 'function' ? words(faults) : words);
  chip.dataset.state = state;
  return [
    chip,
    ...(lines.length > 0 ? [printedLines(lines)] : []),
    ...(findings.length > 0 ? [findingList(findings, side, root)] : []),
  ];
}

function printedLines(lines: readonly string[]): HTMLElement {
  const box = element('p', 'printed', '');
  box.append(element('span', 'muted small', strings.printed));
  for (const line of lines.slice(0, SHOWN_LINES)) {
    const short = line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
    box.append(element('br'), short);
  }
  if (lines.length > SHOWN_LINES)
    box.append(
      element('br'),
      element('span', 'muted small', strings.moreLines(lines.length - SHOWN_LINES)),
    );
  return box;
}
