/** Ways in which a text is sent, the smallest first; `identity` is the file as it is. */
export type Encoding = Packed | 'identity';
export type Packed = (typeof PACKED)[number];
const PACKED = ['br', 'gzip'] as const;

/** Answers by header: browsers send a handful of them. */
const known = new Map<string, Encoding>();
const MAX_KNOWN = 100;
const MAX_LENGTH = 200;

/** What a client that sends `Accept-Encoding` gets (RFC 9110, 12.5.3). */
export function acceptedEncoding(header = ''): Encoding {
  const before = known.get(header);
  if (before !== undefined) return before;
  const encoding = choose(header);
  if (known.size < MAX_KNOWN && header.length <= MAX_LENGTH) known.set(header, encoding);
  return encoding;
}

function choose(header: string): Encoding {
  const wanted = new Map(header.toLowerCase().split(',').map(readOne));
  return PACKED.find((encoding) => wanted.get(encoding) ?? wanted.get('*') ?? false) ?? 'identity';
}

/** "gzip;q=0" is one that the client does not take. */
function readOne(part: string): [encoding: string, isTaken: boolean] {
  const [name = '', ...parameters] = part.split(';').map((word) => word.trim());
  const quality = parameters.find((word) => word.startsWith('q='))?.slice(2);
  return [name, quality === undefined || Number(quality) > 0];
}
