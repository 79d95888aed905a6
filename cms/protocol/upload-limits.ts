/** Largest files that are taken, in bytes. */
export const MAX_IMAGE_BYTES = 15 * 1024 * 1024;
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
/** No article is longer; beyond it something was pasted that is not text. */
export const MAX_TEXT_BYTES = 1024 * 1024;
