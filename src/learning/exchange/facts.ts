import { exchangeStrings } from '../../i18n/exchange-strings.ts';
import { formatPartyDate } from '../../lib/party/dates.ts';
import { parseVietnameseDate } from '../../lib/party/read-date.ts';
import { normalizeLine } from '../../lib/vietnamese/normalize.ts';
import { isSlug } from '../../lib/vietnamese/slug.ts';
import { questionKinds } from '../../model/question-kinds.ts';
import type { BankQuestion } from '../question.ts';
import type { NameOf, PartialQuestion } from './partial-question.ts';

const labels = exchangeStrings.facts;

/** What a question is besides its words. */
export type Facts = Omit<PartialQuestion, 'stem' | 'options' | 'kind' | 'id'> &
  Partial<Pick<PartialQuestion, 'kind'>>;

/** The facts of a question as lines that read well below its answer. */
export function factLines(question: BankQuestion, nameOf: NameOf): string[] {
  const { basis, checked, uncertain, kind, level, module, lesson } = question;
  const named = (name: string | undefined, slug: string) =>
    name === undefined ? slug : `${normalizeLine(name)} (${slug})`;
  return [
    `${labels.basis}: ${named(nameOf('document', basis.document), basis.document)}`,
    ...(basis.clause === undefined ? [] : [`${labels.clause}: ${basis.clause}`]),
    ...(checked === undefined ? [] : [`${labels.checked}: ${formatPartyDate(checked)}`]),
    ...(uncertain ? [labels.uncertain] : []),
    `${labels.kind}: ${questionKinds.find(({ value }) => value === kind)?.label}`,
    `${labels.level}: ${level}`,
    `${labels.module}: ${named(nameOf('module', module), module)}`,
    ...(lesson === undefined
      ? []
      : [`${labels.lesson}: ${named(nameOf('lesson', lesson), lesson)}`]),
  ];
}

/**
 * Finds the facts among lines again.
 * @returns the facts, and the lines that are none
 */
export function readFacts(lines: readonly string[]): { facts: Facts; rest: string[] } {
  const facts: Facts = {};
  let clause: string | undefined;
  const rest = lines.filter((line) => {
    if (line === labels.uncertain) {
      facts.uncertain = true;
      return false;
    }
    const [label = '', ...words] = line.split(': ');
    const value = words.join(': ').trim();
    if (label === labels.clause && value !== '') {
      clause = value;
      return false;
    }
    const found = factOf(label, value);
    if (found) Object.assign(facts, found);
    return !found;
  });
  if (facts.basis && clause !== undefined) facts.basis.clause = clause;
  else if (clause !== undefined) rest.push(`${labels.clause}: ${clause}`);
  return { facts, rest };
}

/** The fact of one line; null when it is none or its value cannot be one. */
function factOf(label: string, value: string): Facts | null {
  const slug = slugIn(value);
  switch (label) {
    case labels.basis:
      return slug === null ? null : { basis: { document: slug } };
    case labels.module:
      return slug === null ? null : { module: slug };
    case labels.lesson:
      return slug === null ? null : { lesson: slug };
    case labels.checked: {
      const day = parseVietnameseDate(value);
      return day === null ? null : { checked: day };
    }
    case labels.kind: {
      const kind = questionKinds.find((one) => one.label === value)?.value;
      return kind === undefined ? null : { kind };
    }
    case labels.level:
      return /^[1-3]$/.test(value) ? { level: Number(value) } : null;
    default:
      return null;
  }
}

/** "NAME (slug)" or "slug" -> slug. */
function slugIn(value: string): string | null {
  const slug = /\(([^()\s]+)\)$/.exec(value)?.[1] ?? value;
  return isSlug(slug) ? slug : null;
}

/** Tags by which somebody may filter the questions in Moodle; they repeat what the lines hold. */
export function factTags({ kind, level, module, uncertain }: BankQuestion): string[] {
  return [
    module,
    `${KIND_TAG}${kind}`,
    `${LEVEL_TAG}${level}`,
    ...(uncertain ? [UNCERTAIN_TAG] : []),
  ].filter(({ length }) => length <= MAX_TAG);
}

/** Facts that only tags hold any more: somebody may have rewritten the lines in Moodle. */
export function readTags(tags: readonly string[]): Facts {
  const after = (prefix: string) =>
    tags.find((tag) => tag.startsWith(prefix))?.slice(prefix.length);
  const kind = questionKinds.find(({ value }) => value === after(KIND_TAG))?.value;
  const level = after(LEVEL_TAG);
  return {
    ...(kind !== undefined && { kind }),
    ...(level !== undefined && /^[1-3]$/.test(level) && { level: Number(level) }),
    ...(tags.includes(UNCERTAIN_TAG) && { uncertain: true }),
  };
}

const KIND_TAG = 'kieu-';
const LEVEL_TAG = 'muc-';
const UNCERTAIN_TAG = 'can-doi-chieu';
/** Moodle cuts longer tags (TAG_MAX_LENGTH). */
const MAX_TAG = 50;
