import { scormStrings as strings } from '../../../i18n/scorm-strings.ts';
import { type Answer, type Grade, typedOption } from '../../grade.ts';
import type { Option } from '../../question.ts';
import type { CourseQuestion } from './course.ts';
import { element } from './dom.ts';

/** How an answer came out: the points, each option with its reason, and the rule. */
export function resultView(question: CourseQuestion, answer: Answer, grade: Grade): HTMLElement {
  const { options, basis, checked, uncertain, lesson } = question;
  const shown = 'typed' in answer ? ofTyped(options, answer.typed) : [...options.keys()];
  const lines = shown.map((place) => {
    const option = options[place];
    const verdict = grade.verdicts[place] ?? 'none';
    const label = verdict === 'missed' ? strings.missed[question.kind] : strings.verdict[verdict];
    return element(
      'li',
      { className: verdict },
      ...(label === '' ? [] : [element('strong', { textContent: `${label}: ` })]),
      element('span', { className: 'option', textContent: optionText(option) }),
      ...(verdict === 'wrong' ? [instead(answer, place)] : []),
      element('p', { textContent: option?.why ?? '' }),
    );
  });
  const rule = element('a', { href: basis.url, target: '_blank', rel: 'noopener' }, basis.text);
  const source = element('p', { className: 'basis' }, `${strings.basis}: `, rule);
  if (checked !== undefined) source.append(` (${strings.checked(checked)})`);
  const more = [
    ...(uncertain ? [strings.uncertain] : []),
    ...(lesson === undefined ? [] : [strings.lesson(lesson)]),
  ];
  return element(
    'section',
    { className: 'result' },
    element('h2', { tabIndex: -1, textContent: pointsInWords(grade.points) }),
    ...('typed' in answer ? [element('p', { textContent: strings.typed(answer.typed) })] : []),
    // Steps stand in their right order.
    element(question.kind === 'order' ? 'ol' : 'ul', { className: 'verdicts' }, ...lines),
    source,
    ...more.map((text) => element('p', { className: 'basis', textContent: text })),
  );
}

/** What was given where a step or a pair is wrong; the other kinds show it by themselves. */
function instead(answer: Answer, place: number): string {
  if ('order' in answer) return strings.placed(answer.order.indexOf(place) + 1);
  return 'pairs' in answer ? strings.paired(answer.pairs[place] ?? '') : '';
}

function optionText(option: Option | undefined): string {
  if (!option) return '';
  return option.pair === undefined ? option.text : strings.rightPair(option.text, option.pair);
}

/** Of the writings of a gap, the right ones and the one that was typed; the rest would only confuse. */
function ofTyped(options: readonly Option[], typed: string): number[] {
  const own = typedOption(options, typed);
  return [...options.keys()].filter((place) => place === own || options[place]?.correct);
}

function pointsInWords(points: number): string {
  if (points === 1) return strings.right;
  if (points === 0) return strings.wrong;
  return strings.partly(points.toLocaleString('vi-VN', { maximumFractionDigits: 2 }));
}
