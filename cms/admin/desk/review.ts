import type { ActionAnswer } from '../../protocol/actions.ts';

/** Everything about one entry that somebody needs to decide on it. */
export type Review = ActionAnswer<'reviewEntry'>;
