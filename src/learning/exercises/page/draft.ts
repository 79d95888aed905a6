import { pageSentences } from '../../../i18n/exercise-strings.ts';
import { judgeLines } from '../judge-lines.ts';
import { explanationOf, showResult } from './result.ts';
import type { Score } from './score.ts';

/**
 * Judges the marks on the lines of a draft, all together. The first time counts.
 * @param changed is given the score after it
 */
export function startDraft(
  form: HTMLFormElement,
  lines: readonly { wrong: boolean }[],
  changed: (score: Score) => void,
): void {
  let isJudged = false;
  const items = [...form.querySelectorAll('[data-line]')];
  const region = form.querySelector('[data-result]');
  form.querySelector('[data-judge]')?.addEventListener('click', () => {
    if (!region) return;
    const picked = [...form.querySelectorAll<HTMLInputElement>('[name="lines"]:checked')].map(
      ({ value }) => Number(value),
    );
    const { faults, right, points, total, lines: verdicts } = judgeLines(picked, lines);
    if (faults[0] === 'linesEmpty') {
      showResult(region, { verdict: pageSentences.unanswered, tone: 'open', faults });
      return;
    }
    for (const [at, verdict] of verdicts.entries()) {
      const place = items[at]?.querySelector('[data-line-result]');
      if (verdict === 'sound') place?.replaceChildren();
      else if (place)
        showResult(
          place,
          {
            verdict: pageSentences.lines[verdict],
            tone: verdict === 'found' ? 'right' : 'wrong',
            faults: [],
          },
          explanationOf(at).slice(2),
        );
    }
    const found = verdicts.filter((verdict) => verdict === 'found').length;
    const extra = verdicts.filter((verdict) => verdict === 'extra').length;
    const verdict = pageSentences.foundLines(found, total, extra);
    showResult(region, { verdict, tone: right ? 'right' : 'wrong', faults });
    if (isJudged) return;
    isJudged = true;
    changed({ judged: total, right: points, total });
  });
  form.addEventListener('reset', () => {
    isJudged = false;
  });
}
