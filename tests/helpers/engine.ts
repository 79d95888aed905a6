import { join } from 'node:path';
import { SiteBuilder } from '../../cms/server/publishing/site-builder.ts';
import { ROOT, SITE_URL, WORK } from './build-site.ts';

/**
 * The builder that offices run, for the server of one test file.
 * @param name of its folder, which no other file may use at the same time; what is in it stays for the next run
 */
export function engineFor(name: string): (gitDir: string) => SiteBuilder {
  return (gitDir) =>
    new SiteBuilder({
      projectDir: ROOT,
      workspace: join(WORK, `workspace-${name}`),
      gitDir,
      siteUrl: SITE_URL,
      basePath: '/',
      limitSeconds: 240,
    });
}
