import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { askForLessonWish, standingLessons } from '#lib/domain/learning-tree';
import { today } from '#lib/domain/shared/clock';
import {
	agreeActionInSupervision,
	agreeActionInSupervisionWish,
	askForLessonInSupervision,
	bringEntry,
	bringEntryWish,
	deleteSupervision,
	entriesToBring,
	recordSupervision,
	recordSupervisionWish,
	supervisionPage,
	takeBackEntry
} from '#lib/domain/supervision';
import { answer, formAction } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const session = await supervisionPage(ctx, params.id);
		const [entries, lessons] = await Promise.all([
			session.can.bring ? entriesToBring(ctx, params.id) : [],
			standingLessons(ctx.read)
		]);
		return {
			session: { ...session, agendaHtml: renderMarkdown(session.agenda), recordHtml: renderMarkdown(session.record) },
			entries,
			lessons,
			today: today(ctx.clock)
		};
	});

const here = (id: string | undefined, anchor = '') => redirect(303, `/supervision/${id}${anchor}`);

export const actions: Actions = {
	bring: formAction(bringEntryWish, async (ctx, wish, { params }) => {
		await bringEntry(ctx, params.id!, wish);
		here(params.id);
	}),
	takeBack: formAction(bringEntryWish, async (ctx, wish, { params }) => {
		await takeBackEntry(ctx, params.id!, wish);
		here(params.id);
	}),
	record: formAction(
		recordSupervisionWish,
		async (ctx, wish, { params }) => {
			await recordSupervision(ctx, params.id!, wish);
			here(params.id);
		},
		{ numbers: ['version'], booleans: ['recordedInCaseSystem'] }
	),
	agree: formAction(agreeActionInSupervisionWish, async (ctx, wish, { params }) => {
		await agreeActionInSupervision(ctx, params.id!, wish);
		here(params.id, '#agreed');
	}),
	ask: formAction(askForLessonWish, async (ctx, wish, { params }) => {
		redirect(303, `/tree/requests/${await askForLessonInSupervision(ctx, params.id!, wish)}`);
	}),
	delete: formAction(v.object({}), async (ctx, _, { params }) => {
		await deleteSupervision(ctx, params.id!);
		redirect(303, '/supervision?deleted=1');
	})
};
