import { redirect } from '@sveltejs/kit';
import {
	leavesOf,
	LESSON_STATES,
	moveOnTree,
	moveOnTreeWish,
	STATE_MEANINGS,
	stateWord,
	treePage
} from '#lib/domain/learning-tree';
import { answer, formAction } from '#lib/server/http';
import { justMoved, movedAddress } from './moved';
import { listed } from './listed';
import { drawTree } from './picture';
import { sameTree, sightIn } from './sight';
import { tableOf } from './table';
import type { Actions, PageServerLoad } from './$types';

const legend = LESSON_STATES.map((is) => ({ is, word: stateWord(is), meaning: STATE_MEANINGS[is] }));

export const load: PageServerLoad = ({ locals, url: { searchParams } }) =>
	answer(locals, async (ctx) => {
		const sight = sightIn(searchParams);
		const { whole, shown, ...tree } = await treePage(ctx, searchParams.get('project'), sight);
		const common = { tree, legend, sight, moved: await justMoved(ctx, searchParams) };
		if (!shown) return { ...common, shown: null, picture: null, table: null };
		if (searchParams.get('view') === 'table')
			return {
				...common,
				shown: null,
				picture: null,
				table: tableOf(shown, searchParams.get('sort'), searchParams.get('after'))
			};
		return { ...common, shown: listed(shown), picture: leavesOf(shown).length > 0 ? drawTree(whole, shown) : null, table: null };
	});

export const actions: Actions = {
	move: formAction(moveOnTreeWish, async (ctx, wish, { url: { searchParams } }) => {
		const back = movedAddress(await moveOnTree(ctx, wish));
		const here = sameTree(searchParams);
		redirect(303, `/tree${here}${here ? '&' : '?'}${back}`);
	})
};
