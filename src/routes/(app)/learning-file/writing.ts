import { fileLine, waitingFor } from '#lib/domain/attachments';
import { draftOrNull, entryVocabularies } from '#lib/domain/learning-files';
import { vocabulariesOf } from '#lib/domain/people';
import { objectiveChoices } from '#lib/domain/projects';
import { today } from '#lib/domain/shared/clock';
import type { Context } from '#lib/domain/shared/context';
import { isId } from '#lib/domain/shared/ids';

/**
 * What every form has in which an entry is written, in one's own file or in a set's: its draft, where the address names one, with
 * what was typed and the files that wait with it, and the lists to choose from.
 */
export async function writing(ctx: Context, parameters: URLSearchParams) {
	const asked = parameters.get('draft');
	const [draft, waiting, words, objectives] = await Promise.all([
		isId(asked) ? draftOrNull(ctx, asked) : null,
		isId(asked) ? waitingFor(ctx, asked) : [],
		vocabulariesOf(ctx.read),
		objectiveChoices(ctx.read)
	]);
	return {
		// Files may have come before anything was typed.
		draft: draft?.id ?? waiting[0]?.form ?? ctx.newId(),
		values: draft?.values ?? null,
		savedBefore: draft?.savedAt ?? '',
		waiting: waiting.map(({ attachment }) => fileLine(attachment)),
		today: today(ctx.clock),
		vocabularies: entryVocabularies(words),
		objectives
	};
}
export type Writing = Awaited<ReturnType<typeof writing>>;
