import { Caller } from './caller';
import type { Server } from './server';

/** The cast of the example by first name, and whoever set the workspace up. */
export const CAST = ['Ada', 'Grace', 'Farid', 'Ben', 'Cleo', 'Dina', 'Eve', 'Robin'] as const;
export type CastName = (typeof CAST)[number];

export const ROBIN = { email: 'robin@irwell.example', password: 'tidal quarry lantern 58' };

/** Sets a fresh server up through its form. */
export async function setUp(server: Server, start: 'example' | 'empty', more: Record<string, string> = {}) {
	const answer = await new Caller(server.origin).post('/setup', {
		code: server.code,
		organisation: 'Irwell Employment Partnership',
		name: 'Robin Vale',
		...ROBIN,
		safeguardingName: 'The duty lead',
		safeguardingContact: 'extension 999',
		start,
		...more
	});
	if (answer.status !== 303)
		throw new Error(`Set-up answered ${answer.status}:\n${server.said().slice(-2_000)}\n${answer.text.slice(0, 2_000)}`);
}

/** Robin in a session of their own. */
export async function signIn(origin: string, account = ROBIN): Promise<Caller> {
	const caller = new Caller(origin);
	const answer = await caller.post('/sign-in', account);
	if (answer.status !== 303) throw new Error(`Sign-in answered ${answer.status}: ${answer.text.slice(0, 500)}`);
	return caller;
}

/** Ids of the cast, as the person switcher offers them. */
export async function castOf(origin: string): Promise<Readonly<Record<CastName, string>>> {
	const { text } = await (await signIn(origin)).get('/settings');
	const [switcher = ''] = /<select[^>]*name="person"[\s\S]*?<\/select>/.exec(text) ?? [];
	const offered = [...switcher.matchAll(/<option value="([a-z0-9]{26})"[^>]*>([A-Z]\w+)/g)].map(([, id, name]) => [name, id]);
	return Object.fromEntries(offered) as Record<CastName, string>;
}
