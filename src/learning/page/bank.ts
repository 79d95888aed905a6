import type { Question } from '../question.ts';

/** Modules with their question files, and lessons to read again; stands in the page. */
export interface BankDirectory {
  /** Address of the folder with the files. */
  base: string;
  modules: { slug: string; title: string; parts: string[][] }[];
  /** Marks of all questions by id (see stemMark). */
  stems: Record<string, string>;
  /** Title and address of lessons by slug. */
  lessons: Record<string, readonly [title: string, address: string]>;
}

/** A question as its file holds it; the file's name tells the module. */
export interface StoredQuestion extends Question {
  lesson?: string;
  /** Basis with its state, lesson: HTML made at publication. */
  below: string;
}

/** A question in the browser. */
export interface LoadedQuestion extends StoredQuestion {
  module: string;
}

/** Reads the directory that stands in the page. @throws Error when the page has none */
export function directoryOnPage(): BankDirectory {
  const json = document.querySelector<HTMLElement>('[data-bank]')?.dataset.bank;
  if (!json) throw new Error('The page has no directory of questions');
  return JSON.parse(json) as BankDirectory;
}

const loaded = new Map<string, Promise<LoadedQuestion[]>>();

/** Loads one file of questions, once. @throws Error when it does not come */
export function loadPart(
  { base }: BankDirectory,
  module: string,
  part: number,
): Promise<LoadedQuestion[]> {
  const address = `${base}${module}-${part + 1}.json`;
  const known = loaded.get(address);
  if (known) return known;
  const answer = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    const questions: StoredQuestion[] = await response.json();
    return questions.map((question) => ({ ...question, module }));
  });
  loaded.set(address, answer);
  answer.catch(() => loaded.delete(address));
  return answer;
}

/** Loads questions by id; those the bank no longer has are left out. */
export async function loadQuestions(
  directory: BankDirectory,
  ids: readonly string[],
): Promise<LoadedQuestion[]> {
  const wanted = new Set(ids);
  const parts = directory.modules.flatMap(({ slug, parts: own }) =>
    own.flatMap((part, at) =>
      part.some((id) => wanted.has(id)) ? [loadPart(directory, slug, at)] : [],
    ),
  );
  const byId = new Map(
    (await Promise.all(parts)).flat().map((question) => [question.id, question]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}
