import { remove, type Change, type Reading } from '../shared/context';
import type { Ref } from '../shared/ids';
import { everyOf } from '../people';
import { groupWordings, learningEntries } from '../learning-files';
import { broughtEntries } from './brought-entry';

const AT_ONCE = 100;

/** What sessions still hold of entries that are forgotten: that they were brought, and their wording for the others of a group. */
export async function broughtGone(read: Reading, forgotten: readonly Ref[]): Promise<readonly Change[]> {
	const entries = forgotten.filter(({ kind }) => kind === learningEntries.kind).map(({ id }) => id);
	const changes: Change[] = [];
	for (let at = 0; at < entries.length; at += AT_ONCE) {
		const brought = await everyOf(read, broughtEntries, { entry: { in: entries.slice(at, at + AT_ONCE) } });
		const places = brought.map(({ supervision, entry }) => `${supervision}/${entry}`);
		const worded = await Promise.all(places.map((place) => read.findUnique(groupWordings, 'place', place)));
		changes.push(
			...brought.map((each) => remove(broughtEntries, each)),
			...worded.filter((each) => each !== null).map((each) => remove(groupWordings, each))
		);
	}
	return changes;
}
