import { everyOf } from '../people';
import { objectives } from '../projects';
import type { Where } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { BODY, type agreedActions } from './agreed-action';
import { PLAN, SET } from './queries';
import { OTHER_OWNERS, type RegisterQuery } from './register-query';

/** A question to the register, but for its state, its day and its words: as conditions on keys, and as facets of search. */
interface Narrowed {
	readonly where: Where<typeof agreedActions>;
	readonly facets: Readonly<Record<string, readonly string[]>>;
}

/** Whatever the actor cannot read narrows to nothing. */
export async function narrowed(ctx: Context, query: RegisterQuery): Promise<Narrowed> {
	const [sets, plans, counted] = await Promise.all([
		query.set ? known(ctx, SET, query.set) : query.whose === 'sets' ? mySets(ctx) : null,
		query.plan ? known(ctx, PLAN, query.plan) : null,
		query.objective ? [query.objective] : query.project ? objectivesOf(ctx, query.project) : null
	]);
	const owner = query.whose === 'mine' ? ctx.actor.id : query.owner;
	return {
		where: {
			...ownerCondition(owner),
			...(query.agreedIn ? { agreedIn: query.agreedIn } : {}),
			...(sets ? { set: { in: sets } } : {}),
			...(plans ? { plan: { in: plans } } : {}),
			...(counted ? { objective: { in: counted } } : {})
		},
		facets: {
			state: [query.state],
			...(owner ? { ownedBy: [owner] } : {}),
			...(query.agreedIn ? { agreedIn: [query.agreedIn] } : {}),
			...(sets ? { ofSet: sets } : {}),
			...(plans ? { onPlan: plans } : {}),
			...(counted ? { objective: counted } : {})
		}
	};
}

function ownerCondition(owner: string | undefined): Where<typeof agreedActions> {
	if (!owner) return {};
	if (owner.startsWith(BODY)) return { body: owner.slice(BODY.length) };
	const other = OTHER_OWNERS.find((each) => each === owner);
	return other ? { ownedBy: other } : { owner };
}

const mySets = (ctx: Context): readonly Id[] => [
	...new Set([...ctx.actor.tokens].filter((each) => /^(set|facilitator-of):/.test(each)).map((each) => each.split(':')[1]!))
];

/** The owner of an action is not told which set or workplan that they do not know it belongs to. */
const known = async (ctx: Context, kind: string, id: Id): Promise<readonly Id[]> =>
	(await ctx.read.findMany([ref(kind, id)])).map((found) => found.id);

const objectivesOf = async (ctx: Context, project: Id): Promise<readonly Id[]> =>
	(await everyOf(ctx.read, objectives, { project })).map(({ id }) => id);
