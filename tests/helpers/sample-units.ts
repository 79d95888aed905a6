import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../../src/model/registry.ts';
import type { Unit } from '../../src/organisation/unit.ts';
import { parseContentFile } from '../../src/source/content-files.ts';
import { ROOT } from './build-site.ts';
import { unitOf } from './units.ts';

/** The units of the sample content. */
export function sampleUnits(): Unit[] {
  const folder = join(ROOT, 'content/to-chuc');
  return readdirSync(folder).map((file) => {
    const { id, data } = parseContentFile(`to-chuc/${file}`, readFileSync(join(folder, file)));
    return unitOf(id, { parent: '', ...(data as Record<string, unknown>) });
  });
}

/** The abbreviations of the sample content, each with one meaning. */
export function sampleAbbreviations(): [string, string][] {
  const file = 'cai-dat/viet-tat.yml';
  const { data } = parseContentFile(file, readFileSync(join(ROOT, 'content', file)));
  return settings.abbreviations.schema
    .parse(data)
    .items.flatMap(({ short, long }) => long.map((one): [string, string] => [short, one]));
}
