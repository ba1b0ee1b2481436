import type { Handle, RequestEvent } from '@sveltejs/kit';
import { expect } from 'vitest';
import { accounts, contextFor, makeKey, type Scope } from '#lib/domain/people';
import { create, type Store } from '#lib/domain/shared/context';
import { ref } from '#lib/domain/shared/ids';
import { setStanding } from '#lib/domain/learning-sets';
import { projectStanding } from '#lib/domain/projects';
import { doorOf } from '#lib/server/identity/door';
import { forPrograms } from '#lib/server/identity/handles/for-programs';
import { identifyProgram } from '#lib/server/identity/handles/identify-program';
import { programLimits, type ProgramLimits } from '#lib/server/identity/program-limits';
import { collectionOf } from './deeds/deed';
import { openPracticeWorld, type PracticeWorld } from '../practice-world';
import type { CastName, TestClock } from '../world';

const PASSWORD = 'rowan hedge lantern 45';
const ORIGIN = 'http://grove.test';
const STANDINGS = [projectStanding, setStanding];
const PLENTY = 1_000_000;

type Endpoint = { GET?: (event: RequestEvent) => Promise<Response> | Response };
const endpoints = import.meta.glob<Endpoint>('/src/routes/*/api/**/+server.ts');

/** The endpoint at a path, with what stands in it for an id. */
function endpointAt(path: string) {
	const id = /\/([a-z0-9]{26})(?=\/|$)/.exec(path)?.[1];
	const file = `/src/routes/(public)${id ? path.replace(id, '[id=id]') : path}/+server.ts`;
	return { load: endpoints[file] ?? endpoints['/src/routes/(public)/api/[...rest]/+server.ts']!, id: id ?? '' };
}

export interface Question {
	readonly key?: string;
	readonly headers?: Record<string, string>;
	readonly method?: string;
}

/** A library with accounts for the cast, and programs that ask in it past the same guards as on the server. */
export async function openProgramsWorld(store: Store, clock: TestClock) {
	const world: PracticeWorld = await openPracticeWorld({ store, clock });
	const passwordHash = await doorOf(world).passwords.hash(PASSWORD);
	for (const name of ['Ada', 'Grace', 'Eve'] as const) {
		const id = world.ids[name];
		const account = create(accounts, id, { email: `${name.toLowerCase()}@northway.example`, disabled: null });
		const credential = create(collectionOf('credential'), id, { passwordHash, setAt: clock.now() });
		await store.commit({ by: 'setup', verb: 'given', subject: ref(accounts.kind, id), changes: [account, credential] });
	}
	let limits: ProgramLimits = programLimits(PLENTY);
	const nobody: Handle = () => {
		throw new Error('The API asked for a session.');
	};
	const identify = identifyProgram(
		async () => ({ door: doorOf({ store, clock }), standings: STANDINGS, limits, log: { error: () => undefined } }),
		nobody
	);

	async function ask(path: string, { key, headers = {}, method = 'GET' }: Question = {}): Promise<Response> {
		const url = new URL(path, ORIGIN);
		const { load, id } = endpointAt(url.pathname);
		const event = {
			url,
			locals: { requestId: 'r' },
			params: { id },
			route: { id: '/(public)/api' },
			request: new Request(url, { method, headers: { ...headers, ...(key && { authorization: `Bearer ${key}` }) } }),
			getClientAddress: () => '192.0.2.7',
			get cookies(): never {
				throw new Error('The API looked at cookies.');
			}
		} as unknown as RequestEvent;
		const answer = async (of: RequestEvent) => (await load()).GET!(of);
		return forPrograms({ event, resolve: (of) => identify({ event: of, resolve: answer }) as Promise<Response> });
	}
	return {
		...world,
		ask,
		/** A key of somebody's, for everything unless said otherwise. */
		async key(name: CastName, scopes: readonly Scope[] = ['practices:read', 'lessons:read', 'search:read']): Promise<string> {
			const ctx = await contextFor(world.ids[name], { store, clock, standings: STANDINGS });
			const wish = { name: 'Our website', scopes: [...scopes], days: 90 as const, currentPassword: PASSWORD };
			return makeKey(doorOf(world), ctx, wish);
		},
		/** What stands in an answer that is one. */
		async found<T = Record<string, unknown>>(path: string, question: Question = {}): Promise<T> {
			const answer = await ask(path, question);
			expect([path, answer.status, answer.status === 200 ? '' : await answer.clone().text()]).toEqual([path, 200, '']);
			return (await answer.json()) as T;
		},
		limit: (perMinute: number) => void (limits = programLimits(perMinute))
	};
}
export type ProgramsWorld = Awaited<ReturnType<typeof openProgramsWorld>>;
