import { checkPageStrings as strings } from '../../i18n/form-check-asks.ts';
import { formSentence } from '../../i18n/form-check-strings.ts';
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
  const list = made('ul', '', 'findings');
  for (const { code, certainty, found, wanted } of findings) {
    const item = made('li', '', certainty);
    item.append(made('strong', strings.certainty[certainty]), ` ${formSentence(code)}`);
    if (found !== '') item.append(document.createElement('br'), labelled(strings.found, found));
    if (wanted !== '') item.append(document.createElement('br'), labelled(strings.wanted, wanted));
    const about = OF_AUTHORITY.has(code) ? 'authority' : 'form';
    const basis = root.querySelector(`[data-basis="${side} ${about}"]`);
    if (basis && certainty !== 'warning')
      item.append(document.createElement('br'), basis.cloneNode(true));
    list.append(item);
  }
  return list;
}

function labelled(label: string, text: string): HTMLElement {
  const line = made('span', `${label} `);
  line.append(made('q', text));
  return line;
}

/** Makes an element with its words. */
export function made(tag: string, text: string, name = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  if (name !== '') element.className = name;
  return element;
}
