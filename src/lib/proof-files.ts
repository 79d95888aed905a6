/** Where a release proves what it holds, below the site: readable by `sha256sum -c` and `openssl`. */
export const PROOF = {
  list: 'kiem-chung/danh-sach.txt',
  /** 64 bytes (Ed25519, RFC 8032) over the bytes of the list; missing where there is no key. */
  signature: 'kiem-chung/danh-sach.sig',
  key: 'kiem-chung/khoa.pem',
  /** Keys that were in use before, one after the other. */
  oldKeys: 'kiem-chung/khoa-cu.pem',
} as const;

const LINE = /^([0-9a-f]{64}) {2}(.+)$/;

/** A list as `sha256sum` writes it; lines that begin with "#" say whose it is and of when. */
export function writeSums(head: string, sums: ReadonlyMap<string, string>): string {
  const lines = [...sums.keys()].sort().map((file) => `${sums.get(file)}  ${file}\n`);
  return `# ${head}\n${lines.join('')}`;
}

/** Files and their sums, and what stands above them. */
export function readSums(text: string): { head: string; sums: Map<string, string> } {
  const lines = text.split('\n');
  const head = lines.find((line) => line.startsWith('# '))?.slice(2) ?? '';
  const pairs = lines.flatMap((line): [string, string][] => {
    const [, sum, file] = LINE.exec(line) ?? [];
    return sum && file ? [[file, sum]] : [];
  });
  return { head, sums: new Map(pairs) };
}
