import type { Clock } from '../../shared/clock';
import type { Saved } from '../../shared/collection';
import { change, type Store } from '../../shared/context';
import { ref } from '../../shared/ids';
import { practiceImports, type PracticeImport } from './practice-import';

/** Ends an import where it stands: because its bringer stopped it, or because it cannot go on; then `because` says why to them. */
export async function endImport(
	{ store, clock }: { readonly store: Store; readonly clock: Clock },
	seen: Saved<PracticeImport>,
	as: 'stopped' | 'failed',
	because = ''
): Promise<void> {
	const end = { at: clock.now(), as, because };
	const changes = [change(practiceImports, seen, { end, claim: null, blob: null })];
	await store.commit({ by: 'imports', verb: 'endImport', subject: ref(practiceImports.kind, seen.id), changes });
}
