import {
	addResearchToIssue,
	addResearchToIssueWish,
	citeForIssue,
	citeForIssueWish,
	issueForm,
	removeFromIssue,
	removeFromIssueWish,
	writeIssue,
	writeIssueWish
} from '#lib/domain/action-papers';
import { isId } from '#lib/domain/shared/ids';
import { answer, formAction, onRecord } from '#lib/server/http';
import { withPlaces } from '../../../challenges/evidence-places';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const asked = url.searchParams.get('issue');
		const { evidence, ...form } = await issueForm(ctx, params.id, isId(asked) ? asked : null);
		return { ...form, evidence: withPlaces(evidence) };
	});

const toEvidence = (id: string, { issue }: { readonly issue: string }) => `/papers/${id}/issue?issue=${issue}#evidence`;
const words = { of: 'action-paper' } as const;

export const actions: Actions = {
	write: formAction(
		writeIssueWish,
		onRecord(writeIssue, (id) => `/papers/${id}/working`),
		{ arrays: ['asks'], numbers: ['version'], words }
	),
	cite: formAction(citeForIssueWish, onRecord(citeForIssue, toEvidence), { words }),
	research: formAction(addResearchToIssueWish, onRecord(addResearchToIssue, toEvidence), {
		words: { ...words, unasked: { author: 'named', title: 'named', year: 'named', address: 'named' } }
	}),
	remove: formAction(removeFromIssueWish, onRecord(removeFromIssue, toEvidence))
};
