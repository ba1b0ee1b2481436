import * as v from 'valibot';
import type { Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';
import { knownPersons } from './known';
import { arranged } from './plan-meeting';
import { ATTENDED, type Attending } from './set-meeting';

/** A line as it stands in the form: one that says nothing yet (nobody named, or not how they came) is left out. */
const attendanceLine = v.object({
	person: v.optional(v.nullable(v.union([v.literal(''), field.id], 'Choose somebody from the list.')), null),
	/** A body with people who have no place in the workspace, or a single guest by what they do. */
	body: v.optional(field.optionalLine(200), ''),
	count: v.optional(
		v.nullable(
			v.pipe(
				v.number('Give a number.'),
				v.integer('Give a whole number.'),
				v.minValue(1, 'Give one at least.'),
				v.maxValue(1_000, 'Give a thousand at most.')
			)
		),
		1
	),
	how: v.optional(v.union([v.literal(''), v.picklist(ATTENDED)], 'Choose from the list.'), '')
});

export const recordAttendanceWish = v.object({
	version: v.number(),
	attendance: v.pipe(v.optional(v.array(attendanceLine), []), v.maxLength(300, 'A list holds at most 300 lines.'))
});
export type RecordAttendanceWish = v.InferOutput<typeof recordAttendanceWish>;

/** Records who came: people of the workspace, and bodies with a number. The same person cannot be both here and away. */
export async function recordAttendance(ctx: Context, meeting: Id, wish: RecordAttendanceWish): Promise<void> {
	const lines = wish.attendance.flatMap(({ person, body, count, how }): Attending[] =>
		how === '' || (!person && body === '')
			? []
			: [{ person: person || null, body: person ? '' : body, count: person ? 1 : (count ?? 1), how }]
	);
	const persons = lines.flatMap((each) => each.person ?? []);
	if (new Set(persons).size < persons.length)
		throw Invalid.field('attendance', 'Somebody stands twice in the list. Keep one line for each person.');
	await knownPersons(ctx, persons);
	await arranged(ctx, meeting, 'recordAttendance', wish.version, async () => ({ attendance: lines }));
}
