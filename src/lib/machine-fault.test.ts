import { expect, it } from 'vitest';
import { machineFaultOf } from './machine-fault.ts';

it.each([
  [{ code: 'ENOSPC', message: 'ENOSPC: no space left on device, write' }, 'disk-full'],
  [{ code: 'ERR_SQLITE_ERROR', message: 'database or disk is full' }, 'disk-full'],
  [{ message: 'git hash-object: fatal: write error: No space left on device' }, 'disk-full'],
  [{ message: 'git update-ref: error: disk quota exceeded' }, 'disk-full'],
  [{ code: 'EROFS', message: 'EROFS: read-only file system, mkdir' }, 'read-only'],
  [{ code: 'ERR_SQLITE_ERROR', message: 'attempt to write a readonly database' }, 'read-only'],
  [{ code: 'ERR_SQLITE_ERROR', message: 'unable to open database file' }, 'read-only'],
  [
    { message: 'git commit-tree: error: insufficient permission for adding an object' },
    'read-only',
  ],
  [{ code: 'ENOENT', message: 'ENOENT: no such file or directory' }, null],
  [{ message: 'Cannot assign to read only property' }, null],
  [null, null],
])('%j: %s', (error, fault) => {
  expect(machineFaultOf(error)).toBe(fault);
});
