import { expect, it } from 'vitest';
import { readOptions } from './options.ts';

const FOLDER = import.meta.dirname;
const FILE = import.meta.filename;

it.each([
  ['after --', ['--corpus', FOLDER, '--queries', FILE], {}],
  ['with =', [], { npm_config_corpus: FOLDER, npm_config_queries: FILE }],
  ['without --', [FILE, FOLDER], { npm_config_corpus: 'true', npm_config_queries: 'true' }],
])('a corpus and queries given %s', (_name, args, env) => {
  expect(readOptions(args, env)).toEqual({
    corpus: FOLDER,
    queries: FILE,
    pages: '',
    quick: '',
    show: '',
  });
});

it('sizes and switches given without --', () => {
  const env = { npm_config_pages: 'true', npm_config_quick: 'true' };
  expect(readOptions(['300,3000', '1'], env)).toMatchObject({ pages: '300,3000', quick: '1' });
});
