import { AwsClient } from 'aws4fetch';

/** The store did not take or give something; the message names the object and what the store answered. */
export class StoreError extends Error {}

export interface StoreAccess {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

export interface PutObject {
  key: string;
  body: Buffer;
  headers: Record<string, string>;
}

const LIMIT_MS = 30_000;
const TRIES = 4;
const PAUSE_MS = 300;

/** The few calls of S3 that a release takes, path style, with a try more where the store stumbles. */
export class ObjectStore {
  readonly #client: AwsClient;
  readonly #address: string;
  /** What was sent, for people who pay for it. */
  readonly sent = { objects: 0, bytes: 0 };

  constructor({ endpoint, bucket, region, accessKeyId, secretAccessKey }: StoreAccess) {
    this.#client = new AwsClient({
      accessKeyId,
      secretAccessKey,
      region,
      service: 's3',
      retries: 0,
    });
    this.#address = `${endpoint.replace(/\/$/, '')}/${bucket}`;
  }

  async put({ key, body, headers }: PutObject): Promise<void> {
    await this.#call('PUT', key, { body: new Uint8Array(body), headers });
    this.sent.objects += 1;
    this.sent.bytes += body.length;
  }

  /** Length of an object in bytes; null when there is none. */
  async size(key: string): Promise<number | null> {
    const response = await this.#call('HEAD', key, {}, [404]);
    return response.status === 404 ? null : Number(response.headers.get('content-length'));
  }

  async remove(key: string): Promise<void> {
    await this.#call('DELETE', key, {}, [404]);
  }

  /** Makes the bucket where it is missing. */
  async open(): Promise<void> {
    const response = await this.#call('HEAD', '', {}, [404]);
    if (response.status === 404) await this.#call('PUT', '', {}, [409]);
  }

  async #call(
    method: string,
    key: string,
    init: RequestInit,
    alsoFine: readonly number[] = [],
  ): Promise<Response> {
    const url = `${this.#address}/${key.split('/').map(encodeURIComponent).join('/')}`;
    for (let tries = 1; ; tries += 1) {
      let problem: string;
      try {
        const signal = AbortSignal.timeout(LIMIT_MS);
        const response = await this.#client.fetch(url, { ...init, method, signal });
        await response.arrayBuffer();
        if (response.ok || alsoFine.includes(response.status)) return response;
        problem = `HTTP ${response.status}`;
        if (response.status < 500 && response.status !== 429) tries = TRIES;
      } catch (error) {
        problem = (error as Error).message;
      }
      if (tries >= TRIES) throw new StoreError(`${method} ${key}: ${problem}`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * 2 ** (tries - 1)));
    }
  }
}
