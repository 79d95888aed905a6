import type { ComponentType } from 'react';
import { adminStrings } from '../../src/i18n/admin-strings.ts';
import { t } from '../../src/i18n/t.ts';
import { readingMinutes } from '../../src/lib/vietnamese/reading-time.ts';
import type { Fields } from '../../src/model/fields/field.ts';
import { Body } from './Body.tsx';
import { Figure } from './Figure.tsx';
import { Question } from './Question.tsx';
import { useNames } from './use-names.ts';
import { type Data, dateText, displayValue, group, items, text } from './values.ts';

const strings = adminStrings.preview;

export interface TemplateProps {
  data: Data;
  fields: Fields;
  /** Field whose text is the page's heading. */
  titleField: string;
}

/** A preview with the layout of the page; fields other than `shownFields` are listed below it. */
interface PageTemplate {
  Template: ComponentType<TemplateProps>;
  shownFields: readonly string[];
}

/** Collections with a layout of their own; all others use {@link DefaultTemplate}. */
export const templates: Record<string, PageTemplate> = {
  news: { Template: News, shownFields: ['title', 'date', 'section', 'lead', 'cover', 'byline'] },
  guides: {
    Template: Guide,
    shownFields: ['title', 'summary', 'needs', 'steps', 'checklist', 'basis'],
  },
  lessons: { Template: Lesson, shownFields: ['title', 'goal', 'takeaways', 'basis'] },
  questions: { Template: Question, shownFields: ['stem', 'options'] },
};

function News({ data }: TemplateProps) {
  const cover = group(data.cover);
  const byline = group(data.byline);
  const body = text(data.body);
  const names = useNames();
  const section = text(data.section);
  return (
    <article>
      <h1>{text(data.title) || strings.noTitle}</h1>
      <p className="lead">{text(data.lead)}</p>
      <p className="muted small">
        {dateText(data.date)} · {names[`sections/${section}`] ?? section} ·{' '}
        {t('date.minutes', { minutes: readingMinutes(body) })}
      </p>
      <Figure
        src={text(cover.image)}
        alt={text(cover.alt)}
        caption={text(cover.caption)}
        credit={text(cover.credit)}
      />
      <Body markdown={body} />
      {text(byline.name) && (
        <p className="byline text">
          <strong>{text(byline.name)}</strong>
          {[byline.post, byline.unit].some(text) &&
            ` - ${[byline.post, byline.unit].map(text).filter(Boolean).join(', ')}`}
        </p>
      )}
    </article>
  );
}

function Guide({ data }: TemplateProps) {
  return (
    <article>
      <h1>{text(data.title) || strings.noTitle}</h1>
      <p className="lead">{text(data.summary)}</p>
      <Texts title={strings.requirements} texts={items<string>(data.needs)} />
      <h2>{strings.steps}</h2>
      <ol>
        {items(data.steps).map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no names
          <li key={index}>
            <strong>{text(step.title)}</strong>
            <p>{text(step.text)}</p>
          </li>
        ))}
      </ol>
      <Texts title={strings.checklist} texts={items<string>(data.checklist)} />
      <Texts title={strings.basis} texts={items<string>(data.basis)} />
      <Body markdown={text(data.body)} />
    </article>
  );
}

function Lesson({ data }: TemplateProps) {
  return (
    <article>
      <h1>{text(data.title) || strings.noTitle}</h1>
      <p className="lead">{text(data.goal)}</p>
      <Body markdown={text(data.body)} />
      <Texts title={strings.takeaways} texts={items<string>(data.takeaways)} />
      <Texts title={strings.basis} texts={items<string>(data.basis)} />
    </article>
  );
}

/** Heading, list of fields, body. */
export function DefaultTemplate({ data, fields, titleField }: TemplateProps) {
  return (
    <article>
      <h1>{text(data[titleField]) || strings.noTitle}</h1>
      <Facts data={data} fields={fields} without={[titleField]} />
      {text(data.body) && <Body markdown={text(data.body)} />}
    </article>
  );
}

/**
 * Fields as a list of labels and values: those of a settings file, of an entry without a layout, or those
 * a layout does not show, so that every field is in the preview.
 */
export function Facts(props: { data: Data; fields: Fields; without?: readonly string[] }) {
  const { data, fields, without = [] } = props;
  const names = useNames();
  const shown = Object.entries(fields).filter(([name]) => !without.includes(name));
  return (
    <dl className="facts">
      {shown.map(([name, { editor }]) => {
        const content = displayValue(editor, data[name], names);
        const isGroup = editor.kind === 'group';
        if (isGroup || editor.kind === 'list') {
          const inner = isGroup ? [group(data[name])] : items(data[name]);
          if (!inner.some(isFilled)) return null;
          return (
            <div key={name} className="fact fact-group">
              <dt>{editor.label}</dt>
              <dd>
                {inner.map((item, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: items have no names
                  <Facts key={index} data={item} fields={editor.fields} />
                ))}
              </dd>
            </div>
          );
        }
        return content ? (
          <div key={name} className="fact">
            <dt>{editor.label}</dt>
            <dd>{content}</dd>
          </div>
        ) : null;
      })}
    </dl>
  );
}

/** Whether anything stands in a group. */
function isFilled(item: Data): boolean {
  return Object.values(item).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '',
  );
}

function Texts({ title, texts }: { title: string; texts: string[] }) {
  if (texts.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {texts.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
