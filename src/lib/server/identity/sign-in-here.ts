import { CredentialsSignin } from '@auth/sveltekit';
import { isRedirect, type RequestEvent } from '@sveltejs/kit';
import { foldEmail } from '#lib/domain/people';
import { app } from '../app';
import { signIn } from '../../../auth';
import { triesOf } from './door';
import { sessionCookie } from './session-cookie';

export type SignInResult =
	{ readonly is: 'in' } | { readonly is: 'wrong' } | { readonly is: 'waiting'; readonly seconds: number };

/** Signs this browser in with a new session. Tries are counted by account and by address, whether or not the account exists. */
export async function signInHere(event: RequestEvent, wish: { email: string; password: string }): Promise<SignInResult> {
	const { config, store, clock } = await app();
	const [email, address] = [foldEmail(wish.email), event.getClientAddress()];
	const tries = triesOf({ store, clock });
	const seconds = await tries.take(email, address);
	if (seconds > 0) return { is: 'waiting', seconds };
	try {
		await signIn(credentialsEvent(event, config.origin, { email, password: wish.password }));
	} catch (outcome) {
		if (outcome instanceof CredentialsSignin) return { is: 'wrong' };
		if (!isRedirect(outcome)) throw outcome;
	}
	await tries.forget(email, address);
	return { is: 'in' };
}

/**
 * The event as Auth.js may see it: its addresses are made from the configured origin, whatever Host or X-Forwarded-Host
 * said, and of the cookies it sets only the session's reaches the browser.
 */
function credentialsEvent(event: RequestEvent, origin: string, fields: Record<string, string>): RequestEvent {
	const url = new URL(origin);
	const kept = sessionCookie(origin).name;
	const headers = new Headers({ host: url.host, 'user-agent': event.request.headers.get('user-agent') ?? '' });
	const body = new URLSearchParams({ providerId: 'credentials', redirectTo: origin, ...fields });
	return {
		...event,
		url,
		request: new Request(`${origin}/sign-in`, { method: 'POST', headers, body }),
		cookies: {
			...event.cookies,
			get: (name) => event.cookies.get(name),
			set: (name, value, options) => {
				if (name === kept) event.cookies.set(name, value, options);
			}
		}
	};
}
