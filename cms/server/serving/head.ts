import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

/** Where Node holds the head of an answer between writing and sending it (`_http_outgoing.js`). */
interface WithHead {
  _header?: unknown;
}

/**
 * Headers that are the same in many answers, written out once. Node joins and checks all of them anew for each
 * answer, a fifth of all work for a page. It still writes the first line, the date, what it does with the connection
 * and the length.
 */
export class Head {
  readonly #status: number;
  readonly #length: readonly string[];
  readonly #others: readonly string[];
  readonly #lines: string;
  /** What Node wrote last, and the whole head made of it: for a second all are the same. */
  #own = '';
  #whole = '';

  /** @param length of the body; null for an answer that has none */
  constructor(status: number, headers: Record<string, string>, length: number | null) {
    this.#status = status;
    this.#length = length === null ? [] : ['Content-Length', String(length)];
    this.#others = Object.entries(headers).flat();
    this.#lines = Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('');
  }

  /** Begins an answer. */
  write(response: ServerResponse, isQuick = canInsert): void {
    if (!isQuick) {
      response.writeHead(this.#status, [...this.#length, ...this.#others]);
      return;
    }
    response.writeHead(this.#status, [...this.#length]);
    const inner = response as WithHead;
    const own = String(inner._header);
    if (own !== this.#own) {
      this.#own = own;
      this.#whole = inserted(own, this.#lines);
    }
    inner._header = this.#whole;
  }
}

const END = '\r\n';

/** Puts lines before the empty line that ends a head. */
function inserted(head: string, lines: string): string {
  return head.slice(0, -END.length) + lines + END;
}

/** Whether this version of Node holds the head where it is looked for. */
const canInsert = (() => {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  response.writeHead(200, ['Content-Length', '0']);
  const { _header: head } = response as WithHead;
  return (
    typeof head === 'string' && head.startsWith('HTTP/1.1 200 OK\r\n') && head.endsWith('\r\n\r\n')
  );
})();
