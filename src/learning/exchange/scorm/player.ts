import { scormStrings as strings } from '../../../i18n/scorm-strings.ts';
import type { Course } from './course.ts';
import { element } from './dom.ts';
import { connect } from './lms.ts';
import { questionView } from './question-view.ts';
import { scoreOf } from './score.ts';
import { decodeStates, encodeStates, pointsOf, stateOf, UNANSWERED } from './states.ts';

/** The script of the packed course: asks, grades, and reports to the learning system around the page. */
function start(root: HTMLElement, course: Course): void {
  const { title, site, modules, questions } = course;
  const ids = questions.map(({ id }) => id);
  const lms = connect(window);
  const states = decodeStates(ids, lms?.stored ?? '');
  let tries = 0;

  const notice = element('p', {
    className: 'notice',
    textContent: lms ? (lms.isRecorded ? strings.connected : strings.reviewOnly) : strings.alone,
  });
  const score = element('p');
  score.setAttribute('role', 'status');
  const bar = element('progress', { max: Math.max(1, questions.length) });
  bar.setAttribute('aria-label', title);
  const stage = element('main', {});
  const link = element('a', { href: site, target: '_blank', rel: 'noopener' }, site);
  root.replaceChildren(
    element('header', {}, element('h1', { textContent: title }), notice, score, bar),
    stage,
    element('footer', {}, element('p', {}, strings.frozen(''), link)),
  );
  // A page that comes back out of the browser's memory has ended its visit.
  window.addEventListener('pagehide', () => lms?.finish());
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) window.location.reload();
  });
  showList();

  function showScore(): void {
    const { answered, raw, status } = scoreOf(states);
    bar.value = answered;
    score.textContent = `${strings.progress(answered, questions.length, raw)}. ${strings.status[status]}`;
  }

  function showList(): void {
    showScore();
    if (questions.length === 0) {
      stage.replaceChildren(element('p', { textContent: strings.empty }));
      return;
    }
    const first = nextOf(-1, isOpen);
    const wrong = nextOf(-1, (at) => !isOpen(at) && !isRight(at));
    stage.replaceChildren(
      element(
        'p',
        { className: 'buttons' },
        ...(first === null ? [] : [button(strings.resume, () => ask(first, isOpen), 'main')]),
        ...(wrong === null
          ? []
          : [button(strings.redo, () => ask(wrong, (at) => !isOpen(at) && !isRight(at)))]),
      ),
      element('h2', { textContent: strings.modules }),
      element(
        'ul',
        { className: 'modules' },
        ...modules.map(({ slug, title: name }) => {
          const own = [...questions.keys()].filter((at) => questions[at]?.module === slug);
          const answered = own.filter((at) => !isOpen(at)).length;
          const from = own.find(isOpen) ?? own[0] ?? 0;
          const label = strings.module(name, answered, own.length);
          return element(
            'li',
            {},
            button(label, () => ask(from, (at) => own.includes(at))),
          );
        }),
      ),
    );
  }

  /** Shows a question; the one after it is the next of which `isMeant` holds. */
  function ask(at: number, isMeant: (at: number) => boolean): void {
    const question = questions[at];
    if (!question) return;
    tries += 1;
    const view = questionView({
      question,
      module: modules.find(({ slug }) => slug === question.module)?.title ?? '',
      at,
      all: questions.length,
      seed: `${question.id} ${tries}`,
      onAnswer: (points) => {
        states[at] = stateOf(points);
        const isStored = lms?.report(encodeStates(ids, states), scoreOf(states)) ?? true;
        if (!isStored) notice.textContent = strings.notSaved;
        else if (lms?.isRecorded) notice.textContent = strings.connected;
        showScore();
      },
      onNext: () => {
        const next = nextOf(at, isMeant);
        if (next === null) showList();
        else ask(next, isMeant);
      },
      onList: showList,
    });
    stage.replaceChildren(view);
    view.querySelector('legend')?.focus();
  }

  function isOpen(at: number): boolean {
    return states[at] === UNANSWERED;
  }

  function isRight(at: number): boolean {
    return pointsOf(states[at] ?? UNANSWERED) === 1;
  }

  /** The next question after a place of which something holds; null when there is none. */
  function nextOf(at: number, holds: (at: number) => boolean): number | null {
    return [...questions.keys()].find((place) => place > at && holds(place)) ?? null;
  }
}

function button(label: string, onClick: () => void, className = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', className, textContent: label });
  made.addEventListener('click', onClick);
  return made;
}

const root = document.getElementById('course');
const data = document.getElementById('data')?.textContent;
if (root && data) start(root, JSON.parse(data) as Course);
