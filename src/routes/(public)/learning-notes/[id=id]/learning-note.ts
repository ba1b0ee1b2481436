import { learningNotePage } from '#lib/domain/learning-sets';
import type { Reading } from '#lib/domain/shared/context';
import { NotFound } from '#lib/domain/shared/errors';
import type { Id } from '#lib/domain/shared/ids';
import { prose, type Sheet } from '#lib/server/documents';
import { monthInWords } from '../month-words';

const READERS = {
	staff: 'For staff of this organisation. Do not pass it on.',
	partners: 'For staff and partner bodies.',
	public: 'Published for anyone to read.'
} as const;

/** A learning note as pages to print, read or send. Where it was said, by whom and on which day is in none of them. */
export async function learningNoteSheet(read: Reading, id: Id): Promise<Sheet> {
	const { title, wording, readers, month, withdrawn } = await learningNotePage(read, id);
	if (withdrawn) throw new NotFound();
	return { title, kind: 'Learning note', lead: monthInWords(month), readers: READERS[readers], parts: [prose(wording)] };
}
