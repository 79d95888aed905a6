import { scormStrings as strings } from '../../../i18n/scorm-strings.ts';
import { grade, isUnanswered } from '../../grade.ts';
import { answerFields } from './answer-fields.ts';
import type { CourseQuestion } from './course.ts';
import { element } from './dom.ts';
import { resultView } from './result-view.ts';

export interface QuestionViewOptions {
  question: CourseQuestion;
  /** Title of the module. */
  module: string;
  /** Place of the question in the package, from 0, and how many there are. */
  at: number;
  all: number;
  /** Gives the order in which options stand. */
  seed: string;
  /** Called once, with 0 to 1. */
  onAnswer: (points: number) => void;
  onNext: () => void;
  onList: () => void;
}

/** One question: asked, then told how the answer came out. */
export function questionView(options: QuestionViewOptions): HTMLElement {
  const { question, module, at, all, seed, onAnswer, onNext, onList } = options;
  const fields = answerFields(question, seed);
  const alert = element('p', { className: 'alert' });
  alert.setAttribute('role', 'alert');
  const submit = element('button', {
    type: 'submit',
    className: 'main',
    textContent: strings.answer,
  });
  const fieldset = element(
    'fieldset',
    {},
    element('legend', { tabIndex: -1, textContent: question.stem }),
    // The field of a gap has the hint for its label.
    ...(question.kind === 'fill'
      ? []
      : [element('p', { className: 'hint', textContent: strings.hints[question.kind] })]),
    ...fields.nodes,
  );
  const form = element('form', { noValidate: true }, fieldset, alert, submit);
  const next = element('button', { type: 'button', className: 'main', textContent: strings.next });
  next.addEventListener('click', onNext);
  const list = element('button', { type: 'button', textContent: strings.toList });
  list.addEventListener('click', onList);
  const view = element(
    'article',
    {},
    element('p', {
      className: 'where',
      textContent: [module, strings.number(at + 1, all), strings.level(question.level)].join(' · '),
    }),
    form,
    element('p', { className: 'buttons' }, list),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const answer = fields.read();
    const fault = isUnanswered(answer) ? strings.nothing : (fields.fault?.() ?? null);
    if (fault !== null) {
      alert.textContent = fault;
      return;
    }
    const result = grade(question, answer);
    fieldset.disabled = true;
    alert.remove();
    submit.remove();
    const shown = resultView(question, answer, result);
    form.after(shown, element('p', { className: 'buttons' }, next));
    shown.querySelector('h2')?.focus();
    onAnswer(result.points);
  });
  return view;
}
