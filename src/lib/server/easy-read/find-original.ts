import type { FindOriginal } from '#lib/domain/easy-read';
import { lessonAsOriginal } from '#lib/domain/learning-tree';
import { practiceAsOriginal } from '#lib/domain/practices';
import { NotFound } from '#lib/domain/shared/errors';

/** What an easy read is made of, by its kind. */
export const findOriginal: FindOriginal = async (read, { kind, id }) => {
	if (kind === 'lesson') return lessonAsOriginal(read, id);
	if (kind === 'published-practice') return practiceAsOriginal(read, id);
	throw new NotFound();
};
