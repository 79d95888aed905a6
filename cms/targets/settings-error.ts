/** A fault of the file, for people; names the place in it. */
export class SettingsError extends Error {}
