import { knownIn } from '#lib/domain/people';
import type { Reading } from '#lib/domain/shared/context';
import type { SafeHtml } from '#lib/ui/safe-html';
import { renderMarkdown } from './render';

/** Lays texts out for one reader: mentions of people whom they know lead to these, all others are the names that were typed. */
export async function renderFor(
	read: Reading,
	texts: readonly string[],
	first: Parameters<typeof renderMarkdown>[1] = 3
): Promise<readonly SafeHtml[]> {
	const known = await knownIn(read, texts);
	return texts.map((text) => renderMarkdown(text, first, known));
}
