import { entryTitle } from '../learning-files';
import { chathamHouseIn, setEntries } from '../learning-sets';
import { namesOf } from '../people';
import type { Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import type { News } from './news';

/** As many of the latest as one follow looks at. */
const LATEST = 200;

/** What other members wrote in the file of a set, as far as the actor may read it. */
export async function setFileNews(ctx: Context, set: Id, name: string): Promise<readonly News[]> {
	const [{ items }, isUnderRule] = await Promise.all([
		ctx.read.list(setEntries, { where: { set }, order: { by: 'day', direction: 'descending' }, limit: LATEST }),
		chathamHouseIn(ctx.read, set)
	]);
	const others = items.filter(({ author }) => author !== ctx.actor.id);
	const names = await namesOf(ctx.read, new Set(others.map(({ author }) => author)));
	return others.map((each): News => ({
		key: `${setEntries.kind}/${each.id}`,
		kind: 'followed',
		about: ref(setEntries.kind, each.id),
		title: entryTitle(each.text),
		words: `${names.get(each.author)!} wrote it in the file of ${name}`,
		when: each.day,
		// Under the Chatham House rule nothing leaves that names a member.
		inMail: each.mode === 'chatham-house' || isUnderRule(ctx.clock.now()) ? null : 'An entry of a set'
	}));
}
