import { z } from 'astro/zod';

/** A picture or attachment of the store; its bytes are asked for at /media. */
export interface MediaFile {
  id: string;
  path: string;
  name: string;
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
};

export interface MediaAnswers {
  getMedia: ListedFile[];
  persistMedia: MediaFile;
}
