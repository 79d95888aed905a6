import { areForever, STRICT_TRANSPORT } from '../server/headers.ts';
import { type FrontOptions, headerNames, isHttps, patternText, siteRules } from './front.ts';
import { map } from './nginx-words.ts';

/** Where nginx sends a request that names a file of the site. */
const ADDRESS_MAPS = [
  // Addresses of the site are plain: what is written otherwise could get the headers of another place.
  map('$request_uri', 'site_is_odd', [['~^[^?]*(?:%|//|\\.\\.|\\\\)', '1']], '0'),
  map('$request_uri', 'site_path', [
    ['~^(?<site_folder>(?:/[^?]*)?)/(?:\\?|$)', '$site_folder/index.html'],
    ['~^(?<site_file>/[^?]*)', '$site_file'],
  ]),
  map('$request_uri', 'site_with_slash', [
    ['~^(?<site_bare>[^?]*/[^./?]+)(?<site_query>\\?.*)?$', '$site_bare/$site_query'],
  ]),
];

/** First lines for a request of a reader: what writes goes to the server, folders end in a slash. */
export const ADDRESS_CHECKS = [
  'if ($request_method !~ "^(?:GET|HEAD)$") { return 418; }',
  'set $site_sent $site_path;',
  'if ($site_is_odd) { return 404; }',
  'if ($site_with_slash) { set $site_sent /404.html; return 301 $site_with_slash; }',
];

/** Names of the variables that hold the headers of an answer. */
const variable = (header: string) => `site_${header.toLowerCase().replaceAll('-', '_')}`;

/** Maps of what nginx knows by the address, and of the headers by the file it sends (`$site_sent`). */
export function nginxMaps(options: FrontOptions): string {
  const place = siteRules.map((rule): [string, string] => [
    `~${patternText(rule)}`,
    areForever(rule.headers) ? 'shared' : 'current',
  ]);
  const headers = headerNames(siteRules).map((name) =>
    map(
      '$site_sent',
      variable(name),
      siteRules.map((rule) => [`~${patternText(rule)}`, rule.headers[name] ?? '']),
    ),
  );
  const strict = Object.entries(isHttps(options) ? STRICT_TRANSPORT : {}).map(([name, value]) =>
    map('$site_sent', variable(name), [['~.', value]]),
  );
  return [...ADDRESS_MAPS, map('$site_path', 'site_place', place), ...headers, ...strict].join(
    '\n',
  );
}

/** Lines that set the headers of the table; one without a value is not sent. */
export function nginxHeaders(options: FrontOptions): string[] {
  const names = [
    ...headerNames(siteRules),
    ...Object.keys(isHttps(options) ? STRICT_TRANSPORT : {}),
  ];
  return names.map((name) => `add_header ${name} $${variable(name)} always;`);
}
