import { organisations, people, workspaceOf } from '#lib/domain/people';
import { NotFound } from '#lib/domain/shared/errors';
import { newId, type Id } from '#lib/domain/shared/ids';
import type { Reading } from '#lib/domain/shared/context';
import { has, type Role } from '#lib/domain/shared/policy';
import { app } from '../app';
import { readParts } from '../content';
import { isKept } from '../store/health';

/** What the frame around every page shows. */
export interface Shell {
	readonly person: { id: Id; name: string; organisationName: string; roles: readonly Role[] } | null;
	readonly workspace: {
		host: string;
		/** Only to people who are signed in. */
		safeguarding: { name: string; contact: string } | null;
		example: boolean;
		/** Whom one may visit the example as. */
		cast: { id: Id; name: string; part: string }[];
	} | null;
	readonly notices: { kind: 'warn' | 'plain'; text: string }[];
	/** How much of search is ready, of a hundred. */
	readonly searchReady: number;
	/** For the forms of the page, so that one sent twice is done once. */
	readonly requestKey: string;
}

export async function loadShell({
	ctx: whoAsks,
	read,
	session,
	leaving
}: Pick<App.Locals, 'ctx' | 'read' | 'session' | 'leaving'>): Promise<Shell> {
	// No room of the workspace is open to somebody who is leaving.
	const ctx = leaving ? null : whoAsks;
	const [workspace, own] = await Promise.all([workspaceOf(read), ctx && nameOf(read, ctx.actor.organisation)]);
	if (!workspace) return { person: null, workspace: null, notices: [], searchReady: 100, requestKey: newId() };
	const [host, cast] = await Promise.all([
		nameOf(read, workspace.host),
		ctx && workspace.example ? castOf(ctx.store.as({ kind: 'system', name: 'example' }), session?.person ?? ctx.actor.id) : []
	]);
	return {
		person: ctx && { id: ctx.actor.id, name: ctx.actor.name, organisationName: own ?? '', roles: ctx.actor.roles },
		workspace: { host, safeguarding: ctx ? { ...workspace.safeguarding } : null, example: workspace.example, cast },
		notices: ctx ? await noticesFor(has(ctx.actor, 'administrator'), workspace.unfinished) : [],
		searchReady: (await app()).searchReady(),
		requestKey: newId()
	};
}

async function nameOf(read: Reading, organisation: Id): Promise<string> {
	try {
		return (await read.find(organisations, organisation)).name;
	} catch (trouble) {
		if (trouble instanceof NotFound) return '';
		throw trouble;
	}
}

/** The people one can visit the example as, each with their part in it, and whoever is signed in, to come back to. */
async function castOf(read: Reading, own: Id): Promise<{ id: Id; name: string; part: string }[]> {
	const [{ items }, parts] = await Promise.all([
		read.list(people, { order: { by: 'name', direction: 'ascending' }, limit: 50 }),
		readParts()
	]);
	return items.flatMap(({ id, name, departure }) => {
		const part = id === own ? 'whom you are signed in as' : parts.get(name);
		return part && departure === null ? [{ id, name, part: part.charAt(0).toLowerCase() + part.slice(1) }] : [];
	});
}

const UNFINISHED =
	'The example was not loaded whole, so some of it is missing. An administrator can end it in Settings and start empty. To see all of it, start Grove with a new, empty data folder or database.';

/** What holds for everybody just now, and what only administrators can mend. */
async function noticesFor(administrator: boolean, unfinished: boolean): Promise<Shell['notices']> {
	const { config, store } = await app();
	const health = isKept(store) ? store.health() : null;
	const texts: string[] = [];
	if (health?.trouble) texts.push(`Nothing can be kept just now: ${health.trouble.message} What was kept before is safe.`);
	if (unfinished) texts.push(UNFINISHED);
	if (administrator && health && health.damage.length > 0)
		texts.push(`Some stored data is damaged and was set aside. Run the check of the command line. ${health.damage[0]!.what}`);
	if (administrator && isOverheard(config.origin))
		texts.push(
			'This workspace is reached over plain http: others on the network could read along. Over https what is sent is sealed.'
		);
	return texts.map((text) => ({ kind: 'warn', text }));
}

/** Whether what is sent passes over a network unsealed. */
function isOverheard(origin: string): boolean {
	const { hostname, protocol } = new URL(origin);
	return protocol === 'http:' && hostname !== 'localhost' && !hostname.startsWith('127.') && hostname !== '[::1]';
}
