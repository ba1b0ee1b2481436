import { decode } from '@auth/core/jwt';
import { ABSOLUTE_HOURS, type Claim } from '#lib/domain/people';
import { isId } from '#lib/domain/shared/ids';

export interface SessionCookie {
	readonly name: string;
	readonly options: { httpOnly: true; sameSite: 'lax'; path: '/'; secure: boolean };
}

/** Over https the cookie is bound to this host; over plain http browsers would refuse that, so it goes without. */
export function sessionCookie(origin: string): SessionCookie {
	const secure = origin.startsWith('https:');
	return {
		name: secure ? '__Host-grove-session' : 'grove-session',
		options: { httpOnly: true, sameSite: 'lax', path: '/', secure }
	};
}

export const SESSION_SECONDS = ABSOLUTE_HOURS * 3_600;

/** What the encrypted cookie claims, or null where there is none or it is not ours. */
export async function claimIn(cookie: string | undefined, origin: string, secret: string): Promise<Claim | null> {
	if (!cookie || cookie.length > 4_096) return null;
	try {
		const claims = await decode<{ session?: unknown; person?: unknown }>({
			token: cookie,
			secret,
			salt: sessionCookie(origin).name
		});
		if (!isId(claims?.session)) return null;
		return { session: claims.session, person: isId(claims.person) ? claims.person : null };
	} catch {
		return null;
	}
}
