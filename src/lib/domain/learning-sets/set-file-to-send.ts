import type { Context } from '../shared/context';
import type { Day, Instant } from '../shared/clock';
import type { Id } from '../shared/ids';
import { entryText, fileSaid, sharedWordings, type ExportedAttachment } from '../learning-files';
import { everyOf, namesOf, mentionsAsWords } from '../people';
import { objectiveLines } from '../projects';
import { chathamHouseIn } from './chatham-house';
import { learningSets, type Mode } from './learning-set';
import { leaveOutNames } from './leave-out-names';
import { participantsOfSet } from './participants';
import { setAdditions } from './set-addition';
import { setEntries } from './set-entry';

/** A piece of a set's file as it leaves; empty texts where something may not be said. */
export interface SentPiece {
	readonly day: Day;
	readonly by: string;
	readonly origin: 'here' | 'shared';
	readonly mode: Mode;
	readonly text: string;
	readonly prompted: string;
	readonly codes: readonly string[];
	readonly objectives: readonly string[];
	/** Files that stay in Grove, as the copy speaks of them; none under the Chatham House rule, for they name whom they like. */
	readonly files: readonly ExportedAttachment[];
	readonly additions: readonly { readonly at: Instant; readonly by: string; readonly text: string }[];
}

/** What leaves of a set's file when a member prints or saves it. */
export interface SetFileToSend {
	readonly set: string;
	readonly mode: Mode;
	/** Oldest first. */
	readonly pieces: readonly SentPiece[];
	/** Said to whoever takes it, never in the copy: how many names were taken out of texts. */
	readonly names: number;
}

/**
 * The file of a set as this member may read it now, whole or of one year (`2026`). What was written or shared under the
 * Chatham House rule, then or now, names nobody who belongs to the set or came to its meetings, nor any of their bodies: not in its fields, and not in its texts.
 */
export async function setFileToSend(ctx: Context, id: Id, year?: string): Promise<SetFileToSend> {
	// Days are compared as texts: nothing of a year comes after its `-13`.
	const where = { set: id, ...(year ? { day: { from: `${year}-01-01`, to: `${year}-13` } } : {}) };
	const [set, isUnderRule, entries, wordings, additions] = await Promise.all([
		ctx.read.find(learningSets, id),
		chathamHouseIn(ctx.read, id),
		everyOf(ctx.read, setEntries, where),
		everyOf(ctx.read, sharedWordings, where),
		everyOf(ctx.read, setAdditions, { set: id })
	]);
	const all = [...entries, ...wordings];
	const [participants, names, lines] = await Promise.all([
		participantsOfSet(ctx, set),
		namesOf(ctx.read, new Set([...all, ...additions].map(({ author }) => author))),
		objectiveLines(ctx.read, [...new Set(all.flatMap(({ objectives }) => objectives))])
	]);
	let count = 0;
	const plain = (text: string): string => {
		const left = leaveOutNames(text, participants);
		count += left.count;
		return left.text;
	};
	const said = (unnamed: boolean, author: Id, text: string) => ({
		by: unnamed ? '' : names.get(author)!,
		text: mentionsAsWords(unnamed ? plain(text) : text)
	});
	const objective = new Map(lines.map((each) => [each.id, each.name]));
	const about = ({ day, prompted, codes, objectives, attachments }: (typeof all)[number], unnamed: boolean) => ({
		day,
		files: unnamed ? [] : attachments.map(fileSaid),
		prompted,
		codes,
		// An objective that this member cannot read is not named.
		objectives: objectives.flatMap((each) => objective.get(each) ?? [])
	});
	const below = Map.groupBy(additions, ({ entry }) => entry);
	const pieces: SentPiece[] = [
		...entries.map((entry) => {
			const mode = set.mode === 'chatham-house' ? set.mode : entry.mode;
			const unnamed = mode === 'chatham-house';
			return {
				...about(entry, unnamed),
				...said(unnamed, entry.author, entryText(entry)),
				origin: 'here' as const,
				mode,
				additions: (below.get(entry.id) ?? [])
					.toSorted((a, b) => (a.addition.at < b.addition.at ? -1 : 1))
					.map(({ author, addition: { at }, text }) => ({ at, ...said(unnamed || isUnderRule(at), author, text) }))
			};
		}),
		...wordings.map((each) => {
			const mode = isUnderRule(each.approval.at) ? 'chatham-house' : set.mode;
			return {
				...about(each, mode === 'chatham-house'),
				...said(mode === 'chatham-house', each.author, each.wording),
				origin: 'shared' as const,
				mode,
				additions: []
			};
		})
	];
	const name = set.mode === 'chatham-house' ? plain(set.name) : set.name;
	return { set: name, mode: set.mode, pieces: pieces.sort((a, b) => (a.day < b.day ? -1 : 1)), names: count };
}
