import { namesOf } from '../people';
import type { Saved } from '../shared/collection';
import type { Context, Reading } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { has } from '../shared/policy';
import { PRACTICE_STATES, practices, stateOf, type Practice, type PracticeState } from './practice';
import { publishedPractices, type PublishedPractice } from './published-practice';
import { formsOnOffer } from './form-on-offer';
import { sectionsOf, templatesById } from './template';
import { titleOf } from './wording';

/** A practice as lists of work show it. */
export interface PracticeLine {
	readonly id: Id;
	readonly title: string;
	readonly state: PracticeState;
	/** Whether words wait that are not yet published. */
	readonly isNewer: boolean;
	readonly owner: string;
	readonly savedAt: string;
}

/** Practices that the actor keeps, latest first, and those offered to be published: null for who is no coordinator. At most 100 of each. */
export async function practicesAtWork(
	ctx: Context
): Promise<{ mine: readonly PracticeLine[]; offered: readonly PracticeLine[] | null }> {
	const order = { by: 'savedAt', direction: 'descending' } as const;
	const [mine, offered] = await Promise.all([
		ctx.read.list(practices, { where: { owner: ctx.actor.id }, order, limit: 100 }),
		has(ctx.actor, 'coordinator') ? ctx.read.list(practices, { where: { state: 'offered' }, order, limit: 100 }) : null
	]);
	return { mine: await practiceLines(ctx.read, mine.items), offered: offered && (await practiceLines(ctx.read, offered.items)) };
}

/** Lines of a list of work that are shown together. */
const PAGE = 50;

/** A page of practices at work. `next`: the cursor of the next one, null at the end. */
export interface PracticeLines {
	readonly lines: readonly PracticeLine[];
	readonly next: string | null;
}

/** What of one's work is asked for: practices in a state, or in any where it is empty; cursors of the two lists. */
export interface AskedOfMine {
	readonly state: PracticeState | '';
	readonly after: string | null;
	readonly offeredAfter: string | null;
}

/**
 * A page of the practices that the actor keeps, latest first, with how many stand in each state; and of those offered to be
 * published: null for who is no coordinator, who alone looks through them.
 */
export async function myPractices(ctx: Context, { state, after, offeredAfter }: AskedOfMine) {
	const order = { by: 'savedAt', direction: 'descending' } as const;
	const owner = ctx.actor.id;
	const [mine, counts, offered] = await Promise.all([
		ctx.read.list(practices, { where: { owner, ...(state && { state }) }, order, limit: PAGE, after }),
		ctx.read.count(practices, { where: { owner }, by: 'state' }),
		has(ctx.actor, 'coordinator')
			? ctx.read.list(practices, { where: { state: 'offered' }, order, limit: PAGE, after: offeredAfter })
			: null
	]);
	const lines = await practiceLines(ctx.read, [...mine.items, ...(offered?.items ?? [])]);
	const inState = PRACTICE_STATES.map((each) => ({ state: each, count: counts.get(each) ?? 0 })).filter(({ count }) => count > 0);
	return {
		state,
		inState,
		all: inState.reduce((sum, { count }) => sum + count, 0),
		mine: { lines: lines.slice(0, mine.items.length), next: mine.next } satisfies PracticeLines,
		offered: offered && ({ lines: lines.slice(mine.items.length), next: offered.next } satisfies PracticeLines)
	};
}

/** Practices as lists of work show them, in the order given. */
export async function practiceLines(read: Reading, items: readonly Saved<Practice>[]): Promise<readonly PracticeLine[]> {
	const moved = items.filter((each) => each.wording === null).map((each) => ref(publishedPractices.kind, each.id));
	const [shelved, names] = await Promise.all([
		read.findMany(moved),
		namesOf(
			read,
			items.map((each) => each.owner)
		)
	]);
	const published = new Map(shelved.map((each) => [each.id, each.record as Saved<PublishedPractice>]));
	return items.map((each) => ({
		id: each.id,
		title: titleOf(each.wording ?? published.get(each.id)?.wording ?? { answers: {} }),
		state: stateOf(each),
		isNewer: each.wording !== null,
		owner: names.get(each.owner) ?? '',
		savedAt: each.saved.at
	}));
}

/** The forms by which the actor may begin a practice, longest first, with the headings that each asks for. */
export async function templateChoices(ctx: Context) {
	const forms = formsOnOffer(ctx.actor, (await templatesById(ctx.read)).values());
	return forms.map(({ id, label, hint, parts }) => ({
		id,
		label,
		hint,
		headings: sectionsOf({ parts }).map(({ heading }) => heading)
	}));
}

/** The practices this reader may see that serve an objective: those in the library, latest first, then those being written. At most 100. */
export async function practicesTowards(
	read: Reading,
	objective: Id
): Promise<readonly { id: Id; title: string; state: string; href: string }[]> {
	const [shelved, written] = await Promise.all([
		read.list(publishedPractices, { where: { objective }, order: { by: 'publishedAt', direction: 'descending' }, limit: 50 }),
		read.list(practices, { where: { objective, state: { in: ['draft', 'offered', 'withdrawn'] } }, limit: 50 })
	]);
	const known = new Set(shelved.items.map((each) => each.id));
	const towards = (each: Saved<Practice | PublishedPractice>, state: string) => ({
		id: each.id,
		title: titleOf(each.wording ?? { answers: {} }),
		state,
		href: `/practices/${each.id}`
	});
	return [
		...shelved.items.map((each) => towards(each, 'published')),
		...written.items.filter((each) => !known.has(each.id)).map((each) => towards(each, stateOf(each)))
	];
}
