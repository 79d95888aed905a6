import { join } from 'node:path';
import { type Env, readEnv } from '../../src/env.ts';
import { doctorMessages as messages } from '../../src/i18n/doctor-messages.ts';
import { checks, examine } from './examine.ts';

/** `npm run doctor`: what is wrong with this installation and what to do; exit code 1 when something is. */
const found = await examine({
  projectDir: join(import.meta.dirname, '../..'),
  env: environment(),
  nodeVersion: process.versions.node,
  now: new Date(),
});
if (found.length === 0) console.log(messages.sound(checks.length));
else {
  console.log(messages.found(found.length));
  for (const { problem, fix } of found) console.log(messages.line(problem, fix));
  process.exitCode = 1;
}

function environment(): Env {
  try {
    return readEnv();
  } catch (error) {
    const { problem, fix } = messages.environment((error as Error).message);
    console.log(messages.line(problem, fix));
    process.exit(1);
  }
}
