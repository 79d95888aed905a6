import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findConverter } from '../../cms/import/old-word/find-converter.ts';

/** The program of LibreOffice, which nobody here wrote; null where it is not installed. */
export const soffice = findConverter();

/**
 * Opens files with LibreOffice and writes each anew as another type.
 * @param home folder for its settings
 * @param options further ones of its command line
 */
export async function convertFiles(
  home: string,
  inputs: readonly string[],
  job: { to: string; outDir: string; options?: readonly string[]; limitMs?: number },
): Promise<void> {
  const { to, outDir, options = [], limitMs = 90_000 } = job;
  const profile = `-env:UserInstallation=${pathToFileURL(join(home, 'profile'))}`;
  const args = ['--headless', '--norestore', profile, ...options, '--convert-to', to];
  await promisify(execFile)(soffice ?? '', [...args, '--outdir', outDir, ...inputs], {
    timeout: limitMs,
  });
}
