import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './build-site.ts';

/** The same shape again: types and names of properties, whatever their values. */
export function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join()}]`;
  if (value === null || typeof value !== 'object') return typeof value;
  const pairs = Object.entries(value).map(([name, one]) =>
    name === '@type' ? `@type=${one}` : `${name}:${shapeOf(one)}`,
  );
  return `{${pairs.sort().join()}}`;
}

/**
 * What in each of some objects is not of schema.org's vocabulary: a type, a property that its type does not have, a value
 * that the property does not take. The compiler of TypeScript compares them with Google's schema-dts, which is made from
 * the vocabulary; all at once, because it reads a megabyte of types.
 */
export function vocabularyFaults(objects: readonly Record<string, unknown>[]): string[][] {
  const lines = objects.map(
    (data, at) =>
      `export const d${at}: s.WithContext<s.${data['@type']}> = ${JSON.stringify(data)};`,
  );
  const source = `import type * as s from 'schema-dts';\n${lines.join('\n')}\n`;
  const found: string[][] = objects.map(() => []);
  for (const { start = 0, messageText } of diagnosticsOf(source)) {
    const line = source.slice(0, start).split('\n').length;
    found[line - 2]?.push(ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 300));
  }
  return found;
}

function diagnosticsOf(source: string): readonly ts.Diagnostic[] {
  const file = join(ROOT, 'tests/written-data.ts');
  const options: ts.CompilerOptions = {
    noEmit: true,
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version, ...rest) =>
    name === file ? ts.createSourceFile(name, source, version) : read(name, version, ...rest);
  const program = ts.createProgram([file], options, host);
  return program.getSemanticDiagnostics(program.getSourceFile(file));
}
