import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readEnv } from '../env.ts';
import { ContentError } from '../guards/content-error.ts';
import { proofStrings } from '../i18n/proof-strings.ts';
import { PROOF } from '../lib/proof-files.ts';
import { stateOfFolder } from '../source/content-state.ts';
import { bundleSite } from './bundle.ts';
import { makeRelease } from './make-release.ts';
import { Renderer } from './renderer.ts';

/** `npm run build`: bundles the code and makes a release from nothing. */
const env = readEnv();
const { outDir, contentDir, now, siteUrl, basePath, cacheDir } = env;
const staging = `${outDir}.unfinished`;
const last = `${outDir}.last`;

async function build(): Promise<void> {
  // What a build left that was stopped between two renames.
  if (!existsSync(outDir) && existsSync(last)) renameSync(last, outDir);
  rmSync(staging, { recursive: true, force: true });
  const projectDir = join(import.meta.dirname, '../..');
  const bundle = await bundleSite({ projectDir, siteUrl, basePath, contentDir });
  const start = performance.now();
  const { record, notes } = await makeRelease({
    renderer: await Renderer.open(bundle.rendererDir, siteUrl),
    staticDir: bundle.staticDir,
    memory: null,
    state: { ...stateOfFolder(contentDir, now), git: env.contentGit },
    outDir: staging,
    siteUrl,
    basePath,
    cacheDir,
    signingDir: env.signingDir,
    previous: null,
  });
  rmSync(last, { recursive: true, force: true });
  if (existsSync(outDir)) renameSync(outDir, last);
  renameSync(staging, outDir);
  rmSync(last, { recursive: true, force: true });
  for (const note of notes) console.warn(note);
  if (!existsSync(join(outDir, PROOF.signature))) console.warn(proofStrings.unsigned);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${record.outputs.size} files, ${seconds} s → ${outDir}`);
}

try {
  await build();
} catch (error) {
  rmSync(staging, { recursive: true, force: true });
  // A list for editors, who have no use for a stack trace.
  console.error(error instanceof ContentError ? error.message : error);
  process.exitCode = 1;
}
