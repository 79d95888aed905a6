import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readEnv } from '../../src/env.ts';
import { importMessages as messages } from '../../src/i18n/import-messages.ts';
import { dataPaths } from '../server/data-paths.ts';
import { progressLine } from './progress.ts';
import { reportLines } from './report.ts';
import { runImport } from './run.ts';
import { folderSink, storeSink } from './sinks.ts';

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
const { dataDir, contentDir, siteUrl } = readEnv();
const { store } = dataPaths(dataDir);
// Once the server has run, its store is the only truth and the folder is only what it began with.
const sink = existsSync(store)
  ? await storeSink(store, new URL(siteUrl).hostname)
  : folderSink(contentDir);
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
