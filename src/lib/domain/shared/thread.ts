import * as v from 'valibot';
import type { Audience } from './audience';
import { collection, many, one } from './collection';
import { create, type Change, type Context, type Found, type Reading } from './context';
import * as field from './fields';
import { parseRef, refText, type Ref } from './ids';

/**
 * The evidence thread: typed links between records, walked both ways. A link reads from what came first to what
 * came of it. It shows only where both of its ends are readable; its own audience is that of its narrower end.
 */
export const LINK_TYPES = {
	'promoted-to': 'a passage of an entry became a lesson',
	'raised-in': 'a meeting or supervision from which a lesson or entry grew',
	'agreed-in': 'a meeting or supervision in which an action was agreed',
	'agreed-on': 'a lesson on which an action was agreed',
	'brought-to': 'an entry brought to a supervision',
	'learned-from': 'an action from whose doing an entry was written',
	'shown-by': 'an action, and a record that shows what came of it',
	'learned-at': 'a training from which an entry was written',
	'cited-by': 'a lesson or practice that another record cites',
	'prepared-for': 'a briefing paper issued for a meeting',
	'put-to': 'a published paper of which an ask was put to a body',
	'taken-up-in': 'a challenge that an action paper takes up as an issue',
	'tried-in': 'a practice that somebody tries where they are',
	serves: 'a record that counts towards an objective'
} as const;
export type LinkType = keyof typeof LINK_TYPES;

const schema = v.object({
	from: v.custom<string>((text) => typeof text === 'string' && parseRef(text) !== null),
	to: v.custom<string>((text) => typeof text === 'string' && parseRef(text) !== null),
	type: v.picklist(Object.keys(LINK_TYPES) as LinkType[]),
	audience: field.tokens
});

export const links = collection('link', schema, {
	audience: (link) => link.audience,
	keys: {
		from: one('text', (link) => link.from),
		to: one('text', (link) => link.to),
		ends: many('text', (link) => [link.from, link.to])
	},
	retention: 'learning',
	version: 1,
	upgrades: []
});

/** The change that links two records. `audience`: that of the narrower end. */
export const link = (ctx: Pick<Context, 'newId'>, from: Ref, type: LinkType, to: Ref, audience: Audience): Change =>
	create(links, ctx.newId(), { from: refText(from), to: refText(to), type, audience: [...audience] });

/** One step of a thread: a readable record, how it hangs on, and how many steps away it lies. */
export interface Step {
	readonly type: LinkType;
	readonly steps: number;
	readonly found: Found;
	/** The record it hangs on, one step nearer. */
	readonly nearer: Ref;
}

export interface Thread {
	readonly cameFrom: readonly Step[];
	readonly becameOf: readonly Step[];
}

/** Steps that a thread is walked each way. */
export const FARTHEST = 4;
/** Records that a thread shows each way. */
export const MOST = 60;

/** Walks the thread of a record backwards and forwards for one reader, nearest first. */
export async function threadOf(read: Reading, start: Ref): Promise<Thread> {
	const [cameFrom, becameOf] = await Promise.all([walk(read, start, 'to', 'from'), walk(read, start, 'from', 'to')]);
	return { cameFrom, becameOf };
}

async function walk(read: Reading, start: Ref, near: 'from' | 'to', far: 'from' | 'to'): Promise<Step[]> {
	const followed = await read.follow(links, { start, near, far, steps: FARTHEST, limit: MOST });
	return followed.map(({ joint, found, steps }) => ({ type: joint.type, steps, found, nearer: parseRef(joint[near])! }));
}
