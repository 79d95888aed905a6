/**
 * The pictures and attachments entries may point at: files on disk for a build, blobs of the
 * content store for the editor's server.
 */
export interface MediaFiles {
  /** Whether a path below the content folder ("media/a.jpg") is a real file. */
  has: (path: string) => boolean;
  /** What sharp can open, and a cache key that changes with the content of the file. */
  open: (path: string) => Promise<{ input: string | Buffer; key: string }>;
}
