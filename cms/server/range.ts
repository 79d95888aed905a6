import type { FastifyRequest } from 'fastify';

/** One part, by its bytes: "bytes=0-99", "bytes=100-", "bytes=-50". */
const ONE_PART = /^bytes=(?:(\d{1,15})\d*-(\d{0,15})\d*|-\d{1,15})$/;

/**
 * Leaves of the header Range what this server understands: one part of a file. Anything else is ignored, as
 * RFC 9110 (14.2) allows; a part is of the file itself, so it is not compressed.
 */
export function readRange({ headers }: FastifyRequest): void {
  if (headers.range === undefined) return;
  const [whole, first = '', last = ''] = ONE_PART.exec(headers.range) ?? [];
  const isBackward = first !== '' && last !== '' && Number(last) < Number(first);
  if (whole === undefined || isBackward) delete headers.range;
  else delete headers['accept-encoding'];
}
