import * as v from 'valibot';
import { line, prose } from '#lib/domain/shared/fields';
import { handle, offset } from './pieces';

/** To each question in turn the place of its choice, words, or null where it was left out. */
const said = v.array(v.nullable(v.union([v.pipe(v.number(), v.integer(), v.minValue(0)), line(300)])));

/** What whoever facilitates a set asked its members, once or several times; `closed` is null while it is open. */
export const surveysFile = v.strictObject({
	surveys: v.array(
		v.strictObject({
			set: handle,
			by: handle,
			title: line(120),
			per: v.picklist(['person', 'body']),
			/** Who reads the numbers. */
			told: v.picklist(['set', 'coordinators']),
			/** Those without choices are answered in words. */
			questions: v.array(v.strictObject({ asks: line(200), choices: v.array(line(80)) })),
			times: v.pipe(
				v.array(
					v.strictObject({
						purpose: prose(1_000),
						day: offset,
						until: offset,
						closed: v.nullable(offset),
						answers: v.array(v.strictObject({ by: handle, said }))
					})
				),
				v.minLength(1)
			)
		})
	)
});
