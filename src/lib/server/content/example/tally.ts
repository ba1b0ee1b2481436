import * as v from 'valibot';
import { slug } from '../slug';
import { handle, offset } from './pieces';

const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));

/** Invisible work, in rounds: the same work again and again, from one day until another, each so many days after the last. */
export const tallyFile = v.strictObject({
	rounds: v.array(
		v.pipe(
			v.strictObject({ person: handle, category: slug, minutes: count(720), from: offset, until: offset, every: count(400) }),
			v.check(({ from, until }) => from <= until && until < 0, 'A round ends after it began, and before today.')
		)
	)
});
