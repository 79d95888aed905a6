import { z } from 'astro/zod';

/** A picture or attachment of the store; its bytes are asked for at /media. */
export interface MediaFile {
  id: string;
  path: string;
  name: string;
}

/** A file of the library with what people look for it by. */
export interface LibraryFile {
  path: string;
  name: string;
  bytes: number;
  /** When it was put there, ISO 8601, and by whom; ''. */
  at: string;
  by: string;
  /** Published entries that name it. */
  usedBy: readonly { collection: string; slug: string; title: string }[];
}

/** The same with what helps to find and judge it. */
export interface ListedFile extends MediaFile {
  /** Size in bytes. */
  bytes: number;
  /** When it came or was replaced, milliseconds since 1970. */
  at: number;
  /** Titles of the published entries that name it. */
  usedBy: readonly string[];
}

export const mediaInputs = {
  /** The published pictures or attachments of a folder. */
  getMedia: z.strictObject({ mediaFolder: z.string() }),
  /** Puts an upload into the library without an entry. */
  persistMedia: z.strictObject({ path: z.string(), blob: z.string() }),
  /** Pictures or attachments by words, year and use; the newest first, a page at a time. */
  listFiles: z.strictObject({
    kind: z.enum(['picture', 'file']),
    term: z.string().max(200).default(''),
    year: z.string().default(''),
    unused: z.boolean().default(false),
    page: z.int().nonnegative().default(0),
  }),
  /** Puts an upload in the place of a file; the old one stays among its versions. */
  replaceFile: z.strictObject({ path: z.string(), blob: z.string() }),
};

export interface MediaAnswers {
  getMedia: ListedFile[];
  persistMedia: MediaFile;
  listFiles: {
    files: LibraryFile[];
    count: number;
    page: number;
    pageCount: number;
    /** Years there are files of, the newest first. */
    years: string[];
  };
  replaceFile: Record<string, never>;
}
