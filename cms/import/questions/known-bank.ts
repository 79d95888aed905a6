import { normalizeLine } from '../../../src/lib/vietnamese/normalize.ts';
import { collections } from '../../../src/model/registry.ts';
import { parseContentFile } from '../../../src/source/content-files.ts';
import type { Sink } from '../sinks.ts';

/** A question by what makes it the same as another. */
export interface KnownQuestion {
  path: string;
  id: string;
  options: string;
}

/** What the content holds that imported questions are compared with or point at. */
export interface KnownBank {
  /** Questions by their stems, those of this run too. */
  byStem: Map<string, KnownQuestion>;
  /** Ids that are taken, those of this run too. */
  ids: Set<string>;
  modules: ReadonlySet<string>;
  lessons: ReadonlySet<string>;
  documents: ReadonlySet<string>;
}

/** Reads what the sink's content holds, unfinished entries too. */
export async function knownBank(sink: Sink): Promise<KnownBank> {
  const paths = await sink.list();
  const slugsIn = ({ folder }: { folder: string }) =>
    new Set(
      paths
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1).replace(/\.\w+$/, '')),
    );
  const { questions, modules, lessons, documents } = collections;
  const byStem = new Map<string, KnownQuestion>();
  for (const path of paths.filter((one) => one.startsWith(`${questions.folder}/`))) {
    const { id, data } = parseContentFile(path, (await sink.read(path)) ?? new Uint8Array());
    const { stem, options } = data as { stem?: unknown; options?: unknown };
    if (typeof stem !== 'string') continue;
    byStem.set(stemKey(stem), { path, id, options: optionsKey(options) });
  }
  return {
    byStem,
    ids: slugsIn(questions),
    modules: slugsIn(modules),
    lessons: slugsIn(lessons),
    documents: slugsIn(documents),
  };
}

/** The same for stems that readers would take for one. */
export function stemKey(stem: string): string {
  return normalizeLine(stem).toLocaleLowerCase('vi');
}

/** The same for options with the same texts. */
export function optionsKey(options: unknown): string {
  const list: unknown[] = Array.isArray(options) ? options : [];
  return list
    .map((option) => normalizeLine(String((option as { text?: unknown } | null)?.text ?? '')))
    .join('\n');
}

/** The id after the last one of a module: "m5-the-thuc" and m5-06 -> m5-07. */
export function nextId(module: string, ids: ReadonlySet<string>): string {
  const prefix = /^m\d+(?=-)/.exec(module)?.[0] ?? module;
  const numbers = [...ids].flatMap((id) =>
    id.startsWith(`${prefix}-`) ? (/^\d+$/.exec(id.slice(prefix.length + 1)) ?? []) : [],
  );
  const last = Math.max(0, ...numbers.map(Number));
  return `${prefix}-${String(last + 1).padStart(2, '0')}`;
}
