import { lessons, stateWord, type Lesson } from '../learning-tree';
import { practicesInShort, publishedPractices, type PracticeInShort } from '../practices';
import type { Saved } from '../shared/collection';
import type { Reading } from '../shared/context';
import { parseRef, ref, refText, type Id, type Ref } from '../shared/ids';
import type { CollectedItem } from './reading-collection';

/** What a collection says of a practice or a lesson. */
export type Collected =
	| ({ readonly is: 'practice' } & PracticeInShort)
	| { readonly is: 'lesson'; readonly id: Id; readonly title: string; readonly state: string; readonly says: string };

/** An item as one reader sees it. */
export interface ItemLine {
	readonly id: Id;
	readonly why: string;
	readonly of: Collected;
}

/** The items that a reader may read, in their order. Nothing tells whether there are others. */
export async function readItems(read: Reading, items: readonly CollectedItem[]): Promise<readonly ItemLine[]> {
	const refs = items.map(({ of }) => parseRef(of)!);
	const ids = (kind: string) => refs.filter((each) => each.kind === kind).map(({ id }) => id);
	const [practices, learned] = await Promise.all([
		practicesInShort(read, ids(publishedPractices.kind)),
		read.findMany(ids(lessons.kind).map((id) => ref(lessons.kind, id)))
	]);
	const known = new Map<string, Collected>([
		...practices.map((each) => [refText(ref(publishedPractices.kind, each.id)), { is: 'practice', ...each }] as const),
		...learned.map(({ id, record }) => [refText(ref(lessons.kind, id)), lessonInShort(record as Saved<Lesson>)] as const)
	]);
	return items.flatMap(({ id, of, why }) => {
		const found = known.get(of);
		return found ? [{ id, why, of: found }] : [];
	});
}

const lessonInShort = ({ id, title, state, soWhat, whatHappened }: Saved<Lesson>): Collected => ({
	is: 'lesson',
	id,
	title,
	state: stateWord(state.is),
	says: soWhat || whatHappened
});

/** What a record is called, for the page from which it is added; null where this reader finds none. */
export async function collectedTitle(read: Reading, of: Ref): Promise<string | null> {
	const [line] = await readItems(read, [{ id: of.id, of: refText(of), why: '' }]);
	return line?.of.title ?? null;
}
