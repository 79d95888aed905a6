import { newsText, saveParams } from '../../helpers/server.ts';

/** A request of one kind that costs more than it looks. */
export interface Shape {
  name: string;
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Sent by somebody who is signed in. */
  isSignedIn?: boolean;
}

const K = 1024;
/** A text of one piece over and over. */
const of = (piece: string, bytes: number) => piece.repeat(Math.ceil(bytes / piece.length));

/** Pieces of which a body is made: each has made some reader of texts slow, or was meant to. */
const PIECES: readonly (readonly [name: string, piece: string])[] = [
  ['letters', 'a'],
  ['capitals', 'A'],
  ['spaces', ' '],
  ['empty lines', '\n\n'],
  ['headings', '## Mục\n\n'],
  ['quotes in quotes', '>'],
  ['lists in lists', '1. '],
  ['stars', '*a**'],
  ['open brackets', '['],
  ['links', '[a](b'],
  ['footnotes', '[^1]: '],
  ['definitions', '[a]: x\n'],
  ['entities', '&amp;'],
  ['containers', '::: a\n'],
  ['blocks', ':::a{'],
  ['attributes', 'a="'],
  ['backticks', '` '],
  ['tags', '<a '],
  ['comments', '<!--'],
  ['tables', '|a|a|a'],
  ['dividers', '|---'],
  ['rows', '| a\n'],
  ['secret letters', 'M Ậ T '],
  ['secret words', 'mật '],
  ['limits', 'KHÔNG PHỔ BIẾN '],
  ['digits', '0 9 '],
  ['addresses', 'a.a@'],
  ['accounts', 'vietqr '],
  ['old font', 'C«ng t¸c '],
  ['loose marks', 'a\u0301\u0323'],
  ['hidden characters', 'a\u200b'],
  ['quotation marks', '“a'],
];

const HEADS: readonly (readonly [name: string, head: string])[] = [
  ['names of names', aliases(12)],
  ['lists in lists', `a: ${of('[', 60 * K)}`],
  ['groups in groups', `a: ${of('{a: ', 60 * K)}`],
  ['a long word', `title: ${of('a', 250 * K)}`],
  ['a long quote', `title: "${of('\\n', 250 * K)}"`],
  ['ten thousand fields', Array.from({ length: 10_000 }, (_, at) => `k${at}: v`).join('\n')],
  ['empty documents', of('--- \n', 250 * K)],
  ['more than may be', of('a: b\n', 600 * K)],
];

const TERMS = [of('a ', 200), of('của ', 200), of('a', 200), of('a', 900 * K), of('a ', 900 * K)];

/** Every shape, with the call it is sent to. */
export const shapes: readonly Shape[] = [
  ...PIECES.flatMap(([name, piece], at) => [
    call(`preview of ${name}`, 'previewBody', { markdown: of(piece, 100 * K) }),
    save(`save of ${name}`, `dai-${at}`, newsText('Dài', of(piece, 600 * K))),
  ]),
  ...HEADS.map(([name, head], at) =>
    save(`head of ${name}`, `dau-${at}`, `---\n${head}\n---\nx\n`),
  ),
  ...TERMS.flatMap((term, at) => [
    call(`list by term ${at}`, 'listEntries', { term }),
    call(`search by term ${at}`, 'searchEntries', { folders: ['content/tin-tuc'], term }),
    call(`choices by term ${at}`, 'relationOptions', { collection: 'documents', term }),
  ]),
  call('a long address', 'freeSlug', { collection: 'news', wanted: of('ă ', 900 * K) }),
  call('a long autosave', 'autosave', {
    ...{ collection: 'news', slug: 'x', form: 'x', title: 'x', uploads: {} },
    raw: of('ă', 900 * K),
  }),
  call('thousands to delete', 'deleteFiles', { paths: Array(50_000).fill('content/tep/a.pdf') }),
  call('thousands to choose', 'relationOptions', {
    collection: 'documents',
    slugs: Array(100_000).fill('a'),
  }),
  ...['cms', 'sign-in', 'forgotten'].flatMap((route) => [
    json(`deep lists to ${route}`, route, of('[', 900 * K)),
    json(`deep groups to ${route}`, route, of('{"a":', 900 * K)),
    json(`a long string to ${route}`, route, `"${of('\\u0061', 900 * K)}`),
    json(`many keys to ${route}`, route, `{${of('"a":1,', 900 * K)}"b":1}`),
    json(`long digits to ${route}`, route, `{"login":${of('9', 900 * K)}}`),
  ]),
  json('a long name', 'sign-in', JSON.stringify({ login: of('ậ', 300 * K), password: 'x' })),
  json('a long password', 'sign-in', JSON.stringify({ login: 'lan', password: of('ậ', 300 * K) })),
  get('a long path', `/${of('a/', 12 * K)}`),
  get('a path of dots', `/${of('../', 12 * K)}`),
  get('a path of codes', `/${of('%2e%2f', 12 * K)}`),
  get('a path of broken codes', `/${of('%c0%ae', 12 * K)}`),
  get('a long question', `/?${of('a=b&', 12 * K)}`),
  get('many parts', '/', { range: `bytes=${of('0-0,', 12 * K)}` }),
  get('a part of nonsense', '/', { range: of('9', 12 * K) }),
  get('many encodings', '/', { 'accept-encoding': of('gzip;q=0.1, ', 12 * K) }),
  get('many kinds', '/', { accept: of('text/html;q=0.1, ', 12 * K) }),
  get('many cookies', '/api/session', { cookie: of('a=b; ', 12 * K) }),
  get('many tags', '/', { 'if-none-match': of('"a", ', 12 * K) }),
  get('many proxies', '/api/session', { 'x-forwarded-for': of('1.1.1.1, ', 12 * K) }),
];

function aliases(depth: number): string {
  const line = (at: number) =>
    `a${at}: &a${at} [${Array(9)
      .fill(at === 0 ? 'x' : `*a${at - 1}`)
      .join(', ')}]`;
  return Array.from({ length: depth }, (_, at) => line(at)).join('\n');
}

function json(name: string, route: string, body: string): Shape {
  const headers = { 'content-type': 'application/json' };
  const isSignedIn = route === 'cms';
  return { name, method: 'POST', path: `/api/${route}`, headers, body, isSignedIn };
}

function call(name: string, action: string, params: object): Shape {
  return json(name, 'cms', JSON.stringify({ action, params }));
}

function save(name: string, slug: string, raw: string): Shape {
  return call(name, 'persistEntry', saveParams(slug, raw, null));
}

function get(name: string, path: string, headers: Record<string, string> = {}): Shape {
  return { name, method: 'GET', path, headers };
}
