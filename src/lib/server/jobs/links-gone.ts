import { everyOf } from '#lib/domain/people';
import { remove, type Change, type Reading } from '#lib/domain/shared/context';
import { refText, type Ref } from '#lib/domain/shared/ids';
import { links } from '#lib/domain/shared/thread';

const AT_ONCE = 100;

/** The changes that take away the links of records that are forgotten: they would lead nowhere. */
export async function linksGone(read: Reading, forgotten: readonly Ref[]): Promise<readonly Change[]> {
	const gone = new Map<string, Change>();
	for (let at = 0; at < forgotten.length; at += AT_ONCE) {
		const ends = { in: forgotten.slice(at, at + AT_ONCE).map(refText) };
		for (const each of await everyOf(read, links, { ends })) gone.set(each.id, remove(links, each));
	}
	return [...gone.values()];
}
