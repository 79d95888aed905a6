import { checkPageStrings as strings } from '../../i18n/form-check-asks.ts';
import { formSentence } from '../../i18n/form-check-strings.ts';
import { element } from '../../lib/element.ts';
import { authorityFaults } from '../../lib/party/authority.ts';
import type { CheckedPaper } from '../check-form.ts';
import type { Finding } from '../finding.ts';

/** Findings that a rule on authority is the basis of; the rule on form is that of all others. */
const OF_AUTHORITY = new Set<string>(authorityFaults);

/** The findings at a place as a list, each with the rule it stands on. */
export function findingList(
  findings: readonly Finding[],
  side: CheckedPaper['side'],
  root: HTMLElement,
): HTMLElement {
  const list = element('ul', 'findings');
  for (const { code, certainty, found, wanted } of findings) {
    const item = element('li', certainty);
    item.append(element('strong', '', strings.certainty[certainty]), ` ${formSentence(code)}`);
    if (found !== '') item.append(element('br'), labelled(strings.found, found));
    if (wanted !== '') item.append(element('br'), labelled(strings.wanted, wanted));
    const about = OF_AUTHORITY.has(code) ? 'authority' : 'form';
    const basis = root.querySelector(`[data-basis="${side} ${about}"]`);
    if (basis && certainty !== 'warning') item.append(element('br'), basis.cloneNode(true));
    list.append(item);
  }
  return list;
}

function labelled(label: string, text: string): HTMLElement {
  const line = element('span', '', `${label} `);
  line.append(element('q', '', text));
  return line;
}
