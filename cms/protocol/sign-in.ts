import { z } from 'astro/zod';

/** Longer ones are nobody's; a text of megabytes would be worked on before it is found wrong. */
const MAX_LOGIN = 80;
const MAX_PASSWORD = 1_000;

/** POST /api/sign-in. */
export const signInInput = z.strictObject({
  login: z.string().max(MAX_LOGIN),
  password: z.string().max(MAX_PASSWORD),
});
export type SignInInput = z.input<typeof signInInput>;

/** POST /api/password. */
export const passwordInput = z.strictObject({
  current: z.string().max(MAX_PASSWORD),
  next: z.string().max(MAX_PASSWORD),
});
export type PasswordInput = z.input<typeof passwordInput>;

/** POST /api/forgotten. */
export const forgottenInput = z.strictObject({ login: z.string().max(MAX_LOGIN) });
export type ForgottenInput = z.input<typeof forgottenInput>;
