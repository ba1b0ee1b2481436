import { LESSON_STATES, STATE_MEANINGS, stateWord, treePage } from '#lib/domain/learning-tree';
import { answer } from '#lib/server/http';
import { drawTree } from './picture';
import type { PageServerLoad } from './$types';

const legend = LESSON_STATES.map((is) => ({ is, word: stateWord(is), meaning: STATE_MEANINGS[is] }));

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const tree = await treePage(ctx, url.searchParams.get('project'));
		return { tree, legend, picture: tree.project && tree.total > 0 ? drawTree(tree.boughs, tree.trunk.lessons) : null };
	});
