import { dayOf } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { entryText } from '../learning-files';
import { everyOf, mentionsAsWords } from '../people';
import { learningSets, type LearningSet } from './learning-set';
import { leaveOutNames } from './leave-out-names';
import { membersOf } from './member-lines';
import { setAdditions } from './set-addition';
import { setEntries } from './set-entry';

/** What somebody wrote themselves in the file of one of their sets. */
export interface OwnInSet {
	readonly set: string;
	readonly day: string;
	/** `entry`, or `addition` below somebody's entry, which is not told. */
	readonly is: 'entry' | 'addition';
	readonly text: string;
}

/**
 * The actor's own words in the files of the sets they belong to, oldest first. What was written under the Chatham House rule
 * leaves without the names of members and their bodies.
 */
export async function ownInSets(ctx: Context): Promise<readonly OwnInSet[]> {
	const mine = { author: ctx.actor.id };
	const [entries, additions] = await Promise.all([everyOf(ctx.read, setEntries, mine), everyOf(ctx.read, setAdditions, mine)]);
	const ids = [...new Set([...entries, ...additions].map(({ set }) => set))];
	const found = await ctx.read.findMany(ids.map((id) => ref(learningSets.kind, id)));
	const leaving = new Map(
		await Promise.all(found.map(async ({ id, record }) => [id, await leavingOf(ctx, id, record)] as const))
	);
	const own = [
		...entries.map((each) => ({
			...each,
			is: 'entry' as const,
			text: mentionsAsWords(entryText(each)),
			unnamed: each.mode === 'chatham-house'
		})),
		...additions.map((each) => ({
			...each,
			is: 'addition' as const,
			day: dayOf(each.addition.at),
			text: mentionsAsWords(each.text),
			unnamed: false
		}))
	];
	return own
		.flatMap(({ set, is, day, text, unnamed }): OwnInSet[] => {
			const of = leaving.get(set);
			return of ? [{ set: of.name, is, day, text: unnamed || of.unnamed ? of.plain(text) : text }] : [];
		})
		.sort((a, b) => (a.day < b.day ? -1 : 1));
}

async function leavingOf(ctx: Context, id: Id, record: Saved<unknown>) {
	const { name, mode } = record as Saved<LearningSet>;
	const members = await membersOf(ctx, id);
	const participants = { people: members.map((each) => each.name), bodies: members.map((each) => each.body).filter(Boolean) };
	return { name, unnamed: mode === 'chatham-house', plain: (text: string) => leaveOutNames(text, participants).text };
}
