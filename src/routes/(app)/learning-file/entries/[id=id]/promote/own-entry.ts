import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { entryPage } from '#lib/domain/learning-files';
import { withoutMentions } from '#lib/domain/people';
import type { Context } from '#lib/domain/shared/context';
import { Invalid } from '#lib/domain/shared/errors';
import type { Id } from '#lib/domain/shared/ids';

/** One's own entry, in the paragraphs that a passage is chosen from. */
export async function ownEntry(ctx: Context, id: Id) {
	const { text, title, can, objectives, codes } = await entryPage(ctx, id);
	if (!can.promote) error(403, 'Only its author can promote a passage of an entry.');
	// The headings of further prompts are no passage of their own.
	const paragraphs = withoutMentions(text)
		.split(/\n\s*\n/)
		.filter((each) => each.trim() !== '' && !/^\*\*[^*\n]+\*\*$/.test(each.trim()));
	return { id, title, paragraphs, objectives: objectives.map((each) => each.id), codes: [...codes] };
}

export const passageWish = v.object({
	paragraphs: v.optional(v.array(v.string()), []),
	quote: v.optional(v.pipe(v.string(), v.maxLength(20_000, 'Choose a shorter passage.')), '')
});

/** The passage that was chosen: by its paragraphs, or as it was marked in them. Throws Invalid where none was. */
export function passageOf(
	{ paragraphs }: Awaited<ReturnType<typeof ownEntry>>,
	{ paragraphs: chosen, quote }: v.InferOutput<typeof passageWish>
): string {
	const passage = quote || paragraphs.filter((_, at) => chosen.includes(String(at))).join('\n\n');
	if (passage === '') throw Invalid.field('paragraphs', 'Choose at least one paragraph.');
	return passage;
}
