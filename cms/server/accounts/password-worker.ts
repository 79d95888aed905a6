import { argon2Sync } from 'node:crypto';
import { serve } from '../workers/serve.ts';

/** OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

export interface PasswordInput {
  password: string;
  nonce: Uint8Array;
}

/** Makes the key of a password. */
serve<PasswordInput>(({ password, nonce }) =>
  argon2Sync('argon2id', { message: password, nonce, ...COST }),
);
