/** What Pagefind's files are made of: numbers, texts and lists of them. */
export type CborValue = number | string | CborValue[];

const KINDS = { unsigned: 0, negative: 1, text: 3, list: 4 } as const;
const utf8 = new TextDecoder();

/**
 * Reads one value of CBOR (RFC 8949), as far as Pagefind uses it.
 * @throws when the bytes hold anything else, or end too early
 */
export function readCbor(bytes: Uint8Array): CborValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const argument = (info: number): number => {
    if (info < 24) return info;
    const size = { 24: 1, 25: 2, 26: 4 }[info];
    const start = at;
    at += size ?? 0;
    if (size === 1) return view.getUint8(start);
    if (size === 2) return view.getUint16(start);
    if (size === 4) return view.getUint32(start);
    throw new Error(`CBOR: length ${info}`);
  };
  const value = (): CborValue => {
    const head = view.getUint8(at);
    at += 1;
    const kind = head >> 5;
    const number = argument(head & 31);
    if (kind === KINDS.unsigned) return number;
    if (kind === KINDS.negative) return -1 - number;
    if (kind === KINDS.text) {
      at += number;
      return utf8.decode(bytes.subarray(at - number, at));
    }
    if (kind !== KINDS.list) throw new Error(`CBOR: kind ${kind}`);
    const list: CborValue[] = [];
    for (let item = 0; item < number; item += 1) list.push(value());
    return list;
  };
  return value();
}
