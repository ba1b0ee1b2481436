import { setsPage } from '#lib/domain/learning-sets';
import { answer } from '#lib/server/http';
import type { PageServerLoad } from './$types';
import { inOneLine, kindWords, setWords } from './words';

export const load: PageServerLoad = ({ locals }) =>
	answer(locals, async (ctx) => {
		const [{ sets, mayForm }, words] = await Promise.all([setsPage(ctx), setWords(ctx.read)]);
		const lines = sets.map((set) => ({
			...set,
			described: inOneLine(words, { ...set, style: '' }),
			ofKind: kindWords(words, set.kind)
		}));
		const place = (term: string) => words.kinds.findIndex((kind) => kind.term === term);
		const inOrder = lines.toSorted((a, b) => place(a.kind) - place(b.kind));
		const kinds = [...Map.groupBy(inOrder, (set) => set.ofKind.plural)].map(([plural, ofKind]) => ({ plural, sets: ofKind }));
		return { kinds, mayForm };
	});
