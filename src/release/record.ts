import type { KnownPacks } from '../offline/write-packs.ts';

/** What is known of one rendered file of a release. */
export interface OutputRecord {
  /** Changes with what its route handed to it. */
  props: string;
  /** What it read, with what each key stood for. */
  reads: readonly (readonly [key: string, fingerprint: string])[];
  /** SHA-256 of its bytes, in hexadecimal digits. */
  hash: string;
  /** Sizes of pictures that it shows, below the output folder. */
  pictures: readonly string[];
  /** Attachments that it links to, below the content folder. */
  attachments: readonly string[];
}

/** What is known of a release beside its files: enough to make the next one from it. */
export interface ReleaseRecord {
  /** The renderer that made it; pages of another are not used again. */
  renderer: string;
  outputs: ReadonlyMap<string, OutputRecord>;
  /** Git's ids of the attachments in it, by their path below the content folder. */
  attachments: ReadonlyMap<string, string>;
  /** Packs for offline use. */
  packs: KnownPacks;
  /** SHA-256 of the files that no page is: pictures, attachments, index, packs. */
  sums: ReadonlyMap<string, string>;
}

/** A record as text; keys and fingerprints that many pages share are written once. */
export function writeRecord(record: ReleaseRecord): string {
  const { renderer, outputs, attachments, packs, sums } = record;
  const texts = new Map<string, number>();
  const indexOf = (text: string) => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  const rows = [...outputs].map(([file, { props, reads, hash, pictures, attachments: linked }]) => [
    file,
    props,
    hash,
    pictures,
    linked,
    reads.map(([key, fingerprint]) => indexOf(`${key}\u0000${fingerprint}`)),
  ]);
  return JSON.stringify({
    renderer,
    attachments: [...attachments],
    packs: [...packs],
    sums: [...sums],
    texts: [...texts.keys()],
    rows,
  });
}

type Row = [
  file: string,
  props: string,
  hash: string,
  pictures: string[],
  attachments: string[],
  reads: number[],
];

/** A record from the text of {@link writeRecord}. @throws when it is none */
export function readRecord(text: string): ReleaseRecord {
  const { renderer, attachments, packs, sums, texts, rows } = JSON.parse(text) as {
    renderer: string;
    attachments: [string, string][];
    packs: [string, { file: string; bytes: number }][];
    sums: [string, string][];
    texts: string[];
    rows: Row[];
  };
  const reads = texts.map((one) => one.split('\u0000') as [string, string]);
  return {
    renderer,
    attachments: new Map(attachments),
    packs: new Map(packs),
    sums: new Map(sums),
    outputs: new Map(
      rows.map(([file, props, hash, pictures, linked, numbers]) => [
        file,
        {
          props,
          hash,
          pictures,
          attachments: linked,
          reads: numbers.map((number) => reads[number] as [string, string]),
        },
      ]),
    ),
  };
}
