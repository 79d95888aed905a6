import { partNames } from '../deploy/metadata.ts';
import { ADDRESS_CHECKS } from './nginx-maps.ts';
import { block, map } from './nginx-words.ts';

/** Metadata of an answer of the store: Swift and S3 name them differently. */
const metadata = (name: string) =>
  ['x_object_meta', 'x_amz_meta']
    .map((prefix) => `$upstream_http_${prefix}_${name.toLowerCase().replaceAll('-', '_')}`)
    .join('');
const list = (name: string) => `"${partNames(name).map(metadata).join('')}"`;

/** How long what never changes is held after it was asked for last, and how much of it. */
const HELD = 'inactive=7d max_size=4g';
const HELD_SECONDS = 30 * 86_400;

/** What stands before the servers: the cache, the store, and what is worked out of pointer and version. */
export function storeMaps(root: string, { address, cache }: { address: URL; cache: string }) {
  const port = address.port || (address.protocol === 'https:' ? '443' : '80');
  return [
    `proxy_cache_path ${cache} levels=1:2 keys_zone=site:32m ${HELD} use_temp_path=off;`,
    block('upstream site_store', `server ${address.hostname}:${port};`, 'keepalive 32;'),
    // Most pages are what they were in the base: nothing is asked about them.
    map(
      '$site_path $site_changed',
      'site_may_differ',
      [
        ['~^[^ ]* \\*$', '1'],
        ['~^(/[^ ]*) (?:.*,)?\\1(?:,|$)', '1'],
        ['~^(/(?:[^ ]*/)?)[^ ]* (?:.*,)?\\1\\*(?:,|$)', '1'],
      ],
      '0',
    ),
    map(
      '$site_release $site_versions',
      'site_version',
      [
        ['~^(\\d+) (?:.*,)?\\1=(?<site_own>[^,]*)', '$site_own'],
        ['~\\*=(?<site_newest>[^,]*)', '$site_newest'],
      ],
      'b',
    ),
    map(
      '$site_version',
      'site_object',
      [['b', `${root}/b/$site_base$site_path`]],
      `${root}/p/$site_version`,
    ),
  ].join('\n');
}

/** What nobody but the store wants to know, and what the table of headers gives. */
const HIDDEN = [
  ...['Cache-Control', 'Content-Disposition'],
  ...['X-Timestamp', 'X-Trans-Id', 'X-Openstack-Request-Id'],
];
const STALE = 'error timeout invalid_header updating http_429 http_500 http_502 http_503 http_504';
const IGNORED =
  'Cache-Control Expires Set-Cookie Vary X-Accel-Expires X-Accel-Redirect X-Accel-Buffering X-Accel-Charset X-Accel-Limit-Rate';

/** What all questions to the store share; nothing of a reader's own headers goes there. */
function question(address: URL, key: string, path: string): string[] {
  const isTls = address.protocol === 'https:';
  return [
    'proxy_http_version 1.1;',
    'proxy_pass_request_headers off;',
    'proxy_pass_request_body off;',
    'proxy_set_header Connection "";',
    `proxy_set_header Host ${address.host};`,
    ...(isTls ? ['proxy_ssl_server_name on;', `proxy_ssl_name ${address.hostname};`] : []),
    'proxy_connect_timeout 2s;',
    'proxy_buffer_size 16k;',
    'proxy_buffers 8 16k;',
    ...HIDDEN.map((name) => `proxy_hide_header ${name};`),
    `proxy_ignore_headers ${IGNORED};`,
    'proxy_cache site;',
    `proxy_cache_key ${key};`,
    // One reader asks, the others wait for the answer or have the last one.
    'proxy_cache_lock on;',
    'proxy_cache_lock_timeout 30s;',
    `proxy_pass ${address.protocol}//site_store${path};`,
  ];
}

/**
 * A question for something that never changes. A bucket that may not be listed answers 403 for what it lacks. nginx
 * has no old answer to fall back on for what was lacking: it is known that long, and no longer.
 */
function objectQuestion(address: URL, key: string, path: string, lackSeconds = 10): string[] {
  return [
    ...question(address, key, path),
    'proxy_intercept_errors on;',
    'proxy_read_timeout 30s;',
    `proxy_cache_valid 200 ${HELD_SECONDS}s;`,
    `proxy_cache_valid 403 404 ${lackSeconds}s;`,
    `proxy_cache_use_stale ${STALE};`,
  ];
}

const POINTER = [
  'auth_request /.site/pointer;',
  `auth_request_set $site_release ${metadata('Release')};`,
  `auth_request_set $site_base ${metadata('Base')};`,
  `auth_request_set $site_missing ${metadata('Missing')};`,
  `auth_request_set $site_changed ${list('Changed')};`,
];

/** Readers go on at another place, with what the question before it has answered. */
const goTo = (place: string) => `try_files /.site/none ${place};`;

/**
 * Lines of a server whose site is on a store. nginx asks one question about a request at a time, in a place: which
 * release is in force (once a second), which version of the page it has, then the page.
 */
export function storeLines(address: URL): string[] {
  const root = address.pathname.replace(/\/$/, '');
  const otherwise = 'error_page 401 500 502 503 504 =503 @away;';
  return [
    'root /nonexistent;',
    'gunzip on;',
    'gzip_vary on;',
    '',
    block(
      'location /',
      ...ADDRESS_CHECKS,
      'if ($site_place = shared) { return 419; }',
      ...POINTER,
      goTo('@version'),
    ),
    block(
      'location @version',
      'auth_request /.site/version;',
      `auth_request_set $site_versions ${list('Versions')};`,
      goTo('@page'),
    ),
    block(
      'location @page',
      'if ($site_version = "-") { return 404; }',
      ...objectQuestion(address, '$site_object', '$site_object'),
      'error_page 403 404 =404 @lost;',
      otherwise,
    ),
    block(
      'location @shared',
      ...objectQuestion(address, '$site_path', `${root}/a$site_path`),
      'error_page 403 404 =404 @lost;',
      otherwise,
    ),
    block('location @lost', 'set $site_sent /404.html;', ...POINTER, goTo('@missing')),
    block(
      'location @missing',
      ...objectQuestion(address, '$site_missing', `${root}/$site_missing`),
      'error_page 403 404 =503 @away;',
      otherwise,
    ),
    block(
      'location = /.site/pointer',
      'internal;',
      ...question(address, 'pointer', `${root}/current`),
      // A node that slept through a change must not be believed.
      'proxy_set_header X-Newest true;',
      'proxy_read_timeout 5s;',
      'proxy_cache_valid 200 1s;',
      `proxy_cache_use_stale ${STALE} http_403 http_404;`,
    ),
    block(
      'location = /.site/version',
      'internal;',
      'if ($site_may_differ = 0) { return 204; }',
      ...objectQuestion(
        address,
        '"$site_release $site_base $site_path"',
        `${root}/v/$site_base$site_path`,
        // That a release has a page as its base has it is said for good.
        HELD_SECONDS,
      ),
      'proxy_set_header X-Newest true;',
      'error_page 403 404 = @as-in-base;',
    ),
    block('location @as-in-base', 'return 204;'),
  ];
}
