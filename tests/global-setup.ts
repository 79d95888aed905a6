import { buildSite, SITE } from './helpers/build-site.ts';

/** Builds the sample site once; every test of built pages reads it. */
export default function setup(): void {
  const started = performance.now();
  const { status, output } = buildSite({ outDir: SITE });
  if (status !== 0) throw new Error(`The sample content does not build:\n${output}`);
  console.log(`site built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
