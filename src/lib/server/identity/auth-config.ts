import { CredentialsSignin, type SvelteKitAuthConfig } from '@auth/sveltekit';
import Credentials from '@auth/sveltekit/providers/credentials';
import type { RequestEvent } from '@sveltejs/kit';
import { foldEmail, signIn } from '#lib/domain/people';
import type { Clock } from '#lib/domain/shared/clock';
import type { Store } from '#lib/domain/shared/context';
import type { Config } from '../config';
import type { Log } from '../log';
import { doorOf } from './door';
import { claimIn, SESSION_SECONDS, sessionCookie } from './session-cookie';

export interface AuthDeps {
	readonly store: Store;
	readonly clock: Clock;
	readonly config: Pick<Config, 'origin' | 'secret'>;
	readonly log: Log;
}

/** Settings of Auth.js: an encrypted cookie holds the id of a session record, and the record decides on every request. */
export function authConfig(deps: AuthDeps, event: RequestEvent): SvelteKitAuthConfig {
	const { origin, secret } = deps.config;
	const cookie = sessionCookie(origin);
	return {
		trustHost: true,
		secret,
		session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
		useSecureCookies: cookie.options.secure,
		cookies: { sessionToken: cookie },
		providers: [
			Credentials({
				credentials: { email: {}, password: {} },
				async authorize({ email, password }) {
					const started = await signIn(doorOf(deps), {
						email: foldEmail(String(email)),
						password: String(password),
						browser: event.request.headers.get('user-agent') ?? '',
						previous: (await claimIn(event.cookies.get(cookie.name), origin, secret))?.session
					});
					if (!started) throw new CredentialsSignin();
					return { id: started.person, session: started.session };
				}
			})
		],
		callbacks: {
			// Into the cookie go the session's id and, to read both at once, its person's: roles and places are read anew each time.
			jwt: ({ token, user }) => (user ? { session: (user as { session?: string }).session, person: user.id } : token),
			redirect: () => origin
		},
		logger: {
			error: (error) => {
				if (!(error instanceof CredentialsSignin)) deps.log.error({ error: error.name }, 'auth');
			},
			warn: (code) => deps.log.warn({ code }, 'auth'),
			debug: () => undefined
		}
	};
}
