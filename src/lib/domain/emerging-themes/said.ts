import { entryText, entryTitle, learningEntries, sharedWordings, type LearningEntry } from '../learning-files';
import { setEntries, type SetEntry } from '../learning-sets';
import { lessons, type Lesson } from '../learning-tree';
import type { ValueOf } from '../shared/collection';

/** What a record says, as far as themes ask. */
export interface Said {
	readonly title: string;
	/** A day, or the month alone where no more is told. */
	readonly when: string;
	readonly texts: readonly string[];
	readonly codes: readonly string[];
}

export const saidInEntry = (entry: LearningEntry | SetEntry): Said => ({
	title: entryTitle(entry.text),
	when: entry.day,
	texts: [entryText(entry)],
	codes: entry.codes
});

export const saidInWording = ({ wording, day, codes }: ValueOf<typeof sharedWordings>): Said => ({
	title: entryTitle(wording),
	when: day,
	texts: [wording],
	codes
});

export const saidInLesson = (lesson: Lesson): Said => ({
	title: lesson.title,
	when: lesson.noticed.day ?? lesson.noticed.month ?? '',
	texts: [lesson.title, lesson.context, lesson.whatHappened, lesson.why, lesson.soWhat, lesson.notHeld],
	codes: lesson.codes
});

const SAID: Readonly<Record<string, (record: never) => Said>> = {
	[learningEntries.kind]: saidInEntry,
	[setEntries.kind]: saidInEntry,
	[sharedWordings.kind]: saidInWording,
	[lessons.kind]: saidInLesson
};

/** What a record of one of the four kinds says. */
export const saidBy = (kind: string, record: unknown): Said => SAID[kind]!(record as never);
