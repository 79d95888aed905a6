import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SiteBuilder } from './site-builder.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'xuong-'));
  for (const folder of ['src', 'public', 'node_modules'])
    mkdirSync(join(home, 'project', folder), { recursive: true });
  for (const file of ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'])
    writeFileSync(join(home, 'project', file), '');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

it('what was erased for good leaves no words of an attachment in the workspace', () => {
  const workspace = join(home, 'workspace');
  const words = join(workspace, '.cache/attachment-text/1f.1.pdf.json');
  const builder = new SiteBuilder({
    ...{ projectDir: join(home, 'project'), workspace, gitDir: join(home, 'content.git') },
    ...{ siteUrl: 'https://duk.example', basePath: '/', limitSeconds: 1 },
  });
  mkdirSync(join(words, '..'), { recursive: true });
  writeFileSync(words, '[{"page":1,"text":"tên người đã yêu cầu xóa"}]');
  builder.forgetFiles();
  expect(existsSync(words)).toBe(false);
  expect(existsSync(join(workspace, 'package.json'))).toBe(true);
});
