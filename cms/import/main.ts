import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readEnv } from '../../src/env.ts';
import { importMessages as say } from '../../src/i18n/import-messages.ts';
import { dataPaths } from '../server/data-paths.ts';
import { reportLines, runImport } from './run.ts';
import { folderSink, storeSink } from './sinks.ts';

function wishes() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { thu: { type: 'boolean', default: false }, 'chuyen-muc': { type: 'string' } },
    });
  } catch {
    return null;
  }
}

const { values, positionals } = wishes() ?? { values: {}, positionals: [] };
if (positionals.length === 0) {
  console.error(say.help);
  process.exit(2);
}
const { dataDir, contentDir, siteUrl } = readEnv();
const { store } = dataPaths(dataDir);
// An office that works has its content in the store; the folder is only what it began with.
const sink = existsSync(store)
  ? await storeSink(store, new URL(siteUrl).hostname)
  : folderSink(contentDir);
console.log(values.thu ? say.dryRun : say.target(sink.name));
const results = await runImport({
  sources: positionals,
  sink,
  section: values['chuyen-muc'],
  isDryRun: values.thu ?? false,
});
for (const line of reportLines(results)) console.log(line);
sink.close();
process.exitCode = results.some(({ status }) => status === 'refused') ? 1 : 0;
