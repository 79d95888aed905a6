import type { Role } from '../../src/model/roles.ts';

/** Addresses below /api/. */
export const routes = {
  /** GET: who is signed in ({@link SessionAnswer}). */
  session: 'session',
  /** POST `SignInInput` of sign-in.ts: begins a session ({@link Session}). */
  signIn: 'sign-in',
  /** POST `PasswordInput`: changes the caller's own password ({@link Session}, a new one). */
  password: 'password',
  /** POST `ForgottenInput`, without a session: asks the administrator for a new password ({}). */
  forgotten: 'forgotten',
  /** POST: ends the session ({}). */
  signOut: 'sign-out',
  /** GET: the state of the site ({@link StatusAnswer}); the header names the caller's clock. */
  status: 'status',
  /** GET, without a session: for the operator's own watch ({@link HealthAnswer}). */
  health: 'health',
  /** POST an action: `ActionRequest` of actions.ts. */
  actions: 'cms',
  /** POST the bytes of a file, `?path=` where it shall stand ({@link UploadAnswer}). */
  upload: 'upload',
  /** POST the bytes of a Word file, `?name=` its name ({@link PaperAnswer}). */
  paper: 'paper',
  /** POST a form, without a session and from any page: what a reader writes about it; answers a page. */
  feedback: 'feedback',
  /** GET `?path=`: the bytes of a picture or attachment. */
  media: 'media',
} as const;

/** Carries the token of a session with every change. */
export const CSRF_HEADER = 'x-csrf-token';
/** Carries the caller's clock, milliseconds since 1970. */
export const CLOCK_HEADER = 'x-client-time';

/** A person who is signed in. */
export interface User {
  login: string;
  name: string;
  role: Role;
}

export interface Session {
  user: User;
  /** Goes into {@link CSRF_HEADER}; another site cannot know it. */
  csrf: string;
  /** The password was for one use: nothing but its change is possible. */
  mustChange: boolean;
}

/** Nobody being signed in is an answer, and no error. */
export type SessionAnswer = Session | { user: null };

/** What /admin and /api/health show of publishing. */
export interface SiteState {
  state: 'idle' | 'waiting' | 'building' | 'failed';
  /** Number of the site the public sees. */
  release: number | null;
  /** Commit that site was built from. */
  commit: string | null;
  /** When the state began, milliseconds since 1970. */
  since: number;
  /** For people, in Vietnamese; lines after the first: what failed or should be looked at. */
  message: string;
}

export interface StatusAnswer extends SiteState {
  /** What seems wrong with the server's clock, for people; null when nothing does. */
  clock: string | null;
}

export interface HealthAnswer {
  /**
   * `faulty`: something is to be looked at; `limited`: only the public site is served; `no-site`: not even that
   * (HTTP status 503).
   */
  status: 'ok' | 'faulty' | 'limited' | 'no-site';
  release: SiteState['release'];
  build: Pick<SiteState, 'state' | 'since'>;
  /** What is wrong and what to do, a line each. */
  faults: string[];
}

export interface UploadAnswer {
  /** The blob the store knows the file by. */
  id: string;
  path: string;
  /** What the stored copy has no more of the file that was sent: codes of src/attachments/reading.ts. */
  removed: readonly string[];
  /** For the person: what was found in the file, what cannot be read. */
  notes: readonly string[];
}

/** A field as it was read from a file, for the person. */
export interface ReadField {
  /** Name of the form's field. */
  field: string;
  label: string;
  /** What was read; where it is not certain, what it may be, and the form's field stays empty. */
  value: string | null;
  /** Where it was read, in words; null for nowhere. */
  place: string | null;
  /** The lines it was read from. */
  lines: readonly string[];
  isSure: boolean;
}

/** What a Word file puts into the form of a new document. */
export interface PaperAnswer {
  /** The entry as its file would have it. */
  raw: string;
  /** Files that are on the server now and belong to it: path to blob. */
  uploads: Record<string, string>;
  /** For the person: what each field stands on. */
  fields: ReadField[];
  /** For the person: what was not sure, what is missing. */
  notes: string[];
}
