/** Pagefind's browser script as the build brings it in; see integrations/pagefind-engine.ts. */
declare module 'virtual:pagefind' {
  export interface PagefindHit {
    id: string;
    score: number;
    /** Places of the word in the page's text. */
    words: number[];
    matchedMetaFields?: string[];
  }
  export interface PagefindInstance {
    init(): Promise<void>;
    options(options: { exactDiacritics: boolean }): Promise<void>;
    search(term: string): Promise<{ results: PagefindHit[] }>;
  }
  export function createInstance(options: {
    basePath: string;
    baseUrl: string;
    metaCacheTag: string;
  }): PagefindInstance;
}
