import type { Saved } from '../../shared/collection';
import { create, type Change, type Context, type Reading } from '../../shared/context';
import { ref, type Id } from '../../shared/ids';
import { everyOf } from '../../people';
import { learningSets, type LearningSet } from '../learning-set';
import { contractsOf } from './contract-of';
import { formerWordings, type FormerWording } from './former-wording';

/** What a set said before it was merged or split, by the id of that record; `name` is null for whoever does not know that set. */
export interface WordingBefore extends Omit<FormerWording, 'set' | 'from'> {
	readonly id: Id;
	readonly name: string | null;
}

/** Keeps what the sets that end said with each of those that carry them on. `ctx.read` sees the contracts of all of them. */
export async function keepWhatWasSaid(
	ctx: Context,
	ended: readonly Saved<LearningSet>[],
	successors: readonly Id[]
): Promise<readonly Change[]> {
	const contracts = await contractsOf(
		ctx.read,
		ended.map(({ id }) => id)
	);
	return successors.flatMap((set) =>
		ended.map(({ id, purpose, groundRules }) => {
			const { limits = '', safeguarding = '', ring = '', terms = '' } = contracts.get(id) ?? {};
			return create(formerWordings, ctx.newId(), { set, from: id, purpose, groundRules, limits, safeguarding, ring, terms });
		})
	);
}

/** What those said that a set carries on, as far as they said anything: those whom the actor knows first, by name. */
export async function wordingsBefore(read: Reading, set: Id): Promise<readonly WordingBefore[]> {
	const found = (await everyOf(read, formerWordings, { set })).filter(saidAnything);
	const names = await namesOfSets(read, found);
	return found
		.map(({ id, from, purpose, groundRules, limits, safeguarding, ring, terms }) => ({
			...{ id, purpose, groundRules, limits, safeguarding, ring, terms },
			name: names.get(from) ?? null
		}))
		.toSorted(byName);
}

/** What those were for that a set carries on, as far as they said it. */
export async function purposesBefore(read: Reading, set: Id) {
	return (await wordingsBefore(read, set))
		.filter(({ purpose }) => purpose !== '')
		.map(({ id, name, purpose }) => ({ id, name, purpose }));
}

async function namesOfSets(read: Reading, wordings: readonly FormerWording[]): Promise<ReadonlyMap<Id, string>> {
	const found = await read.findMany(wordings.map(({ from }) => ref(learningSets.kind, from)));
	return new Map(found.map(({ id, record }) => [id, (record as Saved<LearningSet>).name]));
}

const saidAnything = ({ purpose, groundRules, limits, safeguarding, ring, terms }: FormerWording): boolean =>
	groundRules.length > 0 || [purpose, limits, safeguarding, ring, terms].some((text) => text !== '');

const byName = (a: WordingBefore, b: WordingBefore): number =>
	Number(a.name === null) - Number(b.name === null) || (a.name ?? '').localeCompare(b.name ?? '', 'en-GB');
