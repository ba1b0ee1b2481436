import { fail, type ActionFailure } from '@sveltejs/kit';
import type { Reading } from '#lib/domain/shared/context';
import type { FormState } from '#lib/server/http';
import { checkWording } from '#lib/server/identifiers';

interface Written {
	readonly text: string;
	readonly answers?: readonly { readonly text: string }[];
}

/**
 * Sends a form for a set's file back once where something in it may identify somebody, with what was marked beside each field.
 * Sent again as it is, it goes through: its writer knows best. `seen` holds what they were shown already, one a line.
 */
export async function lookAtWords(read: Reading, wish: Written, seen: string): Promise<ActionFailure<FormState> | null> {
	const shown = new Set(seen.split('\n'));
	const written = [
		{ field: 'text', text: wish.text },
		...(wish.answers ?? []).map(({ text }, at) => ({ field: `answers.${at}.text`, text }))
	];
	const found = await Promise.all(
		written.map(async ({ field, text }) => ({ field, marks: (await checkWording(read, '', text)).marks }))
	);
	const issues = found
		.filter(({ marks }) => marks.some(({ text }) => !shown.has(inOneLine(text))))
		.map(({ field, marks }) => ({
			field,
			message: `This may identify somebody: ${marks.map(({ text }) => `“${text}”`).join(', ')}. Change it, or send it again as it is.`
		}));
	if (issues.length === 0) return null;
	const marked = found.flatMap(({ marks }) => marks.map(({ text }) => inOneLine(text)));
	return fail(400, {
		values: { ...wish, seen: [...new Set(marked)].join('\n') },
		issues,
		message:
			'Nothing is kept yet: these words may identify somebody. Change them, or send them again as they are; you know best.',
		conflict: false
	});
}

const inOneLine = (text: string): string => text.replaceAll('\n', ' ');
