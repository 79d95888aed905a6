import type { Env } from '../../src/env.ts';
import type { DoctorText } from '../../src/i18n/doctor-messages.ts';

/** What is looked at: one checkout with its settings and its data folder. */
export interface Installation {
  projectDir: string;
  env: Env;
  nodeVersion: string;
  now: Date;
}

/** One thing that is looked at: its name, and what it finds wrong. */
export interface Check {
  name: string;
  find: (installation: Installation) => Promise<DoctorText[]> | DoctorText[];
}
