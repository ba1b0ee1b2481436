import { organisations } from '../../people';
import type { Saved } from '../../shared/collection';
import type { Day } from '../../shared/clock';
import type { Found, Reading } from '../../shared/context';
import { ref, type Id } from '../../shared/ids';
import { foundThere } from '../directory/found-there';
import { adoptions, isReadByAllOf, type Adoption, type AdoptionAnswer, type Going } from './adoption';
import { monthsBetween } from './asking';

/** What one body says of a practice that it tries, for one reader. */
export interface AdoptionView extends Pick<Adoption, 'standing' | 'where' | 'adapted'> {
	readonly id: Id;
	readonly since: Day;
	/** The body, or empty where this reader does not know it by name. */
	readonly body: string;
	/** The slug of its page in the directory, or null where this reader finds none. */
	readonly page: string | null;
	readonly answers: readonly (AdoptionAnswer & { readonly months: number })[];
	readonly going: Going | null;
	/** Whether everybody who reads the practice reads this too. */
	readonly forAll: boolean;
}

/** What is known, for one reader, of those who try a practice. */
export interface TriedElsewhere {
	/** Places, each body and place once, and how it goes there by the last that was said. */
	readonly places: number;
	readonly going: Readonly<Record<Going | 'unsaid', number>>;
	/** Begun last first; `more` stand beyond these. */
	readonly lines: readonly AdoptionView[];
	readonly more: number;
}

/** Adoptions that are read for one page, and those that are shown on it. */
const MOST_READ = 500;
const MOST_SHOWN = 12;

/** Who tries a practice and what they found, as far as somebody reads of it; counts hold nothing else. */
export async function triedElsewhere(read: Reading, practice: Id): Promise<TriedElsewhere> {
	const items = await everyAdoptionOf(read, practice);
	const shown = items.slice(0, MOST_SHOWN);
	const bodies = await bodiesOf(read, shown);
	return {
		...countsOf(items),
		lines: shown.map((each) => adoptionView(each, bodies)),
		more: items.length - shown.length
	};
}

/** All that somebody reads of trying a practice, begun last first; at most 500. */
export async function everyAdoptionOf(read: Reading, practice: Id): Promise<readonly Saved<Adoption>[]> {
	const order = { by: 'since', direction: 'descending' } as const;
	return (await read.list(adoptions, { where: { practice }, order, limit: MOST_READ })).items;
}

/** Each place counts once, by what was said of it last. */
export function countsOf(
	items: readonly Pick<Adoption, 'organisation' | 'where' | 'answers'>[]
): Pick<TriedElsewhere, 'places' | 'going'> {
	const byPlace = Map.groupBy(items, ({ organisation, where }) => `${organisation} ${where.toLowerCase()}`);
	const going = { keep: 0, changed: 0, stopped: 0, unsaid: 0 };
	for (const [first] of byPlace.values()) going[goingOf(first!) ?? 'unsaid'] += 1;
	return { places: byPlace.size, going };
}

export const goingOf = ({ answers }: Pick<Adoption, 'answers'>): Going | null => answers.at(-1)?.going ?? null;

export const adoptionView = (adoption: Saved<Adoption>, bodies: KnownBodies): AdoptionView => ({
	id: adoption.id,
	standing: adoption.standing,
	where: adoption.where,
	adapted: adoption.adapted,
	since: adoption.since,
	body: bodies.get(adoption.organisation)?.name ?? '',
	page: bodies.get(adoption.organisation)?.page ?? null,
	answers: adoption.answers.map((each) => ({ ...each, months: monthsBetween(adoption.since, each.day) })),
	going: goingOf(adoption),
	forAll: isReadByAllOf(adoption)
});

type KnownBodies = ReadonlyMap<Id, { readonly name: string; readonly page: string | null }>;

/** The bodies of some adoptions by name and with their pages in the directory, as far as somebody knows them. */
export async function bodiesOf(read: Reading, of: readonly Pick<Adoption, 'organisation'>[]): Promise<KnownBodies> {
	const ids = [...new Set(of.map(({ organisation }) => organisation))];
	const found: readonly Found[] = await read.findMany(ids.map((id) => ref(organisations.kind, id)));
	const names = new Map(found.map(({ id, record }) => [id, (record as Saved<{ name: string }>).name]));
	const pages = await foundThere(read, names.values());
	return new Map([...names].map(([id, name]) => [id, { name, page: pages.get(name) ?? null }]));
}
