import { standingLessons } from '#lib/domain/learning-tree';
import { today } from '#lib/domain/shared/clock';
import { entriesToBring, supervisionPage } from '#lib/domain/supervision';
import { answer } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import * as session from './session-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const found = await supervisionPage(ctx, params.id);
		const [entries, lessons] = await Promise.all([
			found.can.bring ? entriesToBring(ctx, params.id) : [],
			found.can.agreeAction ? standingLessons(ctx.read) : []
		]);
		return {
			session: {
				...found,
				recordHtml: renderMarkdown(found.record),
				corrections: found.corrections.map((each) => ({ ...each, html: renderMarkdown(each.text) })),
				openedToGroup: found.openedToGroup.map((each) => ({ ...each, html: renderMarkdown(each.wording, 4) }))
			},
			entries,
			lessons,
			today: today(ctx.clock)
		};
	});

export const actions: Actions = {
	bring: session.bring,
	takeBack: session.takeBack,
	closeToGroup: session.closeGroup,
	addLine: session.addLine,
	discuss: session.discuss,
	removeLine: session.removeLine,
	record: session.record,
	acknowledge: session.acknowledge,
	correct: session.correct,
	jot: session.jot,
	agree: session.agree,
	ask: session.ask,
	delete: session.deleteIt
};
