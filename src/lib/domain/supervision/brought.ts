import type { Instant } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { entryTitle, groupWordings, learningEntries, type LearningEntry } from '../learning-files';
import { everyOf, namesOf } from '../people';
import { broughtEntries, type HarvestChoice } from './brought-entry';
import { supervisions } from './supervision';

/** An entry of somebody's own as lists name it. */
export const entryLine = (entry: Saved<LearningEntry>) => ({ id: entry.id, title: entryTitle(entry.text), day: entry.day });

/** An entry that was brought, for its author and the supervisor. */
export interface BroughtLine {
	readonly id: Id;
	readonly title: string;
	readonly day: string;
	readonly author: string;
	readonly mine: boolean;
	readonly harvest: { readonly choice: HarvestChoice; readonly at: Instant } | null;
	/** Whether the group has a wording of it. */
	readonly toGroup: boolean;
}

/**
 * What was brought to a session, as far as the actor may read the entries at this moment: that is asked of the store each
 * time, so that one that was closed, or whose author has another supervisor now, is gone with the next request.
 */
export async function broughtTo(ctx: Context, id: Id): Promise<readonly BroughtLine[]> {
	const [session, all, opened] = await Promise.all([
		ctx.read.find(supervisions, id),
		everyOf(ctx.read, broughtEntries, { supervision: id }),
		everyOf(ctx.read, groupWordings, { supervision: id })
	]);
	const [found, names] = await Promise.all([
		ctx.read.findMany(all.map((each) => ref(learningEntries.kind, each.entry))),
		namesOf(ctx.read, session.supervisees)
	]);
	const brought = new Map(all.map((each) => [each.entry, each]));
	return found
		.map(({ id, record }) => {
			const { author, harvest } = brought.get(id)!;
			return {
				...entryLine(record as Saved<LearningEntry>),
				author: names.get(author)!,
				mine: author === ctx.actor.id,
				harvest,
				toGroup: opened.some(({ entry }) => entry === id)
			};
		})
		.toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** What others of a group opened to it, in the wording that each approved. */
export async function openedToGroup(ctx: Context, id: Id) {
	const [session, all] = await Promise.all([
		ctx.read.find(supervisions, id),
		everyOf(ctx.read, groupWordings, { supervision: id })
	]);
	const names = await namesOf(ctx.read, session.supervisees);
	return all
		.filter(({ author }) => author !== ctx.actor.id)
		.map(({ id, author, wording, approval }) => ({ id, author: names.get(author)!, wording, at: approval.at }));
}
