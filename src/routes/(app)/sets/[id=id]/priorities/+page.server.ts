import * as v from 'valibot';
import {
	castVotes,
	castVotesWish,
	closePrioritisation,
	openPrioritisation,
	openPrioritisationWish,
	prioritisationPage,
	proposeIssue,
	proposeIssueWish,
	withdrawIssue,
	withdrawIssueWish
} from '#lib/domain/learning-sets';
import { answer, formAction, onRecord } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => answer(locals, (ctx) => prioritisationPage(ctx, params.id));

const back = (id: string) => `/sets/${id}/priorities`;
const words = { of: 'learning-set' } as const;

export const actions: Actions = {
	open: formAction(openPrioritisationWish, onRecord(openPrioritisation, back), { numbers: ['votes'], words }),
	propose: formAction(proposeIssueWish, onRecord(proposeIssue, back), { words }),
	withdraw: formAction(withdrawIssueWish, onRecord(withdrawIssue, back)),
	vote: formAction(
		castVotesWish,
		onRecord(castVotes, (id) => `${back(id)}?voted`),
		{
			arrays: ['votes'],
			numbers: ['votes.$.count']
		}
	),
	close: formAction(v.object({}), onRecord(closePrioritisation, back))
};
