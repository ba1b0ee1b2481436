import { vocabularies } from '#lib/domain/people';
import type { Store } from '#lib/domain/shared/context';
import { create } from '#lib/domain/shared/context';
import { newId, ref } from '#lib/domain/shared/ids';
import { readVocabularies } from '#lib/server/content';

/** Puts the lists that set-up brings into a store that has none yet. */
export async function plantVocabularies(store: Store): Promise<void> {
	const changes = readVocabularies().map((each) => create(vocabularies, newId(), each));
	await store.commit({ by: 'setup', verb: 'setUpWorkspace', subject: ref(vocabularies.kind, changes[0]!.id), changes });
}
