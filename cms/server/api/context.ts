import type { Role } from '../../../src/model/roles.ts';
import type { Account, Accounts } from '../accounts/accounts.ts';
import type { Sessions } from '../accounts/sessions.ts';
import type { Publisher } from '../publishing/publisher.ts';
import type { ContentStore } from '../store/content-store.ts';
import type { UploadLedger } from '../uploads/ledger.ts';

/** Everything the editor's interface works with. */
export interface Office {
  store: ContentStore;
  accounts: Accounts;
  sessions: Sessions;
  uploads: UploadLedger;
  publisher: Publisher;
  now: () => Date;
}

/** One call of Decap's protocol by a person who is signed in. */
export interface Call {
  office: Office;
  account: Account & { role: Role };
  params: Record<string, unknown>;
}

export type Action = (call: Call) => Promise<unknown>;
