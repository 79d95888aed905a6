import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readEnv } from '../../../src/env.ts';
import {
  importMessages as messages,
  questionImportMessages,
} from '../../../src/i18n/import-messages.ts';
import { dataPaths } from '../../server/data-paths.ts';
import { reportLines } from '../report.ts';
import { folderSink, storeSink } from '../sinks.ts';
import { importQuestions } from './import-questions.ts';

/** The command line; null when it cannot be understood. */
function commandLine() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { thu: { type: 'boolean', default: false }, module: { type: 'string' } },
    });
  } catch {
    return null;
  }
}

const { values, positionals } = commandLine() ?? { values: {}, positionals: [] };
if (positionals.length === 0) {
  console.error(questionImportMessages.help);
  process.exit(2);
}
const { dataDir, contentDir, siteUrl } = readEnv();
const { store } = dataPaths(dataDir);
// Once the server has run, its store is the only truth and the folder is only what it began with.
const sink = existsSync(store)
  ? await storeSink(store, new URL(siteUrl).hostname)
  : folderSink(contentDir);
console.log(values.thu ? messages.dryRun : messages.target(sink.name));
const results = await importQuestions({
  files: positionals,
  sink,
  module: values.module,
  isDryRun: values.thu ?? false,
});
for (const line of reportLines(results)) console.log(line);
sink.close();
process.exitCode = results.some(({ status }) => status === 'refused') ? 1 : 0;
