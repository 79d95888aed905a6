import { type NameOf, readableText } from '../desk/readable-text.ts';
import { writablePath } from '../paths.ts';
import type { Services } from './context.ts';
import { namesOfSettings } from './preview.ts';

/** Reads texts of the store as people read them, with names for ids. */
export async function textReader(
  services: Services,
  path: string,
): Promise<(bytes: Uint8Array) => string> {
  const nameOf = await namer(services);
  const target = writablePath(path);
  if (target === null || target.kind === 'upload') return () => '';
  const fields = target.kind === 'entry' ? target.collection.fields : target.settings.fields;
  return (bytes) => readableText(fields, path, bytes, nameOf);
}

async function namer(services: Services): Promise<NameOf> {
  const [main, settings] = [await services.store.main(), await namesOfSettings(services)];
  const titles = new Map(
    [...main.entries.values()].map(({ collection, slug, title }) => [
      `${collection}/${slug}`,
      title,
    ]),
  );
  return (key) => settings[key] ?? titles.get(key);
}
