import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { feedbackStrings } from '../../../src/i18n/feedback-strings.ts';
import { FEEDBACK, type FeedbackAnswer } from '../../../src/lib/feedback-limits.ts';
import { routes } from '../../protocol/routes.ts';
import { headersFor } from '../headers.ts';
import { FeedbackLimits } from './feedback-limits.ts';
import type { FeedbackStore } from './feedback-store.ts';
import { readFeedback } from './read-feedback.ts';

/** Two thousand letters, written out for a form (%E1%BB%87), and room for the rest. */
const MAX_BYTES = 32 * 1024;

const STATUS: Record<FeedbackAnswer, number> = {
  'da-nhan': 303,
  'chua-co-chu': 422,
  'qua-dai': 413,
  'qua-nhieu': 429,
  'dang-day': 503,
  'khong-doc-duoc': 400,
};

export interface FeedbackOptions {
  /** Where it is stored; null on a server that cannot open its data. */
  store: FeedbackStore | null;
  /** Folder of the site that readers see. */
  root: string;
  basePath: string;
  now: () => Date;
}

/** Takes what readers write about a page, from a form that needs no script; answers are pages of the site. */
export async function feedbackRoutes(
  server: FastifyInstance,
  { store, root, basePath, now }: FeedbackOptions,
): Promise<void> {
  const limits = new FeedbackLimits();
  const answer = (reply: FastifyReply, name: FeedbackAnswer) => {
    reply.headers({ ...headersFor('/gop-y/'), 'Cache-Control': 'no-store' });
    // Asking for a page of its own: loading it once more sends nothing twice.
    if (name === 'da-nhan') return reply.redirect(`${basePath}gop-y/da-nhan/`, STATUS[name]);
    const page = join(root, 'gop-y', name, 'index.html');
    const isBuilt = existsSync(page);
    return reply
      .code(STATUS[name])
      .type(isBuilt ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8')
      .send(isBuilt ? readFileSync(page) : feedbackStrings(FEEDBACK).answers[name].text);
  };

  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: MAX_BYTES },
      (_request, body, done) => done(null, new URLSearchParams(String(body))),
    );
    scope.setErrorHandler((error, _request, reply) =>
      answer(
        reply,
        (error as { statusCode?: number }).statusCode === 413 ? 'qua-dai' : 'khong-doc-duoc',
      ),
    );
    scope.post(`${basePath}api/${routes.feedback}`, {
      // Before a byte of the body is read.
      onRequest: async (request, reply) => {
        if (isForeign(request)) return answer(reply, 'khong-doc-duoc');
        if (!store) return answer(reply, 'dang-day');
        if (!limits.mayTry(request.ip, now())) return answer(reply, 'qua-nhieu');
      },
      handler: (request, reply) => {
        const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
        const read = readFeedback(form, root);
        if ('fault' in read) return answer(reply, read.fault);
        if (!limits.mayTake()) return answer(reply, 'qua-nhieu');
        return answer(reply, store?.add(read.value, now()) ? 'da-nhan' : 'dang-day');
      },
    });
  });
}

/** Sent by a page of another site, as far as a browser says so. */
function isForeign({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin, host } = headers;
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
}
