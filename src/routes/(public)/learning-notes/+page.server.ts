import { learningNoteLines } from '#lib/domain/learning-sets';
import { answerAnyone } from '#lib/server/http';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answerAnyone(locals, (read) => learningNoteLines(read, url.searchParams.get('after')));
