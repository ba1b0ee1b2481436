import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	askedForNewSupervisor,
	discardDraft,
	keepFromNewSupervisor,
	monthsWritten,
	newSupervisorWish,
	openToNewSupervisor,
	timeline
} from '#lib/domain/learning-files';
import { describeEach, vocabulariesOf } from '#lib/domain/people';
import { objectiveChoices } from '#lib/domain/projects';
import { entryVocabularies } from '#lib/domain/learning-files';
import { id } from '#lib/domain/shared/fields';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const asked = (name: string) => url.searchParams.get(name) ?? '';
		const filters = { prompted: asked('prompted'), code: asked('code'), objective: asked('objective'), month: asked('month') };
		const [file, months, words, objectives, newSupervisor] = await Promise.all([
			timeline(ctx, { ...filters, after: url.searchParams.get('after') }),
			monthsWritten(ctx),
			vocabulariesOf(ctx.read),
			objectiveChoices(ctx.read),
			askedForNewSupervisor(ctx)
		]);
		const readers = await describeEach(
			ctx,
			file.entries.map((entry) => entry.readers)
		);
		return {
			entries: file.entries.map((entry, place) => ({ ...entry, readers: readers[place]! })),
			next: file.next,
			drafts: file.drafts,
			months,
			newSupervisor,
			filters,
			vocabularies: entryVocabularies(words),
			objectives
		};
	});

export const actions: Actions = {
	discard: formAction(v.object({ draft: id }), async (ctx, { draft }) => {
		await discardDraft(ctx, draft);
		redirect(303, '/learning-file');
	}),
	openToNew: formAction(newSupervisorWish, async (ctx, wish) => {
		await openToNewSupervisor(ctx, wish);
		redirect(303, '/learning-file');
	}),
	keepFromNew: formAction(newSupervisorWish, async (ctx, wish) => {
		await keepFromNewSupervisor(ctx, wish);
		redirect(303, '/learning-file');
	})
};
