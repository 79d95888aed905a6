import { execFileSync } from 'node:child_process';
import { sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkList, isAsListed } from '../lib/proof-check.ts';
import { PROOF, readSums, writeSums } from '../lib/proof-files.ts';
import { ensureSigningKey, KEY_FILES, readSigningKeys, replaceSigningKey } from './signing-keys.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'khoa-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const keysOf = (folder: string) => {
  const keys = readSigningKeys(folder);
  if (!keys) throw new Error('no keys');
  return keys;
};

describe('keys', () => {
  it('are made once, for the owner alone', () => {
    expect(readSigningKeys(dir)).toBeNull();
    expect([ensureSigningKey(dir), ensureSigningKey(dir)]).toEqual([true, false]);
    expect(statSync(join(dir, KEY_FILES.secret)).mode & 0o777).toBe(0o600);
    expect(keysOf(dir).current).toMatch(/^-----BEGIN PUBLIC KEY-----/);
  });

  it('that were replaced stay on the list, each with its last day', () => {
    ensureSigningKey(dir);
    const first = keysOf(dir).current;
    replaceSigningKey(dir, '2026-12-01');
    const second = keysOf(dir).current;
    replaceSigningKey(dir, '2028-12-01');
    const { current, old } = keysOf(dir);
    expect(old).toBe(`# until 2026-12-01\n${first}# until 2028-12-01\n${second}`);
    expect(new Set([first, second, current]).size).toBe(3);
  });

  it('that cannot be read are an error', () => {
    writeFileSync(join(dir, KEY_FILES.secret), 'x');
    expect(() => readSigningKeys(dir)).toThrow();
  });
});

describe('a signed list', () => {
  const files = { 'index.html': 'trang chủ', 'tep/a.pdf': 'tệp' };
  const sums = new Map([
    ['tep/a.pdf', 'b'.repeat(64)],
    ['index.html', 'ed3a3d19b0a8bd54f4e9ec7a8fb2f7a5a1d3d0a0a0a0a0a0a0a0a0a0a0a0a0a0'],
  ]);
  /** What a site would answer. */
  const served = (list: Buffer, signature: Buffer, pem: string) => async (path: string) => {
    const found: Record<string, Buffer> = {
      [PROOF.list]: list,
      [PROOF.signature]: signature,
      [PROOF.key]: Buffer.from(pem),
    };
    const bytes = found[path];
    return bytes ? new Uint8Array(bytes).buffer : null;
  };
  const signed = () => {
    ensureSigningKey(dir);
    const { secret, current } = keysOf(dir);
    const list = Buffer.from(writeSums('duk.example', sums));
    return { list, signature: sign(null, list, secret), pem: current };
  };

  it('is written in one order and read back', () => {
    const text = writeSums('duk.example 2026', sums);
    expect(text.split('\n').map((line) => line.slice(66))).toEqual([
      '',
      'index.html',
      'tep/a.pdf',
      '',
    ]);
    expect(readSums(text)).toEqual({ head: 'duk.example 2026', sums: new Map([...sums].sort()) });
  });

  it('is right for openssl and the browser, and any changed byte is found by both', async () => {
    const { list, signature, pem } = signed();
    const openssl = (bytes: Buffer) => {
      writeFileSync(join(dir, 'list'), bytes);
      writeFileSync(join(dir, 'sig'), signature);
      writeFileSync(join(dir, 'pem'), pem);
      const options = [
        '-verify',
        '-pubin',
        '-inkey',
        'pem',
        '-rawin',
        '-in',
        'list',
        '-sigfile',
        'sig',
      ];
      try {
        return String(execFileSync('openssl', ['pkeyutl', ...options], { cwd: dir })).trim();
      } catch {
        return 'failed';
      }
    };
    expect(openssl(list)).toBe('Signature Verified Successfully');
    expect((await checkList(served(list, signature, pem))).state).toBe('signed');
    const change = fc.tuple(fc.nat(list.length - 1), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(change, async ([at, by]) => {
        const changed = Buffer.from(list);
        changed[at] = (changed[at] ?? 0) ^ by;
        expect((await checkList(served(changed, signature, pem))).state).toBe('wrong');
      }),
      { numRuns: 100 },
    );
    const changed = Buffer.from(list);
    changed[70] = (changed[70] ?? 0) ^ 1;
    expect(openssl(changed)).toBe('failed');
  });

  it('of another key, or of nobody, is told apart', async () => {
    const { list, signature } = signed();
    replaceSigningKey(dir, '2026-12-01');
    const { current } = keysOf(dir);
    expect((await checkList(served(list, signature, current))).state).toBe('wrong');
    expect((await checkList(served(list, signature, 'x'))).state).toBe('wrong');
    expect((await checkList(async () => null)).state).toBe('no-key');
  });

  it('names the bytes of each file', async () => {
    const bytes = new TextEncoder().encode(files['index.html']);
    writeFileSync(join(dir, 'index.html'), bytes);
    const sum = String(execFileSync('sha256sum', ['index.html'], { cwd: dir })).slice(0, 64);
    const list = new Map([['index.html', sum]]);
    expect(await isAsListed('index.html', bytes.buffer, list)).toBe(true);
    expect(await isAsListed('index.html', bytes.buffer.slice(1), list)).toBe(false);
    expect(await isAsListed('khac.html', bytes.buffer, list)).toBeNull();
    writeFileSync(join(dir, 'list.txt'), writeSums('duk.example', list));
    expect(String(execFileSync('sha256sum', ['--check', 'list.txt'], { cwd: dir }))).toContain(
      'OK',
    );
    expect(readFileSync(join(dir, 'list.txt'), 'utf8')).toContain(sum);
  });
});
