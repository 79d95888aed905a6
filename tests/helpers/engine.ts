import { join } from 'node:path';
import { SiteBuilder } from '../../cms/server/publishing/site-builder.ts';
import { ROOT, SITE_URL, WORK } from './build-site.ts';

/**
 * The builder that offices run, for the server of one test file.
 * @param name of its folder, which no other file may use at the same time; what is in it stays for the next run
 * @param signingDir folder of the keys that sign its releases; without one they are not signed
 */
export function engineFor(name: string, signingDir?: string): (gitDir: string) => SiteBuilder {
  return (gitDir) =>
    new SiteBuilder({
      projectDir: ROOT,
      workspace: join(WORK, `workspace-${name}`),
      gitDir,
      ...(signingDir && { signingDir }),
      siteUrl: SITE_URL,
      basePath: '/',
      limitSeconds: 240,
    });
}
