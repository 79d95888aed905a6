import { type GuardRule, guardMessages, guardReport, guardValues } from '../i18n/guard-messages.ts';

/** One fault in the content, in words with which an editor can find and fix it. */
export interface Problem {
  rule: GuardRule;
  /** Path below the content folder. */
  file: string;
  /** Label of the field, groups joined by " › ". */
  field: string;
  problem: string;
  fix: string;
  /** An error stops publication; a warning is shown and stops nothing. */
  level: 'error' | 'warning';
  /** The piece of text a rule found, or the symbol of the other document; a waiver names it. */
  value?: string;
  /** The file it is about, where that is an attachment; a waiver names its hash. */
  attachment?: ProblemFile;
}

export interface ProblemFile {
  /** Below the content folder. */
  path: string;
  /** SHA-256 in hexadecimal. */
  hash: string;
}

/** The same for the same problem in another state of the content. */
export function problemKey({ rule, file, field, problem: words }: Problem): string {
  return [rule, file, field, words].join('\n');
}

/** Rules that content may break for a good reason. */
const WARNINGS: ReadonlySet<GuardRule> = new Set<GuardRule>([
  'fileResidue',
  'suspectedLimit',
  'bankAccount',
  'mobileNumber',
  'freeMail',
  'meetingLink',
  'issuerMismatch',
  'lettersUnknown',
  'symbolYear',
  'termLevel',
  'termOverlap',
  'checkedAhead',
  'relationAfterEnd',
  'expiredLink',
  'statedAgainstEnd',
  'statedAgainstExpiry',
  'issuerTime',
  'numberOrder',
  'numberReused',
  'relationLevel',
  'relationUnsaid',
  'statedOutdated',
  'cellMembers',
  'endWithoutTrail',
  'successorGap',
  'parentEnded',
  'holderTwice',
  'twoHeads',
  'privatePhone',
  'privateMail',
  'homeAddress',
  'birthDay',
  'bodyDays',
]);

/**
 * Warnings of the build that refuse a draft all the same: what was published before the rule existed stays on the
 * site, and nobody adds to it.
 */
const REFUSED_IN_DRAFTS: ReadonlySet<GuardRule> = new Set<GuardRule>([
  'endWithoutTrail',
  'successorGap',
  'parentEnded',
  'holderTwice',
  'twoHeads',
  'privatePhone',
  'privateMail',
  'homeAddress',
  'birthDay',
]);

/**
 * The problems of content that is to be published: a warning that refuses drafts is an error, unless what is
 * published has the same already.
 */
export function withNewOnesRefused(
  problems: readonly Problem[],
  published: readonly Problem[],
): Problem[] {
  const known = new Set(published.map(problemKey));
  return problems.map((one) =>
    REFUSED_IN_DRAFTS.has(one.rule) && !known.has(problemKey(one))
      ? { ...one, level: 'error' }
      : one,
  );
}

/**
 * Rules that hold even for an unfinished draft: what they find must never enter Git, which forgets
 * nothing, or would leave a file that no form can open.
 */
const HELD_ALWAYS: ReadonlySet<GuardRule> = new Set<GuardRule>([
  ...(['secrecyMark', 'secret', 'internal', 'citizenId', 'partyCard'] as const),
  ...(['unreadable', 'noFrontMatter', 'badEncoding', 'mdxCode'] as const),
  ...(['yamlAlias', 'yamlDepth', 'yamlLength'] as const),
  ...(['badSlug', 'reservedSlug', 'wrongFolder'] as const),
]);

/** The errors that stop the save of a draft; the others wait until it is sent to review. */
export function errorsHeldAlways(problems: readonly Problem[]): Problem[] {
  return errorsOf(problems).filter(({ rule }) => HELD_ALWAYS.has(rule));
}

/** Those that stop publication. */
export function errorsOf(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ level }) => level === 'error');
}

/** Those that are told and stop nothing. */
export function warningsOf(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ level }) => level === 'warning');
}

/**
 * Problems of files that the public has already, as warnings: to stop the site would hide nothing. Their own
 * entry cannot be saved until they are gone.
 */
export function withPublicFilesAsWarnings(
  problems: readonly Problem[],
  isPublic: (path: string) => boolean,
): Problem[] {
  return problems.map((one) =>
    one.attachment && isPublic(one.attachment.path) ? { ...one, level: 'warning' } : one,
  );
}

type Values = Record<string, string | number>;

/** Makes a problem from its rule; values fill the places of the rule's message. */
export function problem(
  rule: GuardRule,
  file: string,
  field: string | string[],
  values: Values = {},
): Problem {
  const message = guardMessages[rule];
  return {
    rule,
    file,
    field: Array.isArray(field) ? field.join(' › ') : field,
    problem: fill(message.problem, values),
    fix: fill(message.fix, values),
    level: WARNINGS.has(rule) ? 'warning' : 'error',
  };
}

/** The same for a rule about a piece of text, which an entry may waive. */
export function findingProblem(
  rule: GuardRule,
  file: string,
  field: string | string[],
  value: string,
): Problem {
  return { ...problem(rule, file, field, { value }), value };
}

/** A warning in one line, for the notes of a successful build. */
export function warningNote({ file, field, problem, fix }: Problem): string {
  return fill(guardReport.note, { file, field, problem, fix });
}

/** The list an editor reads when a build is refused. */
export function report(problems: readonly Problem[]): string {
  const items = problems.map((item, index) =>
    fill(guardReport.item, {
      number: index + 1,
      file: item.file,
      field: item.field,
      problem: item.problem,
      fix: item.fix,
    }),
  );
  return [
    fill(guardReport.heading, { count: problems.length }),
    ...items,
    guardReport.closing,
  ].join('\n\n');
}

/** Shortens a value so that a message stays readable; lists and groups are only named. */
export function excerpt(value: unknown, length = 60): string {
  if (Array.isArray(value)) return guardValues.list;
  if (typeof value === 'object' && value !== null) return guardValues.group;
  const text = String(value);
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

/** Fills the places of a message. */
export function fill(template: string, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (_place, name: string) => String(values[name] ?? ''));
}
