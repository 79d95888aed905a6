import { z } from 'astro/zod';
import { ROLES, type Role } from '../../src/model/roles.ts';

/** What an account may write; an empty list sets no limit of that sort. All empty: everything. */
export interface Area {
  collections: string[];
  sections: string[];
  units: string[];
}

export interface AccountInfo {
  login: string;
  name: string;
  role: Role;
  isDisabled: boolean;
  mustChange: boolean;
  /** Locked after wrong passwords until then, milliseconds since 1970; 0. */
  lockedUntil: number;
  /** Last request, milliseconds since 1970; null for somebody who never came. */
  lastSeen: number | null;
  sessions: number;
  area: Area;
  /** When the person asked for a new password; null. */
  askedAt: number | null;
}

/** An open sign-in. */
export interface SessionInfo {
  id: string;
  /** The browser and system it was opened with. */
  device: string;
  since: number;
  lastSeen: number;
  isThis: boolean;
}

const login = { login: z.string() };
const names = z.array(z.string()).max(200);

export const accountInputs = {
  accounts: z.strictObject({}),
  addAccount: z.strictObject({
    login: z.string().trim().toLowerCase(),
    name: z.string().trim().min(1).max(80),
    role: z.enum(ROLES),
  }),
  renameAccount: z.strictObject({ ...login, name: z.string().trim().min(1).max(80) }),
  setRole: z.strictObject({ ...login, role: z.enum(ROLES) }),
  setArea: z.strictObject({
    ...login,
    area: z.strictObject({ collections: names, sections: names, units: names }),
  }),
  setDisabled: z.strictObject({ ...login, disabled: z.boolean() }),
  resetPassword: z.strictObject(login),
  signOutEverywhere: z.strictObject(login),
  /** The caller's own open sign-ins. */
  ownSessions: z.strictObject({}),
  endSession: z.strictObject({ id: z.string() }),
  rules: z.strictObject({}),
  /** Whether who wrote a text may not approve it. */
  setFourEyes: z.strictObject({ isOn: z.boolean() }),
};

export interface AccountAnswers {
  accounts: { accounts: AccountInfo[] };
  addAccount: { password: string };
  renameAccount: Record<string, never>;
  setRole: Record<string, never>;
  setArea: Record<string, never>;
  setDisabled: Record<string, never>;
  resetPassword: { password: string };
  signOutEverywhere: Record<string, never>;
  ownSessions: { sessions: SessionInfo[] };
  endSession: Record<string, never>;
  rules: { fourEyes: boolean };
  setFourEyes: Record<string, never>;
}
