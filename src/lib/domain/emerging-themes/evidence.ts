import { entryText, entryTitle, learningEntries, sharedWordings, type LearningEntry } from '../learning-files';
import { setEntries, type SetEntry } from '../learning-sets';
import { lessons, type Lesson } from '../learning-tree';
import { everyOf } from '../people';
import type { Saved } from '../shared/collection';
import type { Reading } from '../shared/context';
import { ref, type Ref } from '../shared/ids';
import type { Period } from './period';

/** One record of a period that its reader may read: what it says, and under which codes. */
export interface Evidence extends Ref {
	readonly title: string;
	/** A day, or the month alone where no more is told. */
	readonly when: string;
	readonly texts: readonly string[];
	readonly codes: readonly string[];
}

/**
 * The entries, shared wordings, entries of sets and lessons of a period, as far as this reader may read them, latest first. A wording whose
 * entry they read as well stands for the same thing and is left out; so is a lesson whose month is not told (ADR 080).
 */
export async function evidenceOf(read: Reading, { from, to, months }: Period): Promise<readonly Evidence[]> {
	const day = { from, to };
	const [entries, wordings, ofSets, grown] = await Promise.all([
		everyOf(read, learningEntries, { day }),
		everyOf(read, sharedWordings, { day }),
		everyOf(read, setEntries, { day }),
		everyOf(read, lessons, { month: { in: months } })
	]);
	const known = new Set(entries.map(({ id }) => id));
	return [
		...entries.map((entry) => ofEntry(learningEntries.kind, entry)),
		...ofSets.map((entry) => ofEntry(setEntries.kind, entry)),
		...wordings
			.filter(({ entry }) => !known.has(entry))
			.map((shared): Evidence => ({
				...ref(sharedWordings.kind, shared.id),
				title: entryTitle(shared.wording),
				when: shared.day,
				texts: [shared.wording],
				codes: shared.codes
			})),
		...grown.map(ofLesson)
	].sort((a, b) => (a.when < b.when ? 1 : a.when > b.when ? -1 : a.id < b.id ? -1 : 1));
}

const ofEntry = (kind: string, entry: Saved<LearningEntry | SetEntry>): Evidence => ({
	...ref(kind, entry.id),
	title: entryTitle(entry.text),
	when: entry.day,
	texts: [entryText(entry)],
	codes: entry.codes
});

const ofLesson = (lesson: Saved<Lesson>): Evidence => ({
	...ref(lessons.kind, lesson.id),
	title: lesson.title,
	when: lesson.noticed.day ?? lesson.noticed.month!,
	texts: [lesson.title, lesson.context, lesson.whatHappened, lesson.why, lesson.soWhat, lesson.notHeld],
	codes: lesson.codes
});

/** How many readable lessons do not tell their month, and so stand in no period. */
export async function untoldLessons(read: Reading): Promise<number> {
	const counted = await read.count(lessons, { where: { month: null }, by: 'state' });
	return [...counted.values()].reduce((sum, each) => sum + each, 0);
}
