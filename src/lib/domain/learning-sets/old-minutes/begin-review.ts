import type { Day } from '../../shared/clock';
import { today } from '../../shared/clock';
import { create, type Context } from '../../shared/context';
import type { DocumentBlock } from '../../shared/document-block';
import { typedNow } from '../../shared/draft';
import { Invalid } from '../../shared/errors';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { learningSets } from '../learning-set';
import { setMembers } from '../set-pages';
import { setPolicy } from '../policy';
import type { MinutesReading } from '../reading-minutes';
import { minutesReviews, type SourcePiece } from './minutes-review';
import { readValues } from './read-values';

/** Minutes as the edge read them from a file or from what was pasted. */
export interface ReadMinutes {
	readonly name: string;
	readonly fingerprint: string;
	readonly source: readonly DocumentBlock[];
	readonly reading: MinutesReading;
}

/** Reviews that one person has open, and rows and pieces that a page of one shows. */
const MOST_REVIEWS = 20;
const MOST_ROWS = 600;
const MOST_PIECES = 6_000;
const TOO_LONG = 'This is longer than the minutes of a meeting. Bring it in in parts, one meeting at a time.';

/**
 * Lays out old minutes for whoever facilitates the set, to look at before they are kept. What they are looking at already opens
 * again. Invalid at `file` where it is empty or too long.
 */
export async function beginReview(ctx: Context, set: Id, read: ReadMinutes): Promise<Id> {
	const seen = await ctx.read.find(learningSets, set);
	authorize(setPolicy, 'bringMinutes', ctx.actor, seen, 'Whoever facilitates the set brings its old minutes in.');
	const open = await reviewsIn(ctx, set);
	const same = open.find(({ fingerprint }) => fingerprint === read.fingerprint);
	if (same) return same.id;
	if (open.length >= MOST_REVIEWS)
		throw Invalid.field('file', 'Many minutes wait to be looked at. Keep or throw away some of them first.');
	const values = proposed(read, await setMembers(ctx, set), today(ctx.clock));
	const id = ctx.newId();
	const review = {
		set,
		by: ctx.actor.id,
		name: read.name.replace(/\s+/g, ' ').slice(0, 200),
		fingerprint: read.fingerprint,
		source: read.source.map(sourcePiece),
		checks: [...read.reading.checks],
		characters: read.reading.charactersIn,
		...typedNow(ctx, null, { values })
	};
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'beginReview',
		subject: ref(minutesReviews.kind, id),
		changes: [create(minutesReviews, id, review)],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}

/** What the actor is looking at in a set, latest first. */
export const reviewsIn = async (ctx: Context, set: Id) =>
	(
		await ctx.read.list(minutesReviews, {
			where: { by: ctx.actor.id, set },
			order: { by: 'savedAt', direction: 'descending' },
			limit: MOST_REVIEWS
		})
	).items;

function proposed(read: ReadMinutes, members: Parameters<typeof readValues>[1], day: Day) {
	if (read.reading.charactersIn === 0) throw Invalid.field('file', 'There are no words in this that can be read.');
	const values = readValues(read.reading, members, day);
	const rows = Object.keys(values).filter((name) => name.endsWith('.kind')).length;
	if (rows > MOST_ROWS || read.source.length > MOST_PIECES || JSON.stringify(values).length > 350_000)
		throw Invalid.field('file', TOO_LONG);
	return values;
}

const sourcePiece = (block: DocumentBlock): SourcePiece =>
	block.kind === 'table' ? { kind: 'table', rows: block.rows.map((row) => [...row]) } : { kind: block.kind, text: block.text };
