import { doctorMessages as messages } from '../../../src/i18n/doctor-messages.ts';
import type { Check } from '../installation.ts';

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1']);

export const addressChecks: readonly Check[] = [
  {
    name: 'SITE_URL',
    find: ({ env: { siteUrl } }) => {
      const { hostname, protocol } = new URL(siteUrl);
      return [
        ...(hostname.endsWith('.example') ? [messages.exampleAddress(siteUrl)] : []),
        ...(protocol === 'https:' ? [] : [messages.noTls(siteUrl)]),
      ];
    },
  },
  {
    name: 'HOST',
    find: ({ env: { host } }) => (LOOPBACK.has(host) ? [] : [messages.openHost(host)]),
  },
];
