import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	actionPage,
	changeAction,
	changeActionWish,
	completeAction,
	completeActionWish,
	dropAction,
	dropActionWish,
	noteProgress,
	noteProgressWish,
	reopenAction
} from '#lib/domain/actions';
import { carriedFor } from '#lib/domain/learning-sets';
import { describeReaders, knownPeople } from '#lib/domain/people';
import { objectiveChoices } from '#lib/domain/projects';
import { today } from '#lib/domain/shared/clock';
import { answer, formAction } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import { threadLines, withSources } from '#lib/server/thread';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const { audience, source, objectives: lines, ...action } = await actionPage(ctx, params.id);
		const [thread, readers, people, choices, carried, [sourced]] = await Promise.all([
			threadLines(ctx.read, { kind: 'agreed-action', id: params.id }),
			describeReaders(ctx, audience),
			knownPeople(ctx.read),
			objectiveChoices(ctx.read),
			carriedFor(ctx, [{ ...action, source }]),
			withSources(ctx.read, [{ source }])
		]);
		const progress = action.progress.map((each) => ({ ...each, html: renderMarkdown(each.text) }));
		return {
			action: { ...action, progress, carried: carried.get(action.id) ?? 0 },
			lines,
			thread,
			readers,
			people,
			objectives: choices,
			today: today(ctx.clock),
			/** Null where its owner may not read the meeting or session itself. */
			sourceHref: sourced?.from?.href ?? null
		};
	});

const here = (id: string | undefined) => redirect(303, `/actions/${id}`);

export const actions: Actions = {
	complete: formAction(completeActionWish, async (ctx, wish, { params }) => {
		await completeAction(ctx, params.id!, wish);
		redirect(303, `/actions/${params.id}?done=1`);
	}),
	drop: formAction(dropActionWish, async (ctx, wish, { params }) => {
		await dropAction(ctx, params.id!, wish);
		here(params.id);
	}),
	reopen: formAction(v.object({}), async (ctx, _, { params }) => {
		await reopenAction(ctx, params.id!);
		here(params.id);
	}),
	progress: formAction(noteProgressWish, async (ctx, wish, { params }) => {
		await noteProgress(ctx, params.id!, wish);
		here(params.id);
	}),
	change: formAction(
		changeActionWish,
		async (ctx, wish, { params }) => {
			await changeAction(ctx, params.id!, wish);
			here(params.id);
		},
		{ arrays: ['objectives'], numbers: ['version'] }
	)
};
