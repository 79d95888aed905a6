import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentType } from '../../../src/lib/content-type.ts';
import { headersFor } from '../headers.ts';
import type { Encoding, Packed } from './accepted-encoding.ts';
import { Head } from './head.ts';

/** Which bytes a name stands for: no file of a release is ever written in place. */
export interface FileIdentity {
  ino: number;
  size: number;
  mtimeMs: number;
}

/** A file in one encoding, ready to be sent. */
export interface Form {
  head: Head;
  /**
   * Its bytes as letters of Latin-1. Node sends a head and a text in one piece, a head and bytes in two: a tenth of
   * all work for a page.
   */
  body: string;
}

/** What is smaller than this does not get smaller by packing. */
const MIN_PACKED = 512;
const FAST = 5;
const BEST = 11;

/** A text file of the site in memory, with its headers and what was packed of it. */
export class ServedFile {
  readonly identity: FileIdentity;
  readonly etag: string;
  readonly modified: number;
  /** Head of the answer that nothing has changed. */
  readonly unchanged: Head;
  /** Whether it was asked for again since it came into memory. */
  isHot = false;
  #isBest = false;
  readonly #plain: Form;
  readonly #bytes: Buffer;
  readonly #forms = new Map<Encoding, Form>();
  readonly #packing = new Map<Encoding, Promise<Form>>();
  readonly #headers: Record<string, string>;

  /** @param path below the root of the site, "/tin-tuc/index.html" */
  constructor(path: string, identity: FileIdentity, bytes: Buffer, more: Record<string, string>) {
    const { size, mtimeMs } = identity;
    this.identity = identity;
    this.modified = Math.round(mtimeMs);
    // The tag that the plugin for files gives to the same file.
    this.etag = `W/"${size.toString(16)}-${this.modified.toString(16)}"`;
    const headers = {
      ...{ ...headersFor(path), ...more, ETag: this.etag, Vary: 'accept-encoding' },
      'Last-Modified': new Date(this.modified).toUTCString(),
    };
    this.unchanged = new Head(304, headers, null);
    this.#headers = { 'Content-Type': contentType(path), 'Accept-Ranges': 'bytes', ...headers };
    this.#bytes = bytes;
    this.#plain = this.#form('identity', bytes);
  }

  /** The form for an encoding; undefined where it has to be packed first. */
  form(encoding: Encoding): Form | undefined {
    return this.#bytes.length < MIN_PACKED || encoding === 'identity'
      ? this.#plain
      : this.#forms.get(encoding);
  }

  /** Packs it, in half a millisecond for a page, once for all who ask; Node's own threads do the work. */
  pack(encoding: Packed): Promise<Form> {
    const begun = this.#packing.get(encoding) ?? this.#pack(encoding);
    this.#packing.set(encoding, begun);
    // Too little memory for a moment is no reason never to try again.
    begun.catch(() => this.#packing.delete(encoding));
    return begun;
  }

  async #pack(encoding: Packed): Promise<Form> {
    const packed =
      encoding === 'br' ? brotli(this.#bytes, FAST) : gzipped(this.#bytes, { level: 9 });
    const form = this.#form(encoding, await packed);
    this.#forms.set(encoding, form);
    return form;
  }

  /** Whether it pays to pack it once more, with fifty times the work for a tenth less to send. */
  get deservesBest(): boolean {
    return this.isHot && !this.#isBest && this.#forms.has('br');
  }

  async packBest(): Promise<void> {
    this.#isBest = true;
    this.#forms.set('br', this.#form('br', await brotli(this.#bytes, BEST)));
  }

  #form(encoding: Encoding, body: Buffer): Form {
    const packed = encoding === 'identity' ? null : { 'Content-Encoding': encoding };
    return {
      head: new Head(200, { ...this.#headers, ...packed }, body.length),
      body: body.toString('latin1'),
    };
  }
}

const gzipped = promisify(gzip);

function brotli(bytes: Buffer, quality: number): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return promisify(brotliCompress)(bytes, { params });
}
