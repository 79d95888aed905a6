import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { acceptedEncoding } from './accepted-encoding.ts';
import { BestPacking } from './best-packing.ts';
import { isUnchanged } from './is-unchanged.ts';
import type { ServedFile } from './served-file.ts';
import { SiteFiles } from './site-files.ts';
import { textFileAt } from './site-path.ts';

export interface QuickAnswersOptions {
  /** Link to the release in force. */
  root: string;
  basePath: string;
  /** Headers of every answer, beside those of the table. */
  headers: Record<string, string>;
}

/** Questions that only the plugin for files answers. */
const RARE = ['range', 'if-match', 'if-unmodified-since'] as const;

/**
 * Answers requests for pages and other texts of the site from memory, before any routing; all others go to `rest`.
 * The answers are those that `rest` would give, but for the compression, which is made once and not each time.
 */
export function quickAnswers(options: QuickAnswersOptions, rest: RequestListener): RequestListener {
  const { root, basePath, headers } = options;
  const files = new SiteFiles(root, headers);
  const best = new BestPacking(files);
  return (request, response) => {
    if (!isSimple(request)) return rest(request, response);
    best.noteRequest();
    const address = withoutQuery(request.url ?? '');
    const file = files.inMemory(address);
    if (file) return answer(file, request, response);
    const path = textFileAt(address, basePath);
    if (path === null) return rest(request, response);
    files
      .load(address, path)
      .then((loaded) => (loaded ? answer(loaded, request, response) : rest(request, response)))
      .catch(() => rest(request, response));
  };
}

function isSimple({ method, headers }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && !RARE.some((name) => headers[name]);
}

function withoutQuery(url: string): string {
  const query = url.indexOf('?');
  return query < 0 ? url : url.slice(0, query);
}

function answer(file: ServedFile, request: IncomingMessage, response: ServerResponse): void {
  if (isUnchanged(file, request.headers)) {
    file.unchanged.write(response);
    response.end();
    return;
  }
  const encoding = acceptedEncoding(request.headers['accept-encoding'] as string | undefined);
  const form = file.form(encoding);
  if (form === undefined && encoding !== 'identity') {
    file.pack(encoding).then(
      () => answer(file, request, response),
      (error) => response.destroy(error),
    );
    return;
  }
  if (!form) return;
  form.head.write(response);
  if (request.method === 'HEAD') response.end();
  else response.end(form.body, 'latin1');
}
