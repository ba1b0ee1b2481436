import { token } from '../shared/audience';
import { today } from '../shared/clock';
import type { Saved } from '../shared/collection';
import { change, create, remove, type Change, type Commit, type Context, type Receipt } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { everyOf, makeKnownTo, people, type Person } from '../people';
import { keepWhatWasSaid } from './contract/wordings-before';
import { bidsCarriedOn } from './bids';
import { facilitationOffers } from './handing-over';
import { contactsGone, informedContacts } from './informed';
import { learningSets, type LearningSet } from './learning-set';
import { ballotsLeftUncounted, issueBallots } from './prioritisation';
import { seatsGone } from './seats';
import { beginPlace, placesIn, setMemberships, type SetMembership } from './set-membership';
import { surveysLeftUncounted, surveySlips } from './survey';

type Described = Pick<
	LearningSet,
	'name' | 'kind' | 'composition' | 'style' | 'purpose' | 'groundRules' | 'mode' | 'project' | 'objectives' | 'note'
>;

/** A set that begins by carrying on others, and who goes on in it. */
export interface Successor {
	readonly id: Id;
	readonly values: Described;
	readonly members: readonly { readonly person: Id; readonly part: SetMembership['part'] }[];
}

/**
 * Ends sets and lets others carry them on. Nothing that was written moves or changes its readers: whoever goes on keeps what
 * they read, since belonging to a set that carries another one on counts as still belonging to that one (ADR 106).
 * `ctx.read` sees the places of the sets and everybody in them.
 */
export async function carryOn(
	ctx: Context,
	ended: readonly Saved<LearningSet>[],
	successors: readonly Successor[]
): Promise<readonly Change[]> {
	const ids = ended.map(({ id }) => id);
	const [places, present] = await Promise.all([
		Promise.all(ended.map((set) => placesIn(ctx, set.id))),
		presentPeople(ctx, successors)
	]);
	const [bids, ballots, seats, surveys, offers, said, contacts] = await Promise.all([
		bidsCarriedOn(
			ctx,
			ended.map(({ id }, at) => ({ id, members: places[at]!.map(({ person }) => person) })),
			successors.map(({ id, values, members }) => ({
				id,
				mode: values.mode,
				members: members.map(({ person }) => person).filter((each) => present.has(each))
			}))
		),
		ballotsLeftUncounted(ctx, ids),
		seatsGone(ctx, ids),
		surveysLeftUncounted(ctx, ids),
		everyOf(ctx.read, facilitationOffers, { set: { in: ids }, state: 'waits' }),
		keepWhatWasSaid(
			ctx,
			ended,
			successors.map(({ id }) => id)
		),
		contactsGone(ctx, ids)
	]);
	const act = { by: ctx.actor.id, at: ctx.clock.now() };
	const goesOnIn = (person: Id): Id[] =>
		successors.filter(({ members }) => present.has(person) && members.some((each) => each.person === person)).map(({ id }) => id);
	const endings = ended.flatMap((set, at) => [
		change(learningSets, set, { ending: act, carriedOn: successors.map(({ id }) => id) }),
		...places[at]!.map((place) =>
			change(setMemberships, place, {
				to: today(ctx.clock),
				toCircle: set.circle,
				carriedInto: goesOnIn(place.person)
			})
		)
	]);
	const continues = [...new Set(ended.flatMap((set) => [set.id, ...set.continues]))];
	const begun = successors.flatMap(({ id, values, members }) => [
		create(learningSets, id, {
			...values,
			circle: 1,
			meetings: 0,
			formation: act,
			ending: null,
			continues,
			carriedOn: [],
			openings: [],
			opened: []
		}),
		...members.flatMap(({ person, part }) => {
			const known = present.get(person);
			return known ? [create(setMemberships, ctx.newId(), beginPlace(ctx, id, known, part, 1))] : [];
		})
	]);
	const known = [...present.values()].flatMap((person) => makeKnownTo(person, ...goesOnIn(person.id).map(token.set)) ?? []);
	const gone = offers.map((each) => remove(facilitationOffers, each));
	return [...endings, ...begun, ...said, ...known, ...bids, ...ballots, ...seats, ...surveys, ...contacts, ...gone];
}

/** What is not counted any more, and whom nobody has asked for the set that begins: it shall not be found beneath what was removed. */
const FORGOTTEN: ReadonlySet<string> = new Set([surveySlips.kind, issueBallots.kind, informedContacts.kind]);

/** Commits what {@link carryOn} gave, and forgets at once the answers, votes and contacts outside that went with it. */
export async function commitCarriedOn(ctx: Context, wish: Pick<Commit, 'verb' | 'subject' | 'changes'>): Promise<Receipt> {
	const receipt = await ctx.store.commit({ ...wish, by: ctx.actor.id, key: ctx.requestKey });
	const refs = wish.changes.flatMap((each) =>
		each.do === 'remove' && FORGOTTEN.has(each.of.kind) ? [ref(each.of.kind, each.id)] : []
	);
	const ground = 'nobody shall tell who answered what';
	if (!receipt.repeated && refs.length > 0) await ctx.store.erase({ by: ctx.actor.id, ground, refs });
	return receipt;
}

/** Those who go on, less whoever has left the workspace for good. */
async function presentPeople(ctx: Context, successors: readonly Successor[]): Promise<ReadonlyMap<Id, Saved<Person>>> {
	const ids = new Set(successors.flatMap(({ members }) => members.map(({ person }) => person)));
	const found = (await ctx.read.findMany([...ids].map((id) => ref(people.kind, id)))).map(
		({ record }) => record as Saved<Person>
	);
	return new Map(found.filter(({ departure }) => departure === null).map((person) => [person.id, person]));
}
