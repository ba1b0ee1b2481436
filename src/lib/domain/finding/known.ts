import { everybodyKnown, ME, synonymsAmong, synonymsOf, vocabulariesOf } from '../people';
import { everyObjective } from '../projects';
import { bodiesNamed, type Bodies } from '../practices';
import type { Reading, Synonyms } from '../shared/context';
import type { Id } from '../shared/ids';
import type { FilterName, Question } from './question';

/** Who asks: what they may read, and who they are; null for whoever is signed out. */
export interface Asker {
	readonly read: Reading;
	readonly self: Id | null;
	/** Where they were read already. */
	readonly synonyms?: readonly Synonyms[] | undefined;
}

/** What a filter may name, as far as the asker knows it. */
export interface Known {
	readonly self: Id | null;
	readonly people: readonly Named[];
	readonly objectives: readonly Named[];
	/** Words of every list that records bear as codes: `barriers/travel`. */
	readonly codes: readonly Named[];
	/** Bodies that practices name. */
	readonly bodies: Pick<Bodies, 'bySlug'>;
	/** Words that mean the same. */
	readonly synonyms: readonly Synonyms[];
}
interface Named {
	readonly id: string;
	readonly name: string;
}

const NO_BODIES: Pick<Bodies, 'bySlug'> = { bySlug: new Map() };

/** Reads only what a question needs. */
export async function knownFor({ read, self, synonyms }: Asker, { words, filters }: Question): Promise<Known> {
	const asksFor = (name: FilterName): boolean => filters.some((each) => each.name === name);
	const [people, objectives, vocabularies, bodies, known] = await Promise.all([
		filters.some(({ name, value }) => name === 'by' && value.toLowerCase() !== ME) ? everybodyKnown(read) : [],
		asksFor('objective') ? everyObjective(read) : null,
		asksFor('code') ? vocabulariesOf(read) : null,
		asksFor('body') ? bodiesNamed(read) : NO_BODIES,
		words.trim() === '' || asksFor('code') ? [] : (synonyms ?? synonymsOf(read))
	]);
	return {
		self,
		people,
		objectives: [...(objectives?.values() ?? [])].map(({ id, name }) => ({ id, name })),
		codes: [...(vocabularies?.values() ?? [])].flatMap(({ name: list, terms }) =>
			terms.map(({ term, label }) => ({ id: `${list}/${term}`, name: label }))
		),
		bodies,
		synonyms: vocabularies ? synonymsAmong(vocabularies) : known
	};
}
