import { contractPage, settleContract, settleContractWish } from '#lib/domain/learning-sets';
import { workspaceOf } from '#lib/domain/people';
import { Forbidden } from '#lib/domain/shared/errors';
import { answer, formAction, onRecord } from '#lib/server/http';
import { kindWords, setWords } from '../../../words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [contract, words, workspace] = await Promise.all([
			contractPage(ctx, params.id),
			setWords(ctx.read),
			workspaceOf(ctx.read)
		]);
		if (!contract.can.settle) throw new Forbidden('Whoever facilitates it writes down its contract.');
		const { set, version, groundRules, limits, safeguarding, ring, terms, reviewOn } = contract;
		const style = words.styles.find(({ term }) => term === set.style)?.words;
		const { name, contact } = workspace!.safeguarding;
		// The first time, the way of working suggests what others write.
		const suggested = { limits: style?.limits ?? '', safeguarding: style?.safeguarding ?? '', ring: `${name}, ${contact}` };
		return {
			set,
			version,
			kind: kindWords(words, set.kind),
			value: { groundRules, terms, reviewOn, ...(version === 0 ? suggested : { limits, safeguarding, ring }) }
		};
	});

export const actions: Actions = {
	settle: formAction(
		settleContractWish,
		onRecord(settleContract, (id) => `/sets/${id}/contract`),
		{ numbers: ['version'], words: { of: 'learning-set', unasked: { ring: 'named' } } }
	)
};
