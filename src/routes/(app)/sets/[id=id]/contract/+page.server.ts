import { agreeToContract, agreeToContractWish, contractPage } from '#lib/domain/learning-sets';
import { answer, formAction, onRecord } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import { kindWords, label, setWords } from '../../words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [contract, words] = await Promise.all([contractPage(ctx, params.id), setWords(ctx.read)]);
		const parts = [
			{ title: 'What we are for', text: contract.terms },
			{ title: 'The limits of what we keep to ourselves', text: contract.limits },
			{ title: 'If somebody may be at risk', text: contract.safeguarding, ring: contract.ring }
		];
		return {
			contract,
			kind: kindWords(words, contract.set.kind),
			style: label(words.styles, contract.set.style),
			parts: parts
				.filter(({ text, ring }) => text || ring)
				.map(({ title, text, ring = '' }) => ({ title, html: text ? renderMarkdown(text, 3) : null, ring }))
		};
	});

export const actions: Actions = {
	agree: formAction(
		agreeToContractWish,
		onRecord(agreeToContract, (id) => `/sets/${id}/contract`)
	)
};
