import type { Audience } from '../../shared/audience';
import type { Saved } from '../../shared/collection';
import type { Context, Found } from '../../shared/context';
import { ref, refText, type Id, type Ref } from '../../shared/ids';
import { agreedActions, openActions, type AgreedAction } from '../../actions';
import { lessons, type Lesson } from '../../learning-tree';
import { everyOf } from '../../people';
import { publishedPractices, type PublishedPractice } from '../../practices';
import { noteItems } from '../note-item';
import { setMeetings, type SetMeeting } from '../set-meeting';
import { readByEachMember } from './read-by-each-member';

/** How much is proposed of each kind at a time. */
const MOST_FOUND = 8;
const MOST_ACTIONS = 12;
/** How many of the set's earlier meetings are looked through for questions. */
const MEETINGS_BACK = 6;
const MOST_QUESTIONS = 12;

/** What may go into a paper, as `kind/id` in the order proposed, and how much more matched that not every member may read. */
export interface Material {
	readonly refs: readonly string[];
	readonly kept: number;
}

/**
 * Looks for what a paper for a meeting may rest on: lessons and practices that match the words, what the set still owes, with what
 * matches them first, and the questions of its earlier meetings that nobody answered. Only what every present member may read is proposed.
 */
export async function gatherMaterial(ctx: Context, meeting: Saved<SetMeeting>, about: string): Promise<Material> {
	const [found, { actions }, onTheme, questions, isReadByEach] = await Promise.all([
		matching(ctx, about),
		openActions(ctx, { set: meeting.set }),
		actionsAbout(ctx, about),
		questionsBefore(ctx, meeting),
		readByEachMember(ctx, meeting.set)
	]);
	const place = (id: Id) => (onTheme.includes(id) ? onTheme.indexOf(id) : onTheme.length);
	const owed = actions
		.toSorted((one, other) => place(one.id) - place(other.id))
		.slice(0, MOST_ACTIONS)
		.map((record) => ({ kind: agreedActions.kind, id: record.id, record }));
	const all = [...found, ...questions, ...owed];
	const open = all.filter((each) => isReadByEach(audienceOf(each)));
	return { refs: open.map(refText), kept: all.length - open.length };
}

/** Who may read something that a paper rests on. */
export function audienceOf({ kind, id, record }: Found): Audience {
	return kind === publishedPractices.kind
		? publishedPractices.audience(record as unknown as PublishedPractice, id)
		: (record as unknown as Pick<Lesson | AgreedAction, 'audience'>).audience;
}

/** Open actions that match the words, the best matches first. */
async function actionsAbout(ctx: Context, words: string): Promise<readonly Id[]> {
	if (words === '') return [];
	const { hits } = await ctx.read.search({
		words,
		kinds: [agreedActions.kind],
		where: { state: ['open'] },
		limit: 100,
		texts: false
	});
	return hits.map(({ id }) => id);
}

/** Living lessons and published practices, the best matches first, a few of each. */
async function matching(ctx: Context, words: string): Promise<readonly Found[]> {
	if (words === '') return [];
	const results = await Promise.all(
		[lessons.kind, publishedPractices.kind].map((kind) =>
			ctx.read.search({ words, kinds: [kind], limit: MOST_FOUND, texts: false })
		)
	);
	const refs: Ref[] = results.flatMap(({ hits }) => hits.map(({ kind, id }) => ref(kind, id)));
	return (await ctx.read.findMany(refs)).filter(stands);
}

const ENDED = ['set-aside', 'superseded'];

/** Whether there is something to cite: a lesson that still holds, a practice that is still published. */
function stands({ kind, record }: Found): boolean {
	if (kind === lessons.kind) return !ENDED.includes((record as unknown as Lesson).state.is);
	return (record as unknown as PublishedPractice).wording !== null;
}

/** What was asked in the last meetings of the set and not answered since, the latest first. */
async function questionsBefore(ctx: Context, meeting: Saved<SetMeeting>): Promise<readonly Found[]> {
	const { items: before } = await ctx.read.list(setMeetings, {
		where: { set: meeting.set, startsAt: { to: meeting.startsAt } },
		order: { by: 'startsAt', direction: 'descending' },
		limit: MEETINGS_BACK
	});
	if (before.length === 0) return [];
	const place = new Map(before.map(({ id }, at) => [id, at]));
	const items = await everyOf(ctx.read, noteItems, { meeting: { in: [...place.keys()] } });
	return items
		.filter(({ kind, answer }) => kind === 'question' && !answer)
		.toSorted((a, b) => place.get(a.meeting)! - place.get(b.meeting)! || a.position - b.position)
		.slice(0, MOST_QUESTIONS)
		.map((record) => ({ kind: noteItems.kind, id: record.id, record }));
}
