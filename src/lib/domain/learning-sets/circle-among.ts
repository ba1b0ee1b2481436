import { asRule } from '../shared/as-rule';
import { create, type Change, type Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { innerCircleNumber, innerCircles } from './inner-circle';

/** The inner circle of exactly these people of a set, with the changes that begin it where it is new. */
export async function circleAmong(
	ctx: Context,
	set: Id,
	people: readonly Id[]
): Promise<{ readonly number: number; readonly changes: readonly Change[] }> {
	const sorted = [...new Set(people)].toSorted();
	const held = await asRule(ctx).findUnique(innerCircles, 'people', `${set} ${sorted.join(' ')}`);
	if (held) return { number: held.number, changes: [] };
	const number = innerCircleNumber();
	return { number, changes: [create(innerCircles, ctx.newId(), { set, number, people: sorted })] };
}

/** Who is in the inner circle of a set with this number. */
export async function peopleOfInnerCircle(ctx: Context, set: Id, number: number): Promise<readonly Id[]> {
	const circle = await asRule(ctx).findUnique(innerCircles, 'number', `${set} ${number}`);
	return circle?.people ?? [];
}
