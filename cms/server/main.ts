import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readEnv } from '../../src/env.ts';
import { serverMessages as say } from '../../src/i18n/server-messages.ts';
import { createPublicSite } from './public-site.ts';

const env = readEnv();
const astro = join(import.meta.dirname, '../../node_modules/astro/bin/astro.mjs');
const build = spawnSync(process.execPath, [astro, 'build', '--silent'], {
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});

if (build.status !== 0) {
  const hasLastSite = existsSync(join(env.outDir, 'index.html'));
  console.error(hasLastSite ? say.servingLast : say.nothingToServe);
  if (!hasLastSite) process.exit(1);
}

const server = await createPublicSite({ root: env.outDir, basePath: env.basePath });
await server.listen({ host: env.host, port: env.port });
console.log(
  say.ready(
    `http://${env.host === '127.0.0.1' ? 'localhost' : env.host}:${env.port}${env.basePath}`,
  ),
);
