/** How many news items readers may save besides. */
const NEWEST = 20;
const LIST = 'tin-tuc/index.html';

/** The pages of the newest news, as its feed lists them, and the list they stand in. @param feed its text */
export function newestNews(
  feed: string,
  addressOf: (file: string) => string,
): (file: string) => boolean {
  const addresses = [...feed.matchAll(/<item>[\s\S]*?<link>([^<]*)<\/link>/g)].map(
    ([, link]) => link,
  );
  const newest = new Set(addresses.slice(0, NEWEST));
  return (file) => newest.size > 0 && (file === LIST || newest.has(addressOf(file)));
}
