import { create, type Store } from '../shared/context';
import { Taken } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { system } from '../shared/policy';
import { vocabularies, vocabulariesOf, type Vocabulary } from './vocabulary';
import { workspaceOf } from './workspace';

/**
 * Brings a workspace that was set up before some of its lists existed those that it has never had, and tells their names. A
 * list that it has stays as it is worded there. Where there is no workspace yet nothing happens: set-up brings all of them.
 * Processes that start at once bring each list once.
 */
export async function plantMissingVocabularies(
	store: Store,
	all: readonly Vocabulary[],
	newId: () => Id
): Promise<readonly string[]> {
	const read = store.as(system('setup'));
	const [workspace, known] = await Promise.all([workspaceOf(read), vocabulariesOf(read)]);
	if (!workspace) return [];
	const brought: string[] = [];
	for (const each of all.filter(({ name }) => !known.has(name))) if (await plant(store, each, newId())) brought.push(each.name);
	return brought;
}

async function plant(store: Store, vocabulary: Vocabulary, id: Id): Promise<boolean> {
	const subject = ref(vocabularies.kind, id);
	try {
		await store.commit({ by: 'setup', verb: 'plantVocabulary', subject, changes: [create(vocabularies, id, vocabulary)] });
		return true;
	} catch (trouble) {
		// Another process that started at the same moment was faster.
		if (trouble instanceof Taken) return false;
		throw trouble;
	}
}
