import { undertaking } from '../actions';
import { expect, type Change, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { learningSets } from './learning-set';
import { othersFirst } from './others-first';
import { setPolicy } from './policy';
import type { ReadRow } from './reading-actions';
import { meetingAudience } from './set-meeting';

const MOST_AT_ONCE = 2_000;
/** Rows whose owners are looked up together. */
const TOGETHER = 20;

/**
 * Brings actions from a list into a set: all of them in one commit, or none. They are read by whoever reads what the set
 * agrees today. Sent a second time, as after a lost connection, it brings nothing in twice.
 * @param which `held` brings in those rows that hold and leaves the others out, which somebody has to ask for
 * @throws Invalid naming the rows, where one does not hold and all were asked for
 */
export async function bringInActions(
	ctx: Context,
	set: Id,
	rows: readonly ReadRow[],
	which: 'all' | 'held' = 'all'
): Promise<number> {
	const seen = await ctx.read.find(learningSets, set);
	authorize(setPolicy, 'planMeeting', ctx.actor, seen, 'Members bring actions into their own sets.');
	const open = rows.filter(({ leftOut, wish }) => !leftOut && (which === 'all' || wish !== null));
	const wrong = open.filter(({ wish }) => wish === null);
	if (wrong.length > 0)
		throw new Invalid(
			wrong.slice(0, 10).map(({ row, issues }) => ({ field: 'csv', message: `Row ${row}: ${issues.join(' ')}` }))
		);
	if (open.length === 0)
		throw Invalid.field(
			'csv',
			which === 'all'
				? rows.length > 0
					? 'There is nothing new in it that is open.'
					: 'There is no open action in it.'
				: 'No row of it holds yet.'
		);
	if (open.length > MOST_AT_ONCE)
		throw Invalid.field('csv', `Bring at most ${MOST_AT_ONCE.toLocaleString('en-GB')} actions at once.`);
	const where = { source: ref(learningSets.kind, set), audience: meetingAudience(set, seen.mode, seen.circle), set };
	const changes: Change[] = [];
	for (let at = 0; at < open.length; at += TOGETHER) {
		const those = open
			.slice(at, at + TOGETHER)
			.map(({ wish, agreedOn }) => undertaking(ctx, wish!, { ...where, ...(agreedOn ? { agreedOn } : {}) }));
		changes.push(...(await Promise.all(those)).flatMap((agreed) => agreed.changes));
		await othersFirst();
	}
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'bringInActions',
		subject: ref(learningSets.kind, set),
		changes,
		// Who reads them follows from the set as it stood.
		expects: [expect(learningSets, seen)],
		key: ctx.requestKey
	});
	return open.length;
}
