import { escalateAction, redateActions, sayDifference } from '#lib/domain/actions';
import type { Example } from '../content';
import type { Scene, Stage } from './stage';

/** What happened to actions between being agreed and being done, and what they led to afterwards. */
export const afterAgreeing = (stage: Stage, { actions }: Example): Scene[] =>
	actions.actions.flatMap(({ handle, moved, escalated, completion }) => {
		const id = () => stage.id('action', handle);
		const answer = completion?.asked?.answer;
		return [
			...moved.map(({ day, by, to, reason }) => ({
				day,
				order: 11.5,
				play: async () => {
					const wish = { actions: [id()], due: stage.day(to), reason, which: 'all' as const };
					await redateActions(await stage.as(by, day), wish);
				}
			})),
			...(escalated
				? [
						{
							day: escalated.day,
							order: 15,
							play: async () => escalateAction(await stage.as(escalated.by, escalated.day), id(), escalated)
						}
					]
				: []),
			...(answer
				? [
						{
							day: answer.day,
							order: 15,
							play: async () => sayDifference(await stage.as(completion.by, answer.day), id(), answer)
						}
					]
				: [])
		];
	});
