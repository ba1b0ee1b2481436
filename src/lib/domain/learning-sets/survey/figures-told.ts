import type { Context } from '../../shared/context';
import { Forbidden } from '../../shared/errors';
import { has, type Actor } from '../../shared/policy';
import { everyOf } from '../../people';
import type { Survey } from './survey';
import { surveyFigures } from './survey-figures';

const ON_A_PAGE = 10;

/** Which of them: those that persons answered, those that bodies did, or both. */
export interface FiguresAsked {
	readonly per: Survey['per'] | null;
}

/** Whether somebody is told what sets let coordinators know. */
export const mayReadFigures = (actor: Actor): boolean => has(actor, 'coordinator');

/** What came of surveys that said beforehand that coordinators read their numbers; those closed last first, some at a time. */
export async function figuresTold(ctx: Context, { per, after }: FiguresAsked & { readonly after: string | null }) {
	authorizeFigures(ctx.actor);
	const page = await ctx.read.list(surveyFigures, {
		where: whereOf({ per }),
		order: { by: 'closedOn', direction: 'descending' },
		limit: ON_A_PAGE,
		after
	});
	return {
		next: page.next,
		surveys: page.items.map(({ id, kind, set, title, per, closedOn, answers, counted, questions }) => ({
			id,
			kind,
			set,
			title,
			per,
			closedOn,
			answers,
			counted,
			questions
		}))
	};
}

/** All of them, to be saved. */
export async function figuresToSave(ctx: Context, asked: FiguresAsked) {
	authorizeFigures(ctx.actor);
	const found = await everyOf(ctx.read, surveyFigures, whereOf(asked));
	return found.toSorted((a, b) => (a.closedOn < b.closedOn ? 1 : -1));
}

const whereOf = ({ per }: FiguresAsked) => (per ? { per } : {});

function authorizeFigures(actor: Actor): void {
	if (!mayReadFigures(actor)) throw new Forbidden('Coordinators read what sets let them know of their surveys.');
}
