import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnv } from '../../../src/env.ts';
import { importMessages } from '../../../src/i18n/import-messages.ts';
import { importUnitStrings as strings } from '../../../src/i18n/import-unit-strings.ts';
import { errorText } from '../../../src/lib/error-text.ts';
import { tableOrNull } from '../../tables/read-table.ts';
import { prepareImport } from '../../tables/units/prepare-import.ts';
import { importReport, reportLines } from '../../tables/units/report.ts';
import { openSink, type Sink } from '../sinks.ts';
import { slipOf, undo } from './undo.ts';

/** The command line; null when it cannot be understood. */
function commandLine() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        ghi: { type: 'boolean', default: false },
        'hoan-tac': { type: 'boolean', default: false },
      },
    });
  } catch {
    return null;
  }
}

/** @returns the exit code: 1 when something is wrong with the table, or nothing could be written */
async function run(file: string, sink: Sink, dataDir: string, isWritten: boolean): Promise<number> {
  const now = new Date();
  const prepared = await prepareImport(tableOrNull(readFileSync(file)), sink, now);
  for (const line of reportLines(importReport(prepared, now))) console.log(line);
  const isWrong = prepared.rows.some(({ problems }) => problems.length > 0);
  if (isWrong) console.log(strings.refused);
  else if (prepared.files.size === 0) console.log(strings.nothing);
  else if (!isWritten) console.log(strings.dryRun);
  else {
    // The slip is there before anything is written: what was done can be undone in any case.
    mkdirSync(dataDir, { recursive: true });
    const slip = join(dataDir, `hoan-tac-don-vi-${now.getTime()}.json`);
    writeFileSync(slip, slipOf(prepared.files));
    await sink.replace(prepared.files, strings.commit(prepared.files.size));
    console.log(strings.written(prepared.files.size, slip));
  }
  return isWrong ? 1 : 0;
}

const { values, positionals } = commandLine() ?? { values: {}, positionals: [] };
const [file] = positionals;
if (file === undefined) {
  console.error(strings.help);
  process.exit(2);
}
if (!existsSync(file)) {
  console.error(strings.notFound(file));
  process.exit(2);
}
const { dataDir } = readEnv();
const sink = await openSink();
console.log(importMessages.target(sink.name));
try {
  if (values['hoan-tac']) console.log(strings.undone(await undo(readFileSync(file, 'utf8'), sink)));
  else process.exitCode = await run(file, sink, dataDir, values.ghi ?? false);
} catch (error) {
  console.error(errorText(error));
  process.exitCode = 1;
} finally {
  sink.close();
}
