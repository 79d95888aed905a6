import { z } from 'astro/zod';

/** POST /api/sign-in. */
export const signInInput = z.strictObject({ login: z.string(), password: z.string() });
export type SignInInput = z.input<typeof signInInput>;

/** POST /api/password. */
export const passwordInput = z.strictObject({ current: z.string(), next: z.string() });
export type PasswordInput = z.input<typeof passwordInput>;

/** POST /api/forgotten. */
export const forgottenInput = z.strictObject({ login: z.string().max(80) });
export type ForgottenInput = z.input<typeof forgottenInput>;
