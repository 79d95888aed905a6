import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { load } from 'js-yaml';
import { mirrorMessages } from '../../src/i18n/mirror-messages.ts';
import { SettingsError } from './settings-error.ts';

const messages = mirrorMessages.settings;
const FILE = 'targets.yml';

const name = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, messages.name);
/** Addresses stand in logs and on the desk: a password has no place in them. */
const withoutPassword = z.string().refine((text) => !/^\w+:\/\/[^/@]*:[^/@]*@/.test(text), {
  message: messages.password,
});

const mirror = z.strictObject({
  name,
  /** Any address Git takes: `ssh://git@host/path.git`, `https://…`, a folder. */
  remote: withoutPassword,
  /** Key of SSH to sign in with; a file with mode 600. */
  identity: z.string().optional(),
  /** For https: a file of `git credential-store` with mode 600. */
  credentials: z.string().optional(),
});

const folder = z.strictObject({ name, kind: z.literal('folder'), folder: z.string() });

const s3 = z.strictObject({
  name,
  kind: z.literal('s3'),
  endpoint: withoutPassword.and(z.url()),
  bucket: z.string(),
  region: z.string().default('us-east-1'),
  /** Two lines: access key, secret; a file with mode 600. Without it the environment is asked. */
  credentials: z.string().optional(),
});

const retention = {
  /** Older releases to go back to: how many, and how many days at least what they are made of stays. */
  releases: z.int().min(1).max(20).default(10),
  days: z.int().min(1).max(365).default(7),
};

const settings = z.strictObject({
  mirrors: z.array(mirror).default([]),
  targets: z
    .array(z.discriminatedUnion('kind', [folder.extend(retention), s3.extend(retention)]))
    .default([]),
});

export type MirrorSettings = z.output<typeof mirror>;
export type TargetSettings = z.output<typeof settings>['targets'][number];
export type Settings = z.output<typeof settings>;

export function settingsFile(dataDir: string): string {
  return join(dataDir, FILE);
}

/**
 * Reads where this installation sends its site and its content; nothing without the file.
 * @throws SettingsError
 */
export function readSettings(dataDir: string): Settings {
  const file = settingsFile(dataDir);
  if (!existsSync(file)) return { mirrors: [], targets: [] };
  const result = settings.safeParse(parse(file) ?? {});
  if (!result.success) {
    const [issue] = result.error.issues;
    const place = issue?.path.join('.') || FILE;
    throw new SettingsError(messages.wrong(FILE, place, issue?.message ?? ''));
  }
  const names = [...result.data.mirrors, ...result.data.targets].map((one) => one.name);
  const twice = names.find((one, index) => names.indexOf(one) !== index);
  if (twice !== undefined)
    throw new SettingsError(messages.wrong(FILE, twice, messages.twice(twice)));
  return result.data;
}

function parse(file: string): unknown {
  try {
    return load(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new SettingsError(
      messages.unreadable(FILE, (error as Error).message.split('\n')[0] ?? ''),
    );
  }
}
