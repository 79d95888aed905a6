import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsOfMedia } from './attachments/problems.ts';
import type { Lookup, ReferenceTargets } from './reference-targets.ts';

/** What an entry's check asked of the rest of the content, to what it was answered; '' is "no". */
export type Answers = ReadonlyMap<string, string>;

/** Answers one question about a state of the content. */
export type Ask = (question: string) => string;

/** What may be asked, each by a key; a question is the kind, a space and the key. */
export interface Facts {
  /** "collection/slug" of every entry. */
  slug: Lookup;
  /** "setting/list/id" of every item. */
  item: Lookup;
  /** Settings files that could not be read. */
  unreadable: Lookup;
  /** Path of a picture or attachment to the id of its content. */
  file: ReadonlyMap<string, string>;
}

/** Answers questions of a state; each is looked up once, however many entries ask it. */
export function askOf({ file, ...sets }: Facts): Ask {
  const known = new Map<string, string>();
  const lookUp = (question: string) => {
    const end = question.indexOf(' ');
    const kind = question.slice(0, end);
    const key = question.slice(end + 1);
    if (kind === 'file') return file.get(key) ?? '';
    return sets[kind as keyof typeof sets].has(key) ? 'yes' : '';
  };
  return (question) => {
    const answer = known.get(question) ?? lookUp(question);
    known.set(question, answer);
    return answer;
  };
}

/**
 * What the check of an entry may refer to. All it asks, and what it is answered, is written down: an entry
 * stays as it was checked while every answer stays the same.
 */
export function recordedTargets(contentDir: string, ask: Ask) {
  const answers = new Map<string, string>();
  const record = (kind: keyof Facts, key: string) => {
    const question = `${kind} ${key}`;
    const answer = ask(question);
    answers.set(question, answer);
    return answer;
  };
  const lookup = (kind: keyof Facts) => ({ has: (key: string) => record(kind, key) !== '' });
  const media: ReferenceTargets['media'] = {
    has: (path) => record('file', path) !== '',
    open: async (path) => {
      const input = join(contentDir, path);
      return { input, key: `${input}\n${record('file', path)}` };
    },
  };
  const targets: ReferenceTargets = {
    slugs: lookup('slug'),
    items: lookup('item'),
    unreadable: lookup('unreadable'),
    media,
    findings: findingsOfMedia(media, readFileSync),
  };
  return { targets, answers };
}

/** Whether the content still answers an entry's questions as it did. */
export function isStillAnswered(answers: Answers, ask: Ask): boolean {
  for (const [question, answer] of answers) if (ask(question) !== answer) return false;
  return true;
}
