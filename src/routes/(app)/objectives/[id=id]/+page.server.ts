import * as v from 'valibot';
import { deleteObjective } from '#lib/domain/projects';
import { today } from '#lib/domain/shared/clock';
import { answer, formAction, onRecord } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import { followed } from '../../following/followed';
import { objectiveWithEvidence } from './objective';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [evidence, follow] = await Promise.all([objectiveWithEvidence(ctx, params.id), followed(ctx, 'objective', params.id)]);
		return { ...evidence, follow, today: today(ctx.clock), about: renderMarkdown(evidence.objective.about, 2) };
	});

export const actions: Actions = {
	delete: formAction(
		v.object({}),
		onRecord(deleteObjective, () => '/objectives')
	)
};
