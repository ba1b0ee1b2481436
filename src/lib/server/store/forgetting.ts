import { refText, type Ref } from '#lib/domain/shared/ids';
import type { ArchivedChange, ArchivedCommit } from './archivable';

/** The commits with the text of some records left out, and a last commit that says so. */
export async function* forgetting(commits: AsyncIterable<ArchivedCommit>, refs: readonly Ref[]): AsyncGenerator<ArchivedCommit> {
	const forgotten = new Set(refs.map(refText));
	const versions = new Map<string, number>();
	let last: ArchivedCommit | null = null;
	for await (const commit of commits) {
		last = commit;
		const changes = commit.changes.map((change): ArchivedChange => {
			if (!forgotten.has(change.ref) || change.do === 'forget') return change;
			if (change.do === 'erase') forgotten.delete(change.ref);
			else versions.set(change.ref, change.version);
			return 'value' in change ? { do: 'put', ref: change.ref, version: change.version, erased: commit.n } : change;
		});
		yield { ...commit, changes };
	}
	const open = [...forgotten].filter((each) => versions.has(each));
	if (!last || open.length === 0) return;
	const ground = 'erased after this backup was made';
	const changes = open.map((each): ArchivedChange => ({ do: 'erase', ref: each, version: versions.get(each)! + 1, ground }));
	yield { n: last.n + 1, at: last.at, by: 'administration', verb: 'erase', subject: open[0]!, changes };
}
