import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';

/** The longest piece of work that one mark stands for: twelve hours. */
export const MOST_MINUTES = 720;

export const minutes = v.pipe(
	v.number('Say how many minutes it took.'),
	v.integer('Give whole minutes.'),
	v.minValue(1, 'Give at least one minute.'),
	v.maxValue(MOST_MINUTES, `Give at most ${MOST_MINUTES} minutes, and note the rest as another piece of work.`)
);

/**
 * A piece of work that no form asks about: what kind, how long, on which day. It has no field for words, so nobody it was done
 * for can stand in it.
 */
const schema = v.object({
	person: field.id,
	/** A term of the vocabulary `invisible-work`. */
	category: field.line(60),
	minutes,
	day: field.day
});
export type TallyMark = v.InferOutput<typeof schema>;

export const tallyMarks = collection('tally-mark', schema, {
	// One's own: no supervisor and no figure of the workspace reads it.
	audience: ({ person }) => audience(token.person(person)),
	// Corrected, it is what it says now: nobody looks back to a wrong number.
	historyFrom: (_, version) => version,
	keys: {
		person: one('text', ({ person }) => person),
		day: one('date', ({ day }) => day),
		/** All that sums are made of, so that one count of its values answers for any span. */
		work: one('text', (mark) => workText(mark))
	},
	retention: 'learning',
	version: 1,
	upgrades: []
});

const workText = ({ day, category, minutes: many }: TallyMark): string => `${day}/${many}/${category}`;

/** The parts of a `work` key. */
export function readWork(text: string): { day: string; minutes: number; category: string } {
	const [day = '', many = '', ...category] = text.split('/');
	return { day, minutes: Number(many), category: category.join('/') };
}
