import type { z } from 'astro/zod';
import { type DraftAnswers, draftInputs } from './drafts.ts';
import { type EntryAnswers, entryInputs } from './entries.ts';
import { type ListAnswers, listInputs } from './lists.ts';
import { type MediaAnswers, mediaInputs } from './media.ts';
import { type PreviewAnswers, previewInputs } from './preview.ts';

/** Decap's protocol, and what it lacks for large stores: pages, search, free addresses. */
interface ActionAnswers
  extends ListAnswers,
    EntryAnswers,
    DraftAnswers,
    MediaAnswers,
    PreviewAnswers {}

/**
 * What every action of POST /api/cms takes. An action with an input and no answer, or with an answer
 * and no input, does not compile.
 */
export const actionInputs = {
  ...listInputs,
  ...entryInputs,
  ...draftInputs,
  ...mediaInputs,
  ...previewInputs,
} satisfies Record<keyof ActionAnswers, z.ZodType>;

export type ActionName = keyof typeof actionInputs;

/** An action without an answer is named here, in what the compiler says. */
type Unanswered = Exclude<ActionName, keyof ActionAnswers>;
const allAnswered: [Unanswered] extends [never] ? true : `no answer for ${Unanswered}` = true;
void allAnswered;

/** What a caller sends. */
export type ActionParams<Name extends ActionName> = z.input<(typeof actionInputs)[Name]>;

/** What the server works with: the same, checked and with its defaults. */
export type ActionInput<Name extends ActionName> = z.output<(typeof actionInputs)[Name]>;

/** What the caller is answered. */
export type ActionAnswer<Name extends ActionName> = ActionAnswers[Name & keyof ActionAnswers];

/** The body of POST /api/cms. */
export interface ActionRequest<Name extends ActionName> {
  action: Name;
  params: ActionParams<Name>;
}
