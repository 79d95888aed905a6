import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { doctorMessages as messages } from '../../../src/i18n/doctor-messages.ts';
import type { Installation } from '../installation.ts';

interface Lock {
  packages?: Record<string, { version?: string; optional?: boolean; dev?: boolean }>;
}

/** Compares what npm wrote down of its last installation with what the checkout asks for. */
export function findPackages({ projectDir }: Installation) {
  const installed = join(projectDir, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return [messages.packages('node_modules')];
  const read = (file: string): Lock => JSON.parse(readFileSync(file, 'utf8'));
  const there = read(installed).packages ?? {};
  const wanted = read(join(projectDir, 'package-lock.json')).packages ?? {};
  const wrong = Object.entries(wanted)
    .filter(([path, { optional, dev }]) => path !== '' && !optional && !dev)
    .filter(([path, { version }]) => there[path]?.version !== version)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  return wrong.length > 0 ? [messages.packages(wrong.slice(0, 3).join(', '))] : [];
}
