import type { Saved, ValueOf } from '../shared/collection';
import { change, remove, type Change, type Reading } from '../shared/context';
import { refText, type Ref } from '../shared/ids';
import { everyOf } from '../people';
import { lessons } from './lesson';
import { lessonOrigins } from './lesson-origin';
import { lessonRequests } from './lesson-request';

const AT_ONCE = 100;

/**
 * What a tree still holds of records that are forgotten: the passages that lessons grew from, as their authors wrote them, the
 * words that somebody was asked about, and the origins of lessons that are gone. A lesson itself stays: it is its own wording.
 */
export async function sourcesGone(read: Reading, forgotten: readonly Ref[]): Promise<readonly Change[]> {
	const changes: Change[] = [];
	for (let at = 0; at < forgotten.length; at += AT_ONCE) {
		const some = forgotten.slice(at, at + AT_ONCE);
		const source = { in: some.map(refText) };
		const [origins, requests] = await Promise.all([
			everyOf(read, lessonOrigins, { source }),
			everyOf(read, lessonRequests, { source })
		]);
		const orphans = await orphansOf(read, some);
		const gone = new Set(orphans.map((each) => each.id));
		const quoting = origins.filter((each) => each.passage !== '' && !gone.has(each.id));
		changes.push(
			...quoting.map((each) => change(lessonOrigins, each, { passage: '' })),
			...requests.map((each) => remove(lessonRequests, each)),
			...orphans.map((each) => remove(lessonOrigins, each))
		);
	}
	return changes;
}

async function orphansOf(read: Reading, forgotten: readonly Ref[]): Promise<Saved<ValueOf<typeof lessonOrigins>>[]> {
	const gone = forgotten.filter((each) => each.kind === lessons.kind);
	const origins = await Promise.all(gone.map((each) => read.findUnique(lessonOrigins, 'lesson', each.id)));
	return origins.filter((each) => each !== null);
}
