import { SvelteKitAuth } from '@auth/sveltekit';
import { app } from '#lib/server/app';
import { authConfig } from '#lib/server/identity/auth-config';

/** Starts a session for credentials that hold. Its own pages and addresses (`/auth/...`) are not mounted. */
export const { signIn } = SvelteKitAuth(async (event) => authConfig(await app(), event));
