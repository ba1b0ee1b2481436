import * as v from 'valibot';
import { undertakingWish } from '#lib/domain/actions';
import {
	agreeOnWorkplan,
	putOnWorkplan,
	reviewWorkplan,
	reviewWorkplanWish,
	startWorkplan,
	startWorkplanWish,
	workplans
} from '#lib/domain/workplans';
import { MARK_WORDS, type Example } from '../content';
import type { Scene, Stage } from './stage';

type Plan = Example['workplans']['workplans'][number];

/** Plans from the day they were started: their actions, put there and agreed on them, and each time they were looked over. */
export const workplanScenes = (stage: Stage, { workplans: { workplans: plans } }: Example): Scene[] =>
	plans.flatMap((plan): Scene[] => {
		const id = () => stage.id('workplan', plan.handle);
		return [
			{ day: plan.day, order: 10, play: async () => stage.name('workplan', plan.handle, await started(stage, plan)) },
			...plan.actions.map(({ day, handles }) => ({
				day,
				order: 16,
				play: async () => {
					const actions = handles.map((handle) => stage.id('action', handle));
					await putOnWorkplan(await stage.as(plan.keeper, day), id(), { actions });
				}
			})),
			...plan.agreed.map(({ day, owner, due, objectives, ...said }) => ({
				day,
				order: 16,
				play: async () => {
					const person = stage.id('person', owner);
					const wish = {
						...said,
						person,
						due: stage.day(due),
						objectives: objectives.map((each) => stage.id('objective', each))
					};
					await agreeOnWorkplan(
						await stage.as(plan.keeper, day),
						id(),
						v.parse(undertakingWish, { ...wish, note: MARK_WORDS[plan.mark] })
					);
				}
			})),
			...plan.reviews.map(({ day, words }) => ({
				day,
				order: 17,
				play: async () => {
					const ctx = await stage.as(plan.keeper, day);
					const { version } = await ctx.read.find(workplans, id());
					await reviewWorkplan(ctx, id(), v.parse(reviewWorkplanWish, { version, words }));
				}
			}))
		];
	});

async function started(stage: Stage, plan: Plan) {
	const { title, about, rhythm, mark } = plan;
	const wish = {
		title,
		about,
		rhythm,
		from: stage.day(plan.from),
		to: stage.day(plan.to),
		keeper: stage.id('person', plan.keeper),
		readers: plan.readers.map((each) => {
			const [kind = '', handle] = each.split(':');
			return handle ? `${kind}:${stage.id(kind, handle)}` : kind;
		}),
		objectives: plan.objectives.map((each) => stage.id('objective', each)),
		note: MARK_WORDS[mark]
	};
	return startWorkplan(await stage.as(plan.by, plan.day), v.parse(startWorkplanWish, wish));
}
