import type { SearchedToTake } from '#lib/domain/finding';
import type { ListedLesson } from '#lib/domain/learning-tree';
import type { Vocabulary } from '#lib/domain/people';
import type { ListedPractice } from '#lib/domain/practices';
import { placeOf } from '../thread';

/** What the domain gives, in the words of the API. */

export const practiceLine = (origin: string, { card, ...practice }: ListedPractice) => {
	const { title, forWhom, where, reach, cost, claim, evidence, contact, status } = card;
	return {
		...practice,
		...{ title, forWhom, where, reach, cost, claim, evidence, contact, status },
		address: `${origin}/practices/${practice.id}`
	};
};

export const lessonAt = <L extends ListedLesson>(origin: string, lesson: L) => ({
	...lesson,
	address: `${origin}/tree/lessons/${lesson.id}`
});

export const hitAt = (origin: string, { kind, called, id, title, passage }: SearchedToTake['hits'][number]) => ({
	...{ kind: called, id, title, passage },
	address: `${origin}${placeOf({ kind, id }) ?? ''}`
});

export const vocabularyLine = ({ name, label, terms }: Vocabulary) => ({
	name,
	label,
	terms: terms.map(({ term, label: called, retirement }) => ({ term, label: called, offered: !retirement }))
});
