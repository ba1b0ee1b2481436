import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	deleteEntry,
	entryPage,
	entryVocabularies,
	shareWithSupervisor,
	takeBackFromSupervisor,
	unshareEntry
} from '#lib/domain/learning-files';
import { describeReaders, supervisorNameOf, vocabulariesOf } from '#lib/domain/people';
import { threadLines } from '#lib/server/thread';
import { answer, formAction } from '#lib/server/http';
import { renderFor, renderMarkdown } from '#lib/server/markdown';
import { openingWords } from '../../entry-words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [{ text, audience, shared, ...entry }, thread, supervisor, words] = await Promise.all([
			entryPage(ctx, params.id),
			threadLines(ctx.read, { kind: 'learning-entry', id: params.id }),
			supervisorNameOf(ctx),
			vocabulariesOf(ctx.read)
		]);
		const [html] = await renderFor(ctx.read, [text], 2);
		return {
			entry: { ...entry, html: html!, readers: await describeReaders(ctx, audience) },
			shared: shared && {
				id: shared.id,
				at: shared.at,
				html: renderMarkdown(shared.wording),
				files: shared.files,
				readers: await describeReaders(ctx, shared.audience)
			},
			thread,
			supervisor,
			vocabularies: entryVocabularies(words)
		};
	});

const nothing = v.object({});
const back = (id: string) => redirect(303, `/learning-file/entries/${id}`);

export const actions: Actions = {
	openToSupervisor: formAction(
		nothing,
		async (ctx, _, { params }) => {
			await shareWithSupervisor(ctx, params.id!);
			back(params.id!);
		},
		{ words: openingWords() }
	),
	takeBack: formAction(nothing, async (ctx, _, { params }) => {
		await takeBackFromSupervisor(ctx, params.id!);
		back(params.id!);
	}),
	unshare: formAction(nothing, async (ctx, _, { params }) => {
		await unshareEntry(ctx, params.id!);
		back(params.id!);
	}),
	delete: formAction(nothing, async (ctx, _, { params }) => {
		await deleteEntry(ctx, params.id!);
		redirect(303, '/learning-file?deleted=1');
	})
};
