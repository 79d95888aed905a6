import { z } from 'astro/zod';

/** A picture or attachment of the store; its bytes are asked for at /media. */
export interface MediaFile {
  id: string;
  path: string;
  name: string;
}

export const mediaInputs = {
  /** The published pictures or attachments of a folder. */
  getMedia: z.strictObject({ mediaFolder: z.string() }),
  /** Puts an upload into the library without an entry. */
  persistMedia: z.strictObject({ path: z.string(), blob: z.string() }),
};

export interface MediaAnswers {
  getMedia: MediaFile[];
  persistMedia: MediaFile;
}
