import type { Answer, Excerpt, PageRef, Reply, Request, Suggestion } from '../engine/protocol.ts';
import type { WorkerStart } from '../engine/worker.ts';
import { firstFiles } from '../manifest.ts';

type Question<Kind extends Request['kind']> = Omit<Extract<Request, { kind: Kind }>, 'id' | 'kind'>;

/** The page's side of the worker: asks, and hands answers to the last question. */
export class SearchClient {
  readonly #worker: Worker;
  #count = 0;
  /** The worker's script could not be loaded; nothing that is asked will be answered. */
  #isBroken = false;
  #search = { id: 0, onAnswer: (_: Answer) => {}, onFail: () => {} };
  #excerpts = { id: 0, onExcerpt: (_: PageRef, _excerpt: Excerpt) => {} };
  #suggest = { id: 0, onSuggestions: (_: Suggestion[]) => {} };

  constructor({ base, manifest }: Omit<WorkerStart, 'files'>) {
    this.#worker = new Worker(new URL('../engine/worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<Reply>) => this.#receive(data);
    this.#worker.onerror = () => {
      this.#isBroken = true;
      this.#search.onFail();
    };
    const files = firstFiles(manifest).map((file) => base + file);
    this.#worker.postMessage({ base, manifest, files });
    for (const address of files) this.#handOver(address);
  }

  /** Asks; answers to an older question are dropped. */
  search(
    question: Question<'search'>,
    onAnswer: (answer: Answer) => void,
    onFail: () => void,
  ): void {
    this.#search = { id: this.#next(), onAnswer, onFail };
    if (this.#isBroken) onFail();
    else this.#post({ kind: 'search', id: this.#search.id, ...question });
  }

  excerpts(pages: PageRef[], onExcerpt: (page: PageRef, excerpt: Excerpt) => void): void {
    this.#excerpts.onExcerpt = onExcerpt;
    this.#post({ kind: 'excerpts', id: this.#next(), pages });
  }

  suggest(text: string, onSuggestions: (suggestions: Suggestion[]) => void): void {
    this.#suggest = { id: this.#next(), onSuggestions };
    this.#post({ kind: 'suggest', id: this.#suggest.id, text });
  }

  /** Loads a file beside the worker's script, not after it; the page's head has begun to. */
  async #handOver(address: string): Promise<void> {
    const bytes = await fetch(address)
      .then((response) => (response.ok ? response.arrayBuffer() : null))
      .catch(() => null);
    this.#worker.postMessage({ address, bytes }, bytes ? [bytes] : []);
  }

  #next(): number {
    this.#count += 1;
    return this.#count;
  }

  #post(request: Request): void {
    this.#worker.postMessage(request);
  }

  #receive(reply: Reply): void {
    switch (reply.kind) {
      case 'answer':
        if (reply.id === this.#search.id) this.#search.onAnswer(reply.answer);
        return;
      case 'excerpt':
        this.#excerpts.onExcerpt(reply.page, reply.excerpt);
        return;
      case 'suggestions':
        if (reply.id === this.#suggest.id) this.#suggest.onSuggestions(reply.suggestions);
        return;
      case 'failed':
        if (reply.id === this.#search.id) this.#search.onFail();
        return;
      default:
        reply satisfies never;
    }
  }
}
