import type { ActionAnswer, ActionInput, ActionName } from '../../protocol/actions.ts';
import type { Account, Accounts } from '../accounts/accounts.ts';
import type { Sessions } from '../accounts/sessions.ts';
import type { Publisher } from '../publishing/publisher.ts';
import type { ContentStore } from '../store/content-store.ts';
import type { UploadLedger } from '../uploads/ledger.ts';

/** Everything a request handler works with. */
export interface Services {
  store: ContentStore;
  accounts: Accounts;
  sessions: Sessions;
  uploads: UploadLedger;
  publisher: Publisher;
  now: () => Date;
}

/** A request by a person who is signed in. */
export interface Call {
  services: Services;
  account: Account;
}

/** Does one action of the protocol; its input is checked already. */
export type Handler<Name extends ActionName> = (
  call: Call,
  input: ActionInput<Name>,
) => Promise<ActionAnswer<Name>>;
