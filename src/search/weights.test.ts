import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Numbers that are none of ranking, with the reason why they stand where they are used. */
const ALLOWED: Record<string, string> = {
  'engine/page-features.ts 4': 'figures of a year in 2018-04-03',
  'engine/page-features.ts 8': 'figures of a day written 20180403, where a month is 201804',
  'engine/text-match.ts NOTHING': 'the features of a page that holds no pair: all 0',
};

/** Constants in capitals that hold a number, and numbers that are neither 0, 1 nor 2. */
function rankingNumbers(code: string): string[] {
  const source = ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const hasNumber = (node: ts.Node): boolean =>
    ts.isNumericLiteral(node) ||
    ((ts.isPrefixUnaryExpression(node) ||
      ts.isObjectLiteralExpression(node) ||
      ts.isArrayLiteralExpression(node) ||
      ts.isPropertyAssignment(node) ||
      ts.isAsExpression(node) ||
      ts.isBinaryExpression(node)) &&
      node.getChildren().some((child) => hasNumber(child) || child.getChildren().some(hasNumber)));
  const visit = (node: ts.Node) => {
    if (ts.isVariableDeclaration(node) && node.initializer && hasNumber(node.initializer)) {
      const name = node.name.getText();
      if (/^[A-Z][A-Z\d_]*$/.test(name)) found.push(name);
    }
    if (ts.isNumericLiteral(node) && !['0', '1', '2'].includes(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('every number of ranking stands in weights.ts', () => {
  const files = ['engine', 'query'].flatMap((folder) =>
    readdirSync(join(import.meta.dirname, folder))
      .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
      .map((name) => `${folder}/${name}`),
  );

  it.each(files)('%s holds none', (file) => {
    const code = readFileSync(join(import.meta.dirname, file), 'utf8');
    const found = rankingNumbers(code).filter((number) => !(`${file} ${number}` in ALLOWED));
    expect(found, 'move it to src/search/weights.ts, with its reason').toEqual([]);
  });

  it.each([
    ['const MIN_COVERAGE = 0.5;', ['MIN_COVERAGE', '0.5']],
    ['export const UNKNOWN = -2;', ['UNKNOWN']],
    ['const MOST: Record<string, number> = { first: 4 };', ['MOST', '4']],
    ['const STEPS = [[3, 1]] as const;', ['STEPS', '3']],
    ['const isAnswer = score >= 60;', ['60']],
    ['const isNear = distance < 0.3;', ['0.3']],
    ['const JOINT = "x"; const total = a + 1;', []],
  ])('%s: %j', (code, expected) => expect(rankingNumbers(code)).toEqual(expected));
});
