import { fileLine } from '../attachments';
import { everyExcerpt, labelOf, namesOf, vocabulariesOf } from '../people';
import { addDays, today } from '../shared/clock';
import { excerpt, type Saved } from '../shared/collection';
import type { Context, Reading } from '../shared/context';
import { NotFound } from '../shared/errors';
import type { Id } from '../shared/ids';
import { abilities, isStaff } from '../shared/policy';
import { loadPaper } from './load-paper';
import { paperPolicy, recommendationPolicy } from './policy';
import { publishedPapers } from './published-paper';
import { recommendations, stateOfRecommendation, type Recommendation, type RecommendationState } from './recommendation';

/** A recommendation with all that happened to it. */
export async function recommendationPage(ctx: Context, id: Id) {
	const seen = await ctx.read.find(recommendations, id);
	const { putting, acknowledgement, response, outcome } = seen;
	const [names, known, titles] = await Promise.all([
		namesOf(
			ctx.read,
			[putting, acknowledgement, response, outcome].map((each) => each?.by ?? null)
		),
		vocabulariesOf(ctx.read),
		paperTitles(ctx.read)
	]);
	const told = <T extends { by: Id }>(step: T | null) => step && { ...step, by: names.get(step.by)! };
	return {
		id,
		version: seen.version,
		text: seen.text,
		body: seen.body,
		audience: labelOf(known.get('ask-audiences'), seen.audience),
		paper: { id: seen.paper, title: titles.get(seen.paper) ?? '' },
		state: stateOfRecommendation(seen),
		putting: told(putting)!,
		acknowledgement: told(acknowledgement),
		response: told(response),
		outcome: told(outcome),
		chaseOn: seen.chaseOn,
		due: isDue(seen, today(ctx.clock)),
		files: seen.attachments.map(fileLine),
		today: today(ctx.clock),
		can: abilities(recommendationPolicy, ctx.actor, seen)
	};
}

/** How the list is narrowed down; empty for all. */
export interface RecommendationQuery {
	readonly state: RecommendationState | '';
	readonly body: string;
	readonly after: string | null;
}

/** Recommendations in one list, latest first, with how many stand in each state and at which body. Guests see none. */
export async function recommendationList(ctx: Context, { state, body, after }: RecommendationQuery) {
	if (!isStaff(ctx.actor)) throw new NotFound();
	const [{ items, next }, states, bodies, titles] = await Promise.all([
		ctx.read.list(recommendations, {
			where: { ...(state ? { state } : {}), ...(body ? { body } : {}) },
			order: { by: 'putOn', direction: 'descending' },
			limit: 50,
			after
		}),
		ctx.read.count(recommendations, { by: 'state', ...(body ? { where: { body } } : {}) }),
		ctx.read.count(recommendations, { by: 'body' }),
		paperTitles(ctx.read)
	]);
	const day = today(ctx.clock);
	return {
		lines: items.map((each) => ({ ...lineOf(each, day), paper: { id: each.paper, title: titles.get(each.paper) ?? '' } })),
		next,
		states: Object.fromEntries(states) as Partial<Record<RecommendationState, number>>,
		bodies: [...bodies.keys()].map(String).toSorted((a, b) => a.localeCompare(b, 'en-GB'))
	};
}

/** The asks of the edition that stands, each with where it was put. Throws NotFound where nothing is published. */
export async function asksOfPaper(ctx: Context, id: Id) {
	const { paper, published } = await loadPaper(ctx, id);
	if (!published?.wording) throw new NotFound();
	const [{ items }, known] = await Promise.all([
		ctx.read.list(recommendations, { where: { paper: id }, order: { by: 'putOn', direction: 'ascending' }, limit: 1_000 }),
		vocabulariesOf(ctx.read)
	]);
	const day = today(ctx.clock);
	const audiences = known.get('ask-audiences');
	const asks = published.wording.issues.flatMap((issue) =>
		issue.asks.map((ask) => ({
			id: ask.id,
			issue: issue.title,
			audience: labelOf(audiences, ask.audience),
			text: ask.text,
			put: items.filter((each) => each.ask === ask.id).map((each) => lineOf(each, day))
		}))
	);
	const standing = new Set(asks.map((ask) => ask.id));
	return {
		id,
		title: published.wording.title,
		asks,
		/** Put in words of an earlier edition that asks for it no more. */
		earlier: items.filter((each) => !standing.has(each.ask)).map((each) => lineOf(each, day)),
		today: day,
		can: abilities(paperPolicy, ctx.actor, paper)
	};
}

/** What the actor put to bodies and wanted to ask again by now. At most 50. */
export async function recommendationsToChase(ctx: Context) {
	const { items } = await ctx.read.list(recommendations, {
		where: { follower: ctx.actor.id, chaseOn: { to: addDays(today(ctx.clock), 1) } },
		order: { by: 'chaseOn', direction: 'ascending' },
		limit: 50
	});
	return items.map(({ id, body, text, chaseOn }) => ({ id, body, text, chaseOn: chaseOn! }));
}

const isDue = ({ chaseOn }: Pick<Recommendation, 'chaseOn'>, day: string): boolean => chaseOn !== null && chaseOn <= day;

const lineOf = (each: Saved<Recommendation>, day: string) => ({
	id: each.id,
	text: each.text,
	body: each.body,
	state: stateOfRecommendation(each),
	since: (each.outcome ?? each.response ?? each.acknowledgement ?? each.putting).day,
	chaseOn: each.chaseOn,
	due: isDue(each, day)
});
export type RecommendationLine = ReturnType<typeof lineOf>;

const titled = excerpt(
	publishedPapers,
	({ id, wording }) => ({ id, title: wording?.title ?? 'A paper that was withdrawn' }),
	({ title }) => 100 + title.length
);

/** What every published paper that this reader knows is called: asked for beside what was put, not after it. */
async function paperTitles(read: Reading): Promise<ReadonlyMap<Id, string>> {
	return new Map((await everyExcerpt(read, titled, {})).map(({ id, title }) => [id, title]));
}
