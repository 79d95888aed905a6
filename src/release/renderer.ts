import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { renderForPrerender } from 'astro/app';
import { preferencesScript } from '../components/preferences-script.ts';
import { withStylesInside } from '../lib/page-styles.ts';
import {
  CONTENT_STATE,
  type ContentState,
  PAGE_READS,
  type PageReads,
} from '../source/content-state.ts';
import { collectPictures, type PictureSize, startPictureList } from './picture-sizes.ts';
import { type RendererDescription, readDescription } from './stored-renderer.ts';

/** A file that the renderer can make: a page, a feed, a data file. */
export interface OutputPath {
  /** Path below the output folder: tin-tuc/x/index.html */
  file: string;
  /** Full address it is rendered for. */
  url: string;
  /** Changes with what the route hands to the page. */
  props: string;
  route: RouteData;
}

/** A rendered file, and what it read. */
export interface Rendered {
  bytes: Buffer;
  /** Keys of what was read, with what each stood for. */
  reads: [key: string, fingerprint: string][];
  /** Sizes of pictures that the page shows, by their path below the output folder. */
  pictures: PictureSize[];
}

/** The parts of Astro's build app that are used; it has no public type. */
interface BuildApp {
  manifest: { base: string; routes: { routeData: RouteData }[] };
  routeCache: {
    clearAll(): void;
    get(route: RouteData): { staticPaths: { keyed: Map<string, { props?: object }> } } | undefined;
  };
  setInternals(internals: object): void;
  setOptions(options: object): void;
}
interface StaticPath {
  pathname: string;
  route: RouteData;
}

/**
 * Renders pages from a kept bundle, without Vite. What it uses of Astro's inside is listed in the class;
 * tests/site/stored-renderer.test.ts compares every page with Astro's own build.
 */
export class Renderer {
  readonly #app: BuildApp;
  /** Where it was opened, and the public address it was opened for. */
  readonly dir: string;
  readonly site: string;
  readonly #staticPaths: () => Promise<StaticPath[]>;
  /** Differs between bundles: their folders are named by what they are made of. */
  readonly id: string;
  /** Astro's settings for pictures. */
  readonly image: object;
  readonly #sheets: RendererDescription['sheets'];

  private constructor(
    { image, sheets }: RendererDescription,
    app: BuildApp,
    { dir, site }: { dir: string; site: string },
    staticPaths: () => Promise<StaticPath[]>,
  ) {
    this.id = dir;
    this.image = image;
    this.#sheets = sheets;
    this.#app = app;
    this.dir = dir;
    this.site = site;
    this.#staticPaths = staticPaths;
  }

  /**
   * Opens a kept bundle. One process can hold one renderer: Astro keeps its list of pictures in a
   * global.
   * @param site public address, "https://duk.example"
   */
  static async open(dir: string, site: string): Promise<Renderer> {
    const description = readDescription(dir);
    const { entry, scripts, pages, image } = description;
    const { app } = (await import(pathToFileURL(join(dir, entry)).href)) as { app: BuildApp };
    collectPictures(baseOf(app), image.service.entrypoint);
    app.setInternals({
      pagesByKeys: new Map(pages.map((page) => [page.key, page])),
      entrySpecifierToBundleMap: new Map(),
    });
    app.setOptions({ settings: { scripts }, logger: QUIET });
    const { StaticPaths } = await import(STATIC_PATHS);
    return new Renderer(description, app, { dir, site }, () => new StaticPaths(app).getAll());
  }

  /** Takes another state of the content. */
  use(state: ContentState): void {
    (globalThis as { [CONTENT_STATE]?: ContentState })[CONTENT_STATE] = state;
    this.#app.routeCache.clearAll();
  }

  /** Every file there is in this state; where two routes give one file, the first counts, as in Astro. */
  async paths(): Promise<OutputPath[]> {
    const found = new Map<string, OutputPath>();
    for (const { pathname, route } of await this.#staticPaths()) {
      const file = outputFile(pathname, route.type);
      if (found.has(file)) continue;
      const given = this.#app.routeCache.get(route)?.staticPaths.keyed.get(pathname)?.props;
      const props = given ? this.#reads.fingerprintOf(given) : '';
      found.set(file, { file, url: this.#address(pathname, route.type), props, route });
    }
    return [...found.values()];
  }

  /** What a key stands for in this state. */
  fingerprint(key: string): Promise<string> {
    return this.#reads.fingerprint(key);
  }

  /** @throws what the page throws */
  async render({ url, route, file }: OutputPath): Promise<Rendered> {
    const pictures = startPictureList();
    const { value, keys } = await this.#reads.record(async () => {
      const { response } = await renderForPrerender(this.#app as never, new Request(url), {
        routeData: route,
      });
      if (response.status !== 200 && file !== '404.html')
        throw new Error(`${file}: ${response.status}`);
      const bytes = Buffer.from(await response.arrayBuffer());
      return file.endsWith('.html') ? this.#withStyles(bytes) : bytes;
    });
    const reads: Rendered['reads'] = [];
    for (const key of keys.sort()) reads.push([key, await this.fingerprint(key)]);
    return { bytes: value, reads, pictures: pictures() };
  }

  #withStyles(page: Buffer): Buffer {
    const cssOf = (href: string) => {
      const css = this.#sheets[basename(href)];
      if (css === undefined) throw new Error(`${href}: no such sheet`);
      return css;
    };
    return Buffer.from(withStylesInside(page.toString('utf8'), preferencesScript, cssOf));
  }

  get #reads(): PageReads {
    return (globalThis as { [PAGE_READS]?: PageReads })[PAGE_READS] as PageReads;
  }

  #address(pathname: string, type: RouteData['type']): string {
    const path = `${baseOf(this.#app)}${pathname}${type === 'endpoint' ? '' : '/'}`;
    return new URL(path.replace(/\/{2,}/g, '/'), this.site).href;
  }
}

function baseOf({ manifest }: BuildApp): string {
  return manifest.base.endsWith('/') ? manifest.base : `${manifest.base}/`;
}

/** Not exported by Astro: the list of paths of a bundled app. */
const STATIC_PATHS = new URL(
  './runtime/prerender/static-paths.js',
  import.meta.resolve('astro/app').replace(/core\/app\/.*$/, ''),
).href;

const QUIET = {
  options: { destination: { write: () => true }, level: 'silent' },
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** The file that Astro writes for a path (`build.format: 'directory'`). */
function outputFile(pathname: string, type: RouteData['type']): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}
