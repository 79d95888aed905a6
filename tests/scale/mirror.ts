import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mirrorOperations } from '../helpers/mirror-operations.ts';

/** Work on the store with a remote that fails at random: `node tests/scale/mirror.ts [COUNT] [SEED]`. */
const [count = 5_000, seed = 1] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'nhan-ban-'));
const outcome = await mirrorOperations(folder, seed, count);
rmSync(folder, { recursive: true, force: true });
console.log(outcome);
const { hiddenLags, differences, lostMerges, badMerges } = outcome;
const faults = hiddenLags + differences.length + lostMerges.length + badMerges.length;
if (faults > 0) process.exit(1);
