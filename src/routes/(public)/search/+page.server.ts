import { searchWords } from '#lib/server/search-page';
import { answerAnyone } from '#lib/server/http';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => answerAnyone(locals, (read) => searchWords(read, url.searchParams));
