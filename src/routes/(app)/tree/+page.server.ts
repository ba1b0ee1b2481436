import { leavesOf, LESSON_STATES, STATE_MEANINGS, stateWord, treePage } from '#lib/domain/learning-tree';
import { answer } from '#lib/server/http';
import { drawTree } from './picture';
import { sightIn } from './sight';
import { tableOf } from './table';
import type { PageServerLoad } from './$types';

const legend = LESSON_STATES.map((is) => ({ is, word: stateWord(is), meaning: STATE_MEANINGS[is] }));

export const load: PageServerLoad = ({ locals, url: { searchParams } }) =>
	answer(locals, async (ctx) => {
		const sight = sightIn(searchParams);
		const { whole, shown, ...tree } = await treePage(ctx, searchParams.get('project'), sight);
		const common = { tree, legend, sight };
		if (!shown) return { ...common, shown: null, picture: null, table: null };
		if (searchParams.get('view') === 'table')
			return {
				...common,
				shown: null,
				picture: null,
				table: tableOf(shown, searchParams.get('sort'), searchParams.get('after'))
			};
		return { ...common, shown, picture: leavesOf(shown).length > 0 ? drawTree(whole, shown) : null, table: null };
	});
