import type { Original } from '../easy-read';
import type { Reading } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { lessons } from './lesson';

/** A lesson as that of which an easy read is made. When it was redacted is not told: its author may be unnamed. */
export async function lessonAsOriginal(read: Reading, id: Id): Promise<Original> {
	const lesson = await read.find(lessons, id);
	return {
		ref: ref(lessons.kind, id),
		version: lesson.version,
		title: lesson.title,
		audience: lesson.audience,
		wording: String(lesson.toldFrom),
		wordedAt: null,
		publishedBy: 'its writer'
	};
}
