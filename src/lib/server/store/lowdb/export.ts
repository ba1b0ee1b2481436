import type { ArchivedBlob, ArchivedCommit, Exported, KindCount } from '../archive';
import { totalsOf, type BlobFacts } from '../blobs';
import type { BlobFiles } from './blob-files';
import type { StoredChange } from './event';
import type { Journal } from './journal';
import { jsonOf } from './packed';
import { commitsOf } from './segment';
import type { State } from './state';

/** The workspace as of this moment; commits that follow are not part of it. */
export function exportState(state: State, journal: Journal, blobFiles: BlobFiles): Exported {
	const records: Record<string, KindCount> = {};
	for (const each of state.kinds) {
		const gone = [...each.allGone()].length;
		if (each.size + gone > 0) records[each.of.kind] = { current: each.size, gone };
	}
	const named = state.blobs.all();
	return {
		sequence: state.sequence,
		records,
		files: totalsOf(named),
		blobs: blobsOf(blobFiles, named),
		commits: commitsUpTo(state, journal, state.sequence)
	};
}

async function* blobsOf(files: BlobFiles, named: readonly BlobFacts[]): AsyncGenerator<ArchivedBlob> {
	for (const facts of named) yield { ...facts, bytes: await files.bytesOf(facts) };
}

/**
 * Every commit of the journal. Where lines are damaged, a last commit brings the current records whose wording stood in
 * them: the snapshot still has these.
 */
async function* commitsUpTo(state: State, journal: Journal, last: number): AsyncGenerator<ArchivedCommit> {
	const segments = journal.segments;
	const done = segments.map((segment) => segment.file.use());
	const told = new Map<string, number>();
	let damaged = false;
	try {
		for (const segment of segments) {
			for await (const { commit } of commitsOf(journal.files, segment)) {
				damaged ||= commit === null;
				if (!commit || commit.n > last) continue;
				for (const change of commit.changes) if (change.do !== 'forget') told.set(change.ref, change.version);
				const { key: _, ...archived } = commit;
				yield archived;
			}
		}
		if (damaged) yield* untold(state, told, last);
	} finally {
		done.forEach((each) => each());
	}
}

function* untold(state: State, told: ReadonlyMap<string, number>, last: number): Generator<ArchivedCommit> {
	const changes: StoredChange[] = [];
	for (const records of state.kinds) {
		for (const { id, version, shape, packed } of records.all()) {
			const ref = `${records.of.kind}/${id}`;
			if ((told.get(ref) ?? 0) >= version) continue;
			const value: unknown = JSON.parse(jsonOf(packed).toString('utf8'));
			changes.push({ do: 'put', ref, version, shape, value, blobs: state.blobs.of(ref) });
		}
		for (const { id, version, erased } of records.allGone()) {
			const ref = `${records.of.kind}/${id}`;
			if ((told.get(ref) ?? 0) >= version) continue;
			changes.push(erased ? { do: 'erase', ref, version, ground: erased.ground } : { do: 'remove', ref, version });
		}
	}
	if (changes.length === 0) return;
	yield { n: last + 1, at: state.at, by: 'administration', verb: 'recover', subject: changes[0]!.ref, changes };
}
