import { parseArgs } from 'node:util';
import { readEnv } from '../../src/env.ts';
import { mirrorMessages } from '../../src/i18n/mirror-messages.ts';
import { caddyConfig } from './caddy.ts';
import { nginxConfig } from './nginx.ts';
import { varnishConfig } from './varnish.ts';

/** `npm run -s front -- nginx --store ADDRESS`: prints a configuration for what stands in front of the server. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    store: { type: 'string' },
    folder: { type: 'string' },
    listen: { type: 'string' },
    certificate: { type: 'string' },
    key: { type: 'string' },
  },
});
const { host, port, siteUrl, basePath } = readEnv();
const { folder, listen, certificate, key } = values;
const store = values.store && URL.canParse(values.store) ? values.store : undefined;
const common = { server: `http://${host}:${port}`, siteUrl, listen };
const tls = certificate && key ? { certificate, key } : undefined;

function config(): string | null {
  switch (`${positionals[0]} ${store ? 'store' : ''}${folder ? 'folder' : ''}`) {
    case 'varnish store':
      // Varnish speaks no TLS.
      return store?.startsWith('http:') ? varnishConfig({ ...common, store }) : null;
    case 'nginx store':
      return nginxConfig({ ...common, store: store ?? '', tls });
    case 'nginx folder':
      return nginxConfig({ ...common, folder: folder ?? '', tls });
    case 'caddy folder':
      return caddyConfig({ ...common, folder: folder ?? '' });
    default:
      return null;
  }
}

const text = basePath === '/' ? config() : null;
if (text === null) {
  console.error(mirrorMessages.front.help);
  process.exit(2);
}
process.stdout.write(text);
