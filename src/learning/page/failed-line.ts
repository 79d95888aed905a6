import { practiceStrings as strings } from '../../i18n/learning/practice-strings.ts';
import { button, element } from './elements.ts';

/** Says that something could not be loaded, with a button to try again. */
export function failedLine(retry: () => void): HTMLParagraphElement {
  const line = element('p', `${strings.failed} `, { role: 'alert' });
  line.append(button(strings.retry, retry));
  return line;
}
