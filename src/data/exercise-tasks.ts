import { t } from '../i18n/t.ts';
import type { CitedPiece } from '../lib/party/cited-text.ts';
import { printDate } from '../lib/party/date-form.ts';
import type { DateForm } from '../lib/party/date-writing.ts';
import { documentTypes } from '../lib/party/document-types.ts';
import {
  type ExerciseData,
  exerciseIssuers,
  petitionClasses,
  petitionRoutes,
  signingPowers,
} from '../model/collections/exercises.ts';

type Options = readonly { value: string; label: string }[];

/** A place to answer: a line to write on, or a list to choose from. */
export interface TaskField {
  name: string;
  label: string;
  /** Absent for a line to write on. */
  options?: Options;
}

/** One task of an exercise as its page shows it. */
export interface TaskView {
  situation: CitedPiece[];
  fields: TaskField[];
  /** The right answer in words, one part for each field. */
  answer: string[];
  why: CitedPiece[];
  /** The right answer as the judge takes it (src/learning/exercises/judge.ts). */
  expected: object;
}

const types: Options = documentTypes
  .filter(({ side }) => side === 'party')
  .map(({ id, name }) => ({ value: id, label: name }));
const decisionFields: readonly Required<TaskField>[] = [
  { name: 'type', label: t('exercises.type'), options: types },
  { name: 'issuer', label: t('exercises.issuer'), options: exerciseIssuers },
  { name: 'power', label: t('exercises.power'), options: signingPowers },
];
const petitionFields: readonly Required<TaskField>[] = [
  { name: 'class', label: t('exercises.class'), options: petitionClasses },
  { name: 'route', label: t('exercises.route'), options: petitionRoutes },
];

/**
 * The tasks of an exercise, one after another; lines of a draft are each a task without a field of its own.
 * @param cite links citations; called in reading order
 */
export function tasksOf(data: ExerciseData, cite: (text: string) => CitedPiece[]): TaskView[] {
  const tasks = tasksWithTexts(data);
  const situations = tasks.map(({ text }) => cite(text));
  return tasks.map(({ why, fields, answer, expected }, at) => ({
    fields,
    answer,
    expected,
    situation: situations[at] ?? [],
    why: cite(why),
  }));
}

interface Task extends Omit<TaskView, 'situation' | 'why'> {
  text: string;
  why: string;
}

function tasksWithTexts(data: ExerciseData): Task[] {
  switch (data.kind) {
    case 'symbols':
      return data.symbols.map(({ situation, symbol, why }) => ({
        text: situation,
        why,
        fields: [{ name: 'symbol', label: t('exercises.symbol') }],
        answer: [t('exercises.symbolAnswer', { symbol })],
        expected: { symbol },
      }));
    case 'dates':
      return data.dates.map(({ situation, date, form, place, why }) => ({
        text: situation,
        why,
        fields: [{ name: 'date', label: dateLabel(form, place) }],
        answer: [printDate(date, form, place)],
        expected: { date, form, place },
      }));
    case 'decisions':
      return data.decisions.map(({ situation, why, ...expected }) => ({
        text: situation,
        why,
        ...chosenFrom(decisionFields, expected),
      }));
    case 'petitions':
      return data.petitions.map(({ text, why, ...expected }) => ({
        text,
        why,
        ...chosenFrom(petitionFields, expected),
      }));
    case 'lines':
      return data.lines.map(({ text, wrong, why }) => ({
        text,
        why,
        fields: [],
        answer: [t(wrong ? 'exercises.lineWrong' : 'exercises.lineRight')],
        expected: { wrong },
      }));
    default:
      return data.kind satisfies never;
  }
}

function dateLabel(form: DateForm, place: string | undefined): string {
  return place && form === 'dateline'
    ? t('exercises.datelineAt', { place })
    : t(`exercises.${form}`);
}

function chosenFrom(fields: readonly Required<TaskField>[], expected: Record<string, string>) {
  return {
    fields: [...fields],
    answer: fields.map(
      ({ name, options }) => options.find(({ value }) => value === expected[name])?.label ?? '',
    ),
    expected,
  };
}
