import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** A text that somebody judged. */
export interface Example {
  /** The table it stands in, without "positive" or "negative"; a long table is cut into several. */
  set: string;
  text: string;
  /** Whether it says of itself that it may not go further. */
  isLimited: boolean;
}

const TABLES = new URL('./', import.meta.url);
const PAPERS = new URL('../ordinary-papers/tuned/', import.meta.url);
/** The set that nobody trains on or tunes for. */
const FROZEN = /exam/;
/** Many lines of papers, which only the second opinion on papers learns from. */
const ONLY_FOR_PAPERS = /^(?:desk|papers-[ab])$/;
/** Harmless lines by the thousand are held out in so many parts; papers by their writer, a letter. */
const PARTS = 5;

/** Names of the tables that the classifier trains on, in a lasting order. */
function trainingTables(): string[] {
  return readdirSync(TABLES)
    .filter((name) => name.endsWith('.tsv') && !FROZEN.test(name))
    .sort();
}

/** All judged texts but the frozen ones; personal data without a mark are no limits and left out. */
export function trainingExamples(): Example[] {
  return [...trainingTables().flatMap(examplesOf), ...ordinaryPapers()];
}

/** Whether the weights that judge messages learn from an example too. */
export function isForMessages({ set }: Example): boolean {
  return !ONLY_FOR_PAPERS.test(set);
}

/** The texts of one table; a positive row that is no mark is a number or an address. */
export function examplesOf(name: string): Example[] {
  const isLimited = name.startsWith('positive');
  const set = name.replace(/^(?:positive|negative)-?|\.tsv$/g, '') || 'first';
  const texts = readFileSync(new URL(name, TABLES), 'utf8')
    .split('\n')
    .map((row) => row.split('\t'))
    .filter(([label, text = '']) => text !== '' && (!isLimited || label === 'mark'))
    .map(([, text = '']) => text.replaceAll('\\n', '\n'));
  return texts.map((text, at) => ({
    set: set === 'ordinary' ? `ordinary-${partOf(at, texts.length)}` : set,
    text,
    isLimited,
  }));
}

function ordinaryPapers(): Example[] {
  return paperNames().map((name) => ({
    set: `papers-${name.charAt(0)}`,
    text: readFileSync(new URL(name, PAPERS), 'utf8'),
    isLimited: false,
  }));
}

function paperNames(): string[] {
  return readdirSync(PAPERS)
    .filter((name) => name.endsWith('.md'))
    .sort();
}

function partOf(at: number, total: number): number {
  return Math.floor((at * PARTS) / total) + 1;
}

/** SHA-256 of all files that the classifier trains on. */
export function corpusHash(): string {
  const hash = createHash('sha256');
  for (const name of trainingTables())
    hash.update(name).update(readFileSync(new URL(name, TABLES)));
  for (const name of paperNames()) hash.update(name).update(readFileSync(new URL(name, PAPERS)));
  return hash.digest('hex');
}
