import { filledWords as words } from '../../i18n/form-fill-strings.ts';
import { formatLongDate, isCalendarDate } from '../../lib/party/dates.ts';
import { PLACEHOLDER } from '../../lib/placeholder.ts';
import { normalizeText } from '../../lib/vietnamese/normalize.ts';
import type { FormInput, FormTemplate } from '../../model/collections/fill-fields.ts';
import type { FilledBlock, FilledPaper } from './filled-paper.ts';
import { type CommonPart, type FormValues, partName, rowsOf } from './form-values.ts';

/** Stands for what was left empty, as on a form of paper. */
const DOTS = '....................';
const SHORT_DOTS = '......';
/** An empty table has so many lines to write on. */
const EMPTY_ROWS = 3;

/**
 * The paper that a form and the values somebody typed make. Nothing is required: what is empty is dotted, so that the
 * paper can be finished by hand.
 */
export function fillForm(form: FormTemplate, values: FormValues): FilledPaper {
  const part = (name: CommonPart) => normalizeText(values[partName(name)] ?? '').trim();
  const inputs = new Map(form.inputs.map((input) => [input.id, input]));
  const isLetter = form.letters === words.letterLetters;
  const number = part('number');
  const letters = part('issuerLetters') || form.issuerLetters || SHORT_DOTS;
  const subject = part('subject') || filled(form.subject ?? '', inputs, values);
  return {
    upper: (part('upper') || form.upper || `${words.upper} ${DOTS}`).toLocaleUpperCase('vi'),
    issuer: (part('issuer') || `${form.issuer} ${DOTS}`).toLocaleUpperCase('vi'),
    symbol: form.letters
      ? `${words.number} ${/^\d$/.test(number) ? `0${number}` : number || SHORT_DOTS}-${form.letters}/${letters}`
      : '',
    date: `${part('place') || DOTS}, ${dayOf(part('date'))}`,
    type: form.type.toLocaleUpperCase('vi'),
    subject: subject || `${words.about} ${DOTS}`,
    isLetter,
    addressee: form.addressed ? `${form.addressed}: ${part('addressee') || DOTS}` : '',
    blocks: form.text.split('\n').flatMap((line) => blocksOf(line, inputs, values)),
    capacity: (part('capacity') || form.capacity || '').toLocaleUpperCase('vi'),
    post: (part('post') || form.post || '').toLocaleUpperCase('vi'),
    name: part('name') || DOTS,
    second: form.secondPost
      ? { post: form.secondPost.toLocaleUpperCase('vi'), name: part('secondName') || DOTS }
      : null,
    recipients: recipientsOf(part('recipients'), form.recipients),
    isAcross: form.paper === 'ngang',
  };
}

function dayOf(day: string): string {
  return isCalendarDate(day) ? formatLongDate(day) : words.emptyDay;
}

function recipientsOf(typed: string, own: readonly string[]): string[] {
  const lines = typed === '' ? own : typed.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').map((line) => line.replace(/^[-–]\s*/u, ''));
}

/** A line of the form's text with what was typed in it. */
function blocksOf(
  line: string,
  inputs: ReadonlyMap<string, FormInput>,
  values: FormValues,
): FilledBlock[] {
  const text = line.trim();
  if (text === '') return [];
  const only = inputs.get(/^\[([a-z0-9-]+)\]$/.exec(text)?.[1] ?? '');
  if (only?.kind === 'rows') return [tableOf(only, values[only.id] ?? '')];
  if (only?.kind === 'paragraphs')
    return (values[only.id]?.trim() || DOTS)
      .split('\n')
      .filter((one) => one.trim() !== '')
      .map((one) => ({ kind: 'paragraph', text: normalizeText(one).trim() }));
  const kinds = { '# ': 'heading', '- ': 'item', '= ': 'middle' } as const;
  const kind = kinds[text.slice(0, 2) as keyof typeof kinds];
  const own = filled(kind ? text.slice(2) : text, inputs, values);
  return [{ kind: kind ?? 'paragraph', text: own }];
}

function tableOf({ columns, start }: FormInput, typed: string): FilledBlock {
  const rows = rowsOf(typed || start || '', columns.length);
  const empty = Array.from({ length: EMPTY_ROWS }, () => columns.map(() => ''));
  return { kind: 'table', head: columns, rows: rows.length > 0 ? rows : empty };
}

/** A text with every placeholder of an input replaced; other words in brackets stay. */
function filled(text: string, inputs: ReadonlyMap<string, FormInput>, values: FormValues): string {
  return text.replace(PLACEHOLDER, (whole, id: string) => {
    const input = inputs.get(id);
    if (!input) return whole;
    const value = normalizeText(values[id] ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    return value === '' ? DOTS : value;
  });
}
