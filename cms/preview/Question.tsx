import { useEffect, useRef } from 'react';
import { startQuestion } from '../../src/learning/page/questions-on-page.ts';
import type { Question as AskedQuestion, Option } from '../../src/learning/question.ts';
import { questionHtml } from '../../src/learning/question-html.ts';
import { escapeHtml } from '../../src/lib/html.ts';
import { type QuestionKind, questionKinds } from '../../src/model/question-kinds.ts';
import { type Data, items, text } from './values.ts';

/** A question that can be answered in the preview as on the page; nothing of it is remembered. */
export function Question({ data }: { data: Data }) {
  const question = questionOf(data);
  const html = questionHtml(question, {
    order: question.options.map((_, option) => option),
    reasons: question.options.map(({ why }) => escapeHtml(why)),
    below: '',
  });
  return <AskedForm key={html} html={html} />;
}

/** A drawn question, made answerable once. */
function AskedForm({ html }: { html: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = place.current?.querySelector('form');
    if (form) startQuestion(form);
  }, []);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: every word of the form is escaped in questionHtml
  return <div ref={place} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** What stands in the form so far, as a question. */
function questionOf(data: Data): AskedQuestion {
  const kind = questionKinds.find(({ value }) => value === data.kind)?.value ?? 'one';
  return {
    id: 'xem-truoc',
    kind: kind satisfies QuestionKind,
    stem: text(data.stem),
    options: items(data.options).map(
      (option): Option => ({
        text: text(option.text),
        ...(text(option.pair) && { pair: text(option.pair) }),
        correct: option.correct === true,
        why: text(option.why),
      }),
    ),
  };
}
