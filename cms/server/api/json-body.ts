import type { FastifyInstance } from 'fastify';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { HttpError } from './http-error.ts';

/** No input of the protocol nests half as deep. */
const MAX_DEPTH = 32;

/** Takes JSON of a sensible depth; readers of JSON, and checks of what it holds, call themselves level by level. */
export function takeJson(api: FastifyInstance): void {
  const parse = api.getDefaultJsonParser('error', 'error');
  api.removeContentTypeParser('application/json');
  api.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body);
    if (isDeeperThan(text, MAX_DEPTH))
      done(new HttpError('bad-request', serverMessages.errors.badRequest));
    else parse(request, text, done);
  });
}

/** Whether brackets outside of strings nest deeper; of any text, in one pass. */
function isDeeperThan(json: string, most: number): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const letter = json[at];
    if (letter === '"') at = endOfString(json, at);
    else if (letter === '[' || letter === '{') {
      depth += 1;
      if (depth > most) return true;
    } else if (letter === ']' || letter === '}') depth -= 1;
  }
  return false;
}

/** The place of the quote that ends the string begun at another; the end of the text when none does. */
function endOfString(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at += 1) {
    if (json[at] === '\\') at += 1;
    else if (json[at] === '"') return at;
  }
  return json.length;
}
