import { today } from '../../shared/clock';
import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { accounts } from '../account';
import { everyOf } from '../every-of';
import { namesOf } from '../names';
import { administers } from '../policy';
import { orNull } from '../sign-in';
import { programKeys, type ProgramKey, type Scope } from './program-key';

/** A key as lists show it; never what it is. Days as `2026-05-14`. */
export interface KeyRow {
	readonly id: Id;
	readonly name: string;
	readonly scopes: readonly Scope[];
	readonly madeOn: string;
	readonly lastDay: string;
	readonly usedOn: string | null;
	/** Whether its last day is over. */
	readonly over: boolean;
}

export interface KeysPage {
	/** Whether keys can be made here; nobody makes any for a person whom they visit in the example. */
	readonly canMake: boolean;
	/** One's own, newest first. */
	readonly own: readonly KeyRow[];
	/** Everybody else's, to administrators; null to all others. */
	readonly others: readonly (KeyRow & { readonly person: string })[] | null;
}

/** The keys that the actor made, and to administrators those of others. */
export async function keysPage(ctx: Context): Promise<KeysPage> {
	const all = administers(ctx.actor);
	const [account, found] = await Promise.all([
		orNull(ctx.read.find(accounts, ctx.actor.id)),
		everyOf(ctx.read, programKeys, { open: all ? { from: '' } : ctx.actor.id })
	]);
	const day = today(ctx.clock);
	const sorted = found.toSorted((a, b) => (a.madeOn < b.madeOn ? 1 : a.madeOn > b.madeOn ? -1 : a.name.localeCompare(b.name)));
	const [own, others] = [true, false].map((mine) => sorted.filter(({ person }) => (person === ctx.actor.id) === mine));
	const names = await namesOf(
		ctx.read,
		others!.map(({ person }) => person)
	);
	return {
		canMake: account !== null,
		own: own!.map((each) => rowOf(each, day)),
		others: all ? others!.map((each) => ({ ...rowOf(each, day), person: names.get(each.person) ?? '' })) : null
	};
}

const rowOf = ({ id, name, scopes, madeOn, lastDay, usedOn }: Saved<ProgramKey>, day: string): KeyRow => ({
	...{ id, name, scopes, madeOn, lastDay, usedOn },
	over: lastDay < day
});
