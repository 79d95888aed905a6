import { parseArgs } from 'node:util';
import { readEnv } from '../../src/env.ts';
import { mirrorMessages } from '../../src/i18n/mirror-messages.ts';
import { varnishConfig } from './varnish.ts';

/** `npm run front -- varnish --store ADDRESS`: prints a configuration for what stands in front of the server. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { store: { type: 'string' } },
});
const { host, port, siteUrl } = readEnv();
if (positionals[0] !== 'varnish' || !values.store || !URL.canParse(values.store)) {
  console.error(mirrorMessages.front.help);
  process.exit(2);
}
const isHttps = siteUrl.startsWith('https:');
console.log(varnishConfig({ store: values.store, server: `http://${host}:${port}`, isHttps }));
