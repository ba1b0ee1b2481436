import { isOffered, vocabularies } from '../people';
import type { Reading } from '../shared/context';

/** What the form of an action may ask for: a line under each field by its name, and words that an action begins with. */
export interface ActionPrompts {
	readonly hints: Readonly<Record<string, string | undefined>>;
	/** In small letters. */
	readonly verbs: readonly string[];
}

/** The workspace's own prompts, from its lists `action-prompts` and `action-verbs`; none where it has no such list. */
export async function actionPrompts(read: Reading): Promise<ActionPrompts> {
	const [prompts, verbs] = await Promise.all([
		read.findUnique(vocabularies, 'name', 'action-prompts'),
		read.findUnique(vocabularies, 'name', 'action-verbs')
	]);
	return {
		hints: Object.fromEntries((prompts?.terms ?? []).map(({ term, hint }) => [term, hint])),
		verbs: (verbs?.terms ?? []).filter(isOffered).map(({ label }) => label.toLowerCase())
	};
}
