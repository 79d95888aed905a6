import { parseArgs } from 'node:util';
import { importMessages as messages } from '../../src/i18n/import-messages.ts';
import { progressLine } from './progress.ts';
import { reportLines } from './report.ts';
import { runImport } from './run.ts';
import { openSink } from './sinks.ts';

/** The command line; null when it cannot be understood. */
function commandLine() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { thu: { type: 'boolean', default: false }, 'chuyen-muc': { type: 'string' } },
    });
  } catch {
    return null;
  }
}

const { values, positionals } = commandLine() ?? { values: {}, positionals: [] };
if (positionals.length === 0) {
  console.error(messages.help);
  process.exit(2);
}
const sink = await openSink();
console.log(values.thu ? messages.dryRun : messages.target(sink.name));
const results = await runImport({
  sources: positionals,
  sink,
  section: values['chuyen-muc'],
  isDryRun: values.thu ?? false,
  onProgress: progressLine(process.stderr),
});
for (const line of reportLines(results)) console.log(line);
sink.close();
process.exitCode = results.some(({ status }) => status === 'refused') ? 1 : 0;
