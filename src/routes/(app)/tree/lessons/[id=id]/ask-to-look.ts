import { fail, type ActionFailure } from '@sveltejs/kit';
import type { Reading } from '#lib/domain/shared/context';
import type { FormState } from '#lib/server/http';
import { checkWording } from '#lib/server/identifiers';

/** The fields in which people write what every reader of a lesson will read. */
const TEXTS = [
	'words',
	'where',
	'source',
	'changed',
	'reason',
	'notHeld',
	'what',
	'measure',
	'firstTitle',
	'firstContext',
	'secondTitle',
	'secondContext'
] as const;

/**
 * Sends a form back once where something in it may identify somebody, with what was marked beside each field. Sent again as it
 * is, it goes through: its writer knows best. `seen` holds what they were shown already, one a line.
 */
export async function askToLook(
	read: Reading,
	values: Readonly<Record<string, unknown>>,
	seen: string
): Promise<ActionFailure<FormState> | null> {
	const shown = new Set(seen.split('\n'));
	const written = TEXTS.flatMap((name) =>
		typeof values[name] === 'string' && values[name] !== '' ? [[name, values[name]] as const] : []
	);
	const found = await Promise.all(
		written.map(async ([field, text]) => ({ field, marks: (await checkWording(read, '', text)).marks }))
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
		values: { ...values, seen: [...new Set(marked)].join('\n') },
		issues,
		message:
			'Nothing is kept yet: these words may identify somebody. Change them, or send them again as they are; you know best.',
		conflict: false
	});
}

const inOneLine = (text: string): string => text.replaceAll('\n', ' ');
