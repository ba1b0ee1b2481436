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
import type { Id } from '#lib/domain/shared/ids';
import { answer, formAction, onRecord } from '#lib/server/http';
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
const here = (id: Id) => `/learning-file/entries/${id}`;

export const actions: Actions = {
	openToSupervisor: formAction(nothing, onRecord(shareWithSupervisor, here), { words: openingWords() }),
	takeBack: formAction(nothing, onRecord(takeBackFromSupervisor, here)),
	unshare: formAction(nothing, onRecord(unshareEntry, here)),
	delete: formAction(
		nothing,
		onRecord(deleteEntry, () => '/learning-file?deleted=1')
	)
};
