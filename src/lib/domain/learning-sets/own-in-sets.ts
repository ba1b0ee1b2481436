import { dayOf } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { entryText, fileSaid, type ExportedAttachment } from '../learning-files';
import { everyOf, mentionsAsWords } from '../people';
import { chathamHouseIn } from './chatham-house';
import { learningSets, type LearningSet } from './learning-set';
import { leaveOutNames } from './leave-out-names';
import { participantsOfSet } from './participants';
import { setAdditions } from './set-addition';
import { setEntries, type SetEntry } from './set-entry';

/** What somebody wrote themselves in the file of one of their sets. */
export interface OwnInSet {
	readonly set: string;
	readonly day: string;
	/** `entry`, or `addition` below somebody's entry, which is not told. */
	readonly is: 'entry' | 'addition';
	readonly id: Id;
	readonly text: string;
	readonly files: readonly ExportedAttachment[];
	/** Files of it that stay in Grove: under the Chatham House rule none leaves, since nobody can take the names out of them. */
	readonly filesLeft: number;
}

/**
 * The actor's own words in the files of the sets they belong to, oldest first. What was written under the Chatham House rule,
 * or below words that were, leaves without the names of members and their bodies.
 */
export async function ownInSets(ctx: Context): Promise<readonly OwnInSet[]> {
	const mine = { author: ctx.actor.id };
	const [entries, additions] = await Promise.all([everyOf(ctx.read, setEntries, mine), everyOf(ctx.read, setAdditions, mine)]);
	const sets = [...new Set([...entries, ...additions].map(({ set }) => set))];
	const above = [...new Set(additions.map(({ entry }) => entry))];
	const [found, addedTo] = await Promise.all([
		ctx.read.findMany(sets.map((id) => ref(learningSets.kind, id))),
		ctx.read.findMany(above.map((id) => ref(setEntries.kind, id)))
	]);
	const leaving = new Map(
		await Promise.all(found.map(async ({ id, record }) => [id, await leavingOf(ctx, id, record)] as const))
	);
	const modeOf = new Map(addedTo.map(({ id, record }) => [id, (record as Saved<SetEntry>).mode]));
	const own = [
		...entries.map((each) => ({ ...each, is: 'entry' as const, text: entryText(each), at: null })),
		...additions.map(({ addition, entry, ...each }) => ({
			...each,
			is: 'addition' as const,
			attachments: [],
			day: dayOf(addition.at),
			mode: modeOf.get(entry),
			at: addition.at
		}))
	];
	return own
		.flatMap(({ set, id, is, day, text, attachments, mode, at }): OwnInSet[] => {
			const of = leaving.get(set);
			if (!of) return [];
			const unnamed = of.unnamed || mode === 'chatham-house' || (at !== null && of.isUnderRule(at));
			return [
				{
					set: of.name,
					id,
					is,
					day,
					text: mentionsAsWords(unnamed ? of.plain(text) : text),
					files: unnamed ? [] : attachments.map(fileSaid),
					filesLeft: unnamed ? attachments.length : 0
				}
			];
		})
		.sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Of these entries of sets' files those whose files may leave with the actor: they read them, and no rule asks for unnamed words. */
export async function entriesThatMayLeave(ctx: Context, ids: readonly Id[]): Promise<readonly Id[]> {
	const found = await ctx.read.findMany(ids.map((id) => ref(setEntries.kind, id)));
	const entries = found.map(({ record }) => record as Saved<SetEntry>).filter(({ mode }) => mode !== 'chatham-house');
	const sets = await ctx.read.findMany([...new Set(entries.map(({ set }) => set))].map((id) => ref(learningSets.kind, id)));
	const unnamed = new Set(
		sets.filter(({ record }) => (record as Saved<LearningSet>).mode === 'chatham-house').map(({ id }) => id)
	);
	return entries.filter(({ set }) => !unnamed.has(set)).map(({ id }) => id);
}

async function leavingOf(ctx: Context, id: Id, record: Saved<unknown>) {
	const set = record as Saved<LearningSet>;
	const { name, mode } = set;
	const [participants, isUnderRule] = await Promise.all([participantsOfSet(ctx, set), chathamHouseIn(ctx.read, id)]);
	const plain = (text: string): string => leaveOutNames(text, participants).text;
	const unnamed = mode === 'chatham-house';
	return { name: unnamed ? plain(name) : name, unnamed, isUnderRule, plain };
}
