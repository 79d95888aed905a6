import { runImport } from '../../cms/import/run.ts';
import { folderSink } from '../../cms/import/sinks.ts';

/** Imports a folder into a content folder in a process of its own, so that a test can end it. */
const [sources = '', contentDir = ''] = process.argv.slice(2);
await runImport({ sources: [sources], sink: folderSink(contentDir) });
