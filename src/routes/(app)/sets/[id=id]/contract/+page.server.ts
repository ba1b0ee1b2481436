import { agreeToContract, agreeToContractWish, contractPage, type WordingBefore } from '#lib/domain/learning-sets';
import { answer, formAction, onRecord } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import { calledBefore, kindWords, label, setWords } from '../../words';
import type { Actions, PageServerLoad } from './$types';

/** What a set said that this one carries on, part by part. */
function saidBefore({ id, purpose, groundRules, terms, limits, safeguarding, ring, called }: WordingBefore & { called: string }) {
	const parts = [
		{ title: 'What it was for', text: [purpose, terms].filter(Boolean).join('\n\n') },
		{ title: 'Ground rules', text: groundRules.map((rule) => `- ${rule}`).join('\n') },
		{ title: 'The limits of what was kept to ourselves', text: limits },
		{ title: 'If somebody was at risk', text: [safeguarding, ring && `Ring ${ring}`].filter(Boolean).join('\n\n') }
	];
	return {
		id,
		name: called.charAt(0).toUpperCase() + called.slice(1),
		parts: parts.filter(({ text }) => text).map(({ title, text }) => ({ title, html: renderMarkdown(text, 4) }))
	};
}

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
			before: calledBefore(contract.before).map(saidBefore),
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
