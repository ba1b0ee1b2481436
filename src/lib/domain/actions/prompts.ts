import { isOffered, vocabularies, type Vocabulary } from '../people';
import type { Reading } from '../shared/context';

/** What the form of an action may ask for: a line under each field by its name, and words that an action begins with. */
export interface ActionPrompts {
	readonly hints: Readonly<Record<string, string | undefined>>;
	/** In small letters. */
	readonly verbs: readonly string[];
}

const [PROMPTS, VERBS] = ['action-prompts', 'action-verbs'] as const;

/** The workspace's own prompts among its lists; none where it has no such list. */
export const promptsIn = (lists: ReadonlyMap<string, Vocabulary>): ActionPrompts => ({
	hints: Object.fromEntries((lists.get(PROMPTS)?.terms ?? []).map(({ term, hint }) => [term, hint])),
	verbs: (lists.get(VERBS)?.terms ?? []).filter(isOffered).map(({ label }) => label.toLowerCase())
});

/** The words that an action begins with, alone. */
export const actionVerbs = async (read: Reading): Promise<readonly string[]> => {
	const list = await read.findUnique(vocabularies, 'name', VERBS);
	return list ? promptsIn(new Map([[VERBS, list]])).verbs : [];
};

/** The same, where nothing else of the lists is asked for. */
export async function actionPrompts(read: Reading): Promise<ActionPrompts> {
	const found = await Promise.all([PROMPTS, VERBS].map((name) => read.findUnique(vocabularies, 'name', name)));
	return promptsIn(new Map(found.flatMap((list) => (list ? [[list.name, list]] : []))));
}
