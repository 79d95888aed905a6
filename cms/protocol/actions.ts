import type { z } from 'astro/zod';
import { type AccountAnswers, accountInputs } from './accounts.ts';
import { type AutosaveAnswers, autosaveInputs } from './autosaves.ts';
import { type DeskAnswers, deskInputs } from './desk.ts';
import { type DraftAnswers, draftInputs } from './drafts.ts';
import { type EntryAnswers, entryInputs } from './entries.ts';
import { type FeedbackAnswers, feedbackInputs } from './feedback.ts';
import { type ListAnswers, listInputs } from './lists.ts';
import { type MediaAnswers, mediaInputs } from './media.ts';
import { type PreviewAnswers, previewInputs } from './preview.ts';
import { type ReviewAnswers, reviewInputs } from './review.ts';
import { type UnitChangeAnswers, unitChangeInputs } from './unit-changes.ts';
import { type UnitTableAnswers, unitTableInputs } from './unit-tables.ts';
import { type VersionAnswers, versionInputs } from './versions.ts';

/** Decap's protocol, what it lacks for large stores (pages, search, free addresses), and the desk's. */
interface ActionAnswers
  extends ListAnswers,
    EntryAnswers,
    DraftAnswers,
    MediaAnswers,
    PreviewAnswers,
    DeskAnswers,
    ReviewAnswers,
    UnitChangeAnswers,
    UnitTableAnswers,
    VersionAnswers,
    AutosaveAnswers,
    FeedbackAnswers,
    AccountAnswers {}

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
  ...deskInputs,
  ...reviewInputs,
  ...unitChangeInputs,
  ...unitTableInputs,
  ...versionInputs,
  ...autosaveInputs,
  ...feedbackInputs,
  ...accountInputs,
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
