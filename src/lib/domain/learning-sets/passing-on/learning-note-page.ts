import type { Reading } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { learningNotes } from './learning-note';

/** A learning note as its readers see it; one that was withdrawn has no words. */
export async function learningNotePage(read: Reading, id: Id) {
	const { title, wording, readers, month, state } = await read.find(learningNotes, id);
	return { id, title, wording, readers, month, withdrawn: state === 'withdrawn' };
}

/** The learning notes that somebody may read, latest month first. `after`: the cursor of the page before. */
export async function learningNoteLines(read: Reading, after: string | null) {
	const { items, next } = await issued(read, 25, after);
	return { lines: items.map(({ id, title, readers, month }) => ({ id, title, readers, month })), next };
}

/** The first of them with their words. */
export async function latestLearningNotes(read: Reading, limit: number) {
	const { items } = await issued(read, limit);
	return items.map(({ id, title, wording, month }) => ({ id, title, wording, month }));
}

const issued = (read: Reading, limit: number, after: string | null = null) =>
	read.list(learningNotes, { where: { state: 'issued' }, order: { by: 'month', direction: 'descending' }, limit, after });
