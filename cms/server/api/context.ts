import type { ActionAnswer, ActionInput, ActionName } from '../../protocol/actions.ts';
import type { Account, Accounts } from '../accounts/accounts.ts';
import type { Devices } from '../accounts/devices.ts';
import type { Sessions } from '../accounts/sessions.ts';
import type { Deliveries } from '../delivering/deliveries.ts';
import type { Autosaves } from '../desk/autosaves.ts';
import type { Bundles } from '../desk/bundles.ts';
import type { Erasures } from '../desk/erasures.ts';
import type { Readings } from '../desk/readings.ts';
import type { Remarks } from '../desk/remarks.ts';
import type { Rules } from '../desk/rules.ts';
import type { FeedbackStore } from '../feedback/feedback-store.ts';
import type { Mirroring } from '../mirroring/mirroring.ts';
import type { Publisher } from '../publishing/publisher.ts';
import type { Releases } from '../publishing/releases.ts';
import type { ContentStore } from '../store/content-store.ts';
import type { UploadLedger } from '../uploads/ledger.ts';

/** Everything a request handler works with. */
export interface Services {
  store: ContentStore;
  accounts: Accounts;
  sessions: Sessions;
  devices: Devices;
  uploads: UploadLedger;
  autosaves: Autosaves;
  remarks: Remarks;
  readings: Readings;
  bundles: Bundles;
  rules: Rules;
  erasures: Erasures;
  feedback: FeedbackStore;
  releases: Releases;
  publisher: Publisher;
  mirroring: Mirroring;
  deliveries: Deliveries;
  /** What is wrong with the machine or its files, for people: a line each, with what to do. */
  faults: () => string[];
  /** What was deleted from the database goes from its journal and its good copy too. */
  forgetErased: () => Promise<void>;
  now: () => Date;
}

/** A request by a person who is signed in. */
export interface Call {
  services: Services;
  account: Account;
  /** Id of the session it came with. */
  session: string;
}

/** Does one action of the protocol; its input is checked already. */
export type Handler<Name extends ActionName> = (
  call: Call,
  input: ActionInput<Name>,
) => Promise<ActionAnswer<Name>>;
