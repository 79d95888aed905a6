/** Width in pixels of the one size that is saved: sharp on a phone, and no more to carry. */
const WIDTH = 720;
const SOURCES = /srcset="([^"]*)" type="image\/webp"/g;

/**
 * The files of the pictures in a page, one size of each: the largest up to a width, else the smallest there is.
 * @param base path of the site, "/"
 */
export function picturesOf(html: string, base: string): string[] {
  return [...html.matchAll(SOURCES)].flatMap(([, srcset = '']) => {
    const sizes = srcset
      .split(',')
      .map((candidate) => candidate.trim().split(' '))
      .map(([address = '', width = '']) => ({ address, width: Number.parseInt(width, 10) }))
      .sort((left, right) => left.width - right.width);
    const { address = '' } = sizes.findLast(({ width }) => width <= WIDTH) ?? sizes[0] ?? {};
    return address.startsWith(base) ? [decodeURI(address.slice(base.length))] : [];
  });
}

/** The name a picture is saved under: any size of it is found there (SIZE in service-worker.ts). */
export function savedName(file: string): string {
  return file.replace(/_[0-9A-Za-z]+\.webp$/, '');
}
