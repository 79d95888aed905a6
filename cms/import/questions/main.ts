import { parseArgs } from 'node:util';
import {
  importMessages as messages,
  questionImportMessages,
} from '../../../src/i18n/import-messages.ts';
import { reportLines } from '../report.ts';
import { openSink } from '../sinks.ts';
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
const sink = await openSink();
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
