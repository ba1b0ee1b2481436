import { actionPrompts } from '#lib/domain/actions';
import { sessionsBeside, withCarried } from '#lib/domain/learning-sets';
import { awaitingDecision, decisions, standingLessons } from '#lib/domain/learning-tree';
import { today } from '#lib/domain/shared/clock';
import { decideInSupervision, entriesToBring, sessionAbilities, supervisionPage } from '#lib/domain/supervision';
import { answer } from '#lib/server/http';
import { marksBeside } from '#lib/server/identifiers';
import { renderMarkdown } from '#lib/server/markdown';
import { decideForm } from '../../tree/decide-form';
import * as session from './session-actions';
import type { Actions, PageServerLoad } from './$types';

const NONE = { lines: [], all: 0 };

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const can = sessionAbilities(ctx, params.id);
		const [found, entries, lessons, awaiting, decided, prompts] = await Promise.all([
			supervisionPage(ctx, params.id),
			entriesToBring(ctx, params.id),
			can.then(({ agreeAction }) => (agreeAction ? standingLessons(ctx.read) : [])),
			can.then(({ write, bring }) => (write && !bring ? awaitingDecision(ctx) : NONE)),
			decisions(ctx, { source: { kind: 'supervision', id: params.id } }),
			actionPrompts(ctx.read),
			sessionsBeside(ctx, params.id)
		]);
		return {
			session: {
				...found,
				fromBefore: await withCarried(ctx, found.fromBefore),
				recordHtml: renderMarkdown(found.record),
				marks: found.locked ? [] : marksBeside(found.record, [found.supervisor, found.supervisees, found.place]),
				corrections: found.corrections.map((each) => ({ ...each, html: renderMarkdown(each.text) })),
				openedToGroup: found.openedToGroup.map((each) => ({ ...each, html: renderMarkdown(each.wording, 4) }))
			},
			entries,
			lessons,
			awaiting,
			decided,
			prompts,
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
	discard: session.discard,
	agree: session.agree,
	ask: session.ask,
	decide: decideForm(decideInSupervision, '/supervision'),
	delete: session.deleteIt
};
