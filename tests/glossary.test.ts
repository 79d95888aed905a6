import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT } from './helpers/build-site.ts';
import { codeFiles } from './helpers/code-files.ts';

/** A word of the glossary's last table, with the phrases in which it may stand. */
interface AvoidedWord {
  word: string;
  inComments: boolean;
  instead: string;
  allowed: string[];
}

/** "hasDeadLink", "dead-link.ts", "DEAD_LINK" -> "has dead link" and so on. */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim();
}

function avoidedWords(glossary: string): AvoidedWord[] {
  const [, table = ''] = glossary.split('## Words to avoid');
  return table
    .split('\n')
    .filter((line) => /^\| [a-z]/.test(line) && !line.startsWith('| word |'))
    .flatMap((line) => {
      const [words = '', where = '', instead = '', allowed = ''] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      const phrases = allowed.split(',').map((phrase) => phrase.trim());
      return words.split(',').map((word) => ({
        word: word.trim(),
        inComments: where === 'all',
        instead,
        allowed: phrases.filter((phrase) => phrase !== ''),
      }));
    });
}

const avoided = avoidedWords(readFileSync(join(ROOT, 'src/glossary.md'), 'utf8'));

/** A phrase in any case; one written with capitals (`Promise`) only as it is written. */
function phrasePattern(phrase: string): RegExp {
  return new RegExp(`\\b${phrase}\\b`, /[A-Z]/.test(phrase) ? 'g' : 'gi');
}

/** The first word to avoid in a text of single words; null when all are fine. */
function avoidedIn(text: string, isComment: boolean, file = ''): AvoidedWord | null {
  const hit = avoided.find(({ word, inComments, allowed }) => {
    if ((isComment && !inComments) || allowed.includes(file)) return false;
    const rest = allowed.reduce((left, phrase) => left.replace(phrasePattern(phrase), ''), text);
    return new RegExp(`\\b${word}\\b`, 'i').test(rest);
  });
  return hit ?? null;
}

interface Spot {
  place: string;
  text: string;
  isComment: boolean;
}

/** Names that the file declares, and its comments; names of libraries are not ours to choose. */
function spotsOf(file: string, code: string): Spot[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const spots: Spot[] = [];
  const placeOf = (position: number) =>
    `${file}:${source.getLineAndCharacterOfPosition(position).line + 1}`;
  const visit = (node: ts.Node) => {
    const name = (node as { name?: ts.Node }).name;
    const isOwn =
      name !== undefined && ts.isIdentifier(name) && !ts.isPropertyAccessExpression(node);
    // What is taken out of an object under its own name was named where the object was declared.
    const isTaken =
      ts.isImportSpecifier(node) || (ts.isBindingElement(node) && node.propertyName === undefined);
    if (isOwn && !isTaken)
      spots.push({
        place: placeOf(name.getStart(source)),
        text: wordsOf(name.text),
        isComment: false,
      });
    ts.forEachChild(node, visit);
  };
  visit(source);
  // Code quoted in a comment is a name: it is checked where it is declared.
  for (const { index, 0: comment } of code.matchAll(/\/\*[\s\S]*?\*\/|(?<![:'"`\\/])\/\/[^\n]*/g))
    spots.push({
      place: placeOf(index),
      text: comment.replace(/`[^`]*`|"[^"\n]*"|\{@link [^}]*\}/g, ''),
      isComment: true,
    });
  return spots;
}

/** The script of an Astro component, with as many lines before it as in the file. */
function codeOf(file: string): string {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return file.endsWith('.astro') ? (text.split(/^---$/m)[1] ?? '') : text;
}

const files = codeFiles(['src', 'cms', 'tests'], ['ts', 'tsx', 'astro']);

describe('one vocabulary', () => {
  it('reads the words to avoid and the whole project', () => {
    expect(avoided.length).toBeGreaterThan(40);
    expect(files.length).toBeGreaterThan(300);
  });

  it('file and folder names', () => {
    const found = files.flatMap((file) => {
      const hit = avoidedIn(wordsOf(file.replace(/\.\w+$/, '')), false, file);
      return hit ? [`${file}: "${hit.word}" - say ${hit.instead}`] : [];
    });
    expect(found).toEqual([]);
  });

  it.each(['README.md', 'src/README.md', 'cms/README.md'])('%s', (readme) => {
    const lines = readFileSync(join(ROOT, readme), 'utf8').split('\n');
    const found = lines.flatMap((line, index) => {
      const hit = avoidedIn(line.replace(/`[^`]*`/g, ''), true);
      return hit ? [`${readme}:${index + 1}: "${hit.word}" - say ${hit.instead}`] : [];
    });
    expect(found).toEqual([]);
  });

  it.each(['src', 'cms', 'tests'])('names and comments in %s', (folder) => {
    const found = files
      .filter((file) => file.startsWith(`${folder}/`))
      .flatMap((file) => spotsOf(file, codeOf(file)))
      .flatMap(({ place, text, isComment }) => {
        const hit = avoidedIn(text, isComment, place.replace(/:\d+$/, ''));
        return hit
          ? [`${place}: "${hit.word}" in "${text.trim().slice(0, 60)}" - say ${hit.instead}`]
          : [];
      });
    expect(found).toEqual([]);
  });

  it.each([
    ['const isDead = true;', 'dead'],
    ['function promiseOfParts() {}', 'promise'],
    ['interface SearchGround { a: 1 }', 'ground'],
    // Written in two parts: a comment inside a string is a comment to this test.
    [`/${'** A dead rule. */'}`, 'dead'],
    ['const { data: deed } = x;', 'deed'],
    ['const deadLinks = 1; // a dead link', null],
    ['const a = new Promise(() => {});', null],
  ])('%s', (code, word) => {
    const hits = spotsOf('x.ts', code).map(({ text, isComment }) => avoidedIn(text, isComment));
    expect(hits.find((hit) => hit !== null)?.word ?? null).toBe(word);
  });
});
