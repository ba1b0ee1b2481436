import { contractPage, settleContract, settleContractWish } from '#lib/domain/learning-sets';
import { workspaceOf } from '#lib/domain/people';
import { Forbidden } from '#lib/domain/shared/errors';
import { answer, formAction, onRecord } from '#lib/server/http';
import { kindWords, setWords } from '../../../words';
import { startingWith, wordsBefore } from './words-before';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [contract, words, workspace] = await Promise.all([
			contractPage(ctx, params.id),
			setWords(ctx.read),
			workspaceOf(ctx.read)
		]);
		if (!contract.can.settle) throw new Forbidden('Whoever facilitates it writes down its contract.');
		const { set, version, before, groundRules, limits, safeguarding, ring, terms, reviewOn } = contract;
		const style = words.styles.find(({ term }) => term === set.style)?.words;
		const { name, contact } = workspace!.safeguarding;
		const asksPurpose = before.length > 0 && set.purpose === '';
		// The first time, the way of working suggests what others write, unless sets that this one carries on had written it.
		const usual = { limits: style?.limits ?? '', safeguarding: style?.safeguarding ?? '', ring: `${name}, ${contact}`, terms };
		return {
			set,
			version,
			/** Whether nobody has said yet what a set is for that carries others on. */
			asksPurpose,
			// Once it is settled, what was said before stands folded on the contract's page.
			before: wordsBefore(version === 0 || asksPurpose ? before : []),
			kind: kindWords(words, set.kind),
			value: { groundRules, reviewOn, ...(version === 0 ? startingWith(before, usual) : { limits, safeguarding, ring, terms }) }
		};
	});

export const actions: Actions = {
	settle: formAction(
		settleContractWish,
		onRecord(settleContract, (id) => `/sets/${id}/contract`),
		{ numbers: ['version'], words: { of: 'learning-set', unasked: { ring: 'named' } } }
	)
};
