/** Largest files that are taken, in bytes. */
export const MAX_IMAGE_BYTES = 15 * 1024 * 1024;
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
