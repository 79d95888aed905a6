import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderSink } from './sinks.ts';

let root: string;
let dir: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'noi-nhap-'));
  dir = join(root, 'content');
  mkdirSync(join(dir, 'van-ban'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const files = (...names: string[]) =>
  new Map(names.map((name) => [`van-ban/${name}.md`, Buffer.from(`chữ của ${name}`)]));
const text = (name: string) => readFileSync(join(dir, `van-ban/${name}.md`), 'utf8');

describe('a content folder', () => {
  it('what a killed run has placed stays as it is when the next run writes', async () => {
    await folderSink(dir).add(files('a', 'b'), '');
    // A run that is killed leaves its working folder, whose files are the placed ones under another name.
    const left = join(root, '.content-nhap');
    mkdirSync(left);
    for (const [at, name] of ['a', 'b'].entries())
      linkSync(join(dir, `van-ban/${name}.md`), join(left, String(at)));
    linkSync(join(dir, 'van-ban/a.md'), join(left, 'moi'));
    await folderSink(dir).add(files('c', 'd'), '');
    const change = { before: 'chữ của d', after: 'khác' };
    mkdirSync(left);
    linkSync(join(dir, 'van-ban/a.md'), join(left, 'moi'));
    await folderSink(dir).replace(new Map([['van-ban/d.md', change]]), '');
    expect(['a', 'b', 'c', 'd'].map(text)).toEqual(['chữ của a', 'chữ của b', 'chữ của c', 'khác']);
    expect(readdirSync(root)).toEqual(['content']);
  });

  it('takes all files or none, and never over one that is there', async () => {
    await folderSink(dir).add(files('b'), '');
    writeFileSync(join(dir, 'van-ban/b.md'), 'của người khác');
    await expect(folderSink(dir).add(files('a', 'b', 'c'), '')).rejects.toThrow(/EEXIST/);
    expect(text('b')).toBe('của người khác');
    expect(existsSync(join(dir, 'van-ban/a.md'))).toBe(false);
    expect(readdirSync(root)).toEqual(['content']);
  });
});
