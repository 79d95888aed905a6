import type { importMessages } from '../../src/i18n/import-messages.ts';

/** A field that somebody may write down for a file in a table. */
export type GivenField = keyof (typeof importMessages)['columns'];

/** What somebody wrote down for a file; what is left out is read from the file. */
export type GivenFields = Partial<Record<GivenField, string>>;
