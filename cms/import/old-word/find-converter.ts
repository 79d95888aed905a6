import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the program is called, and where installers put it beside the path. */
const NAMES = ['soffice', 'libreoffice', 'soffice.com'];
const FOLDERS = [
  '/usr/lib/libreoffice/program',
  '/opt/libreoffice/program',
  '/Applications/LibreOffice.app/Contents/MacOS',
  'C:\\Program Files\\LibreOffice\\program',
];

/** The program of LibreOffice on this machine; null for none. @param path the folders of PATH */
export function findConverter(path = process.env.PATH ?? ''): string | null {
  const folders = [...path.split(delimiter).filter((folder) => folder !== ''), ...FOLDERS];
  const files = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return files.find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
