import * as v from 'valibot';
import {
	aboutEvidenceWish,
	addResearchToChallenge,
	addResearchWish,
	citeEvidenceWish,
	citeForChallenge,
	endChallenge,
	endChallengeWish,
	removeFromChallenge,
	resumeChallenge,
	rewordChallenge,
	rewordChallengeWish,
	takeBackChallenge
} from '#lib/domain/action-papers';
import { answer, formAction, onRecord } from '#lib/server/http';
import { challenge } from './challenge';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => answer(locals, (ctx) => challenge(ctx, params.id));

const nothing = v.object({});
const back = (id: string) => `/challenges/${id}`;
const toEvidence = (id: string) => `${back(id)}#evidence`;
const words = { of: 'challenge' } as const;

export const actions: Actions = {
	reword: formAction(rewordChallengeWish, onRecord(rewordChallenge, back), { numbers: ['version'] }),
	cite: formAction(citeEvidenceWish, onRecord(citeForChallenge, toEvidence), { words }),
	research: formAction(addResearchWish, onRecord(addResearchToChallenge, toEvidence), {
		words: { ...words, unasked: { author: 'named', title: 'named', year: 'named', address: 'named' } }
	}),
	remove: formAction(aboutEvidenceWish, onRecord(removeFromChallenge, toEvidence)),
	end: formAction(endChallengeWish, onRecord(endChallenge, back), { words }),
	resume: formAction(nothing, onRecord(resumeChallenge, back)),
	takeBack: formAction(nothing, onRecord(takeBackChallenge, back))
};
