import { type FaultCode, faultSentences, pageSentences } from '../../../i18n/exercise-strings.ts';

/** Shows in a live region what the judge found: the verdict in words, each fault, then the explanation. */
export function showResult(
  region: Element,
  result: { verdict: string; tone: 'right' | 'wrong' | 'open'; faults: readonly FaultCode[] },
  explanation: readonly Node[] = [],
): void {
  const verdict = document.createElement('p');
  verdict.className = `verdict ${result.tone}`;
  verdict.textContent = result.verdict;
  const parts: Node[] = [verdict];
  if (result.faults.length > 0) {
    const list = document.createElement('ul');
    list.append(
      ...result.faults.map((fault) => {
        const item = document.createElement('li');
        item.textContent = faultSentences[fault];
        return item;
      }),
    );
    parts.push(list);
  }
  region.replaceChildren(...parts, ...explanation);
}

/** The answer and the reason of a task, taken from the list of answers at the end of the page. */
export function explanationOf(at: number): Node[] {
  const answer = document.querySelectorAll('[data-answer]')[at];
  if (!answer) return [];
  const label = document.createElement('p');
  label.className = 'label';
  label.textContent = pageSentences.answer;
  return [label, ...[...answer.children].map((child) => child.cloneNode(true))];
}
