import * as v from 'valibot';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { formAction, onRecord } from '#lib/server/http';

/** A form about the person of the page, who is named by the address alone. */
export const onPerson = <E extends Record<string, v.GenericSchema>>(
	entries: E,
	run: (ctx: Context, person: Id, wish: v.InferOutput<v.ObjectSchema<E, undefined>>) => Promise<unknown>
) =>
	formAction(
		v.object(entries),
		onRecord(run, (id) => `/people/${id}`),
		{ arrays: ['roles'], booleans: ['takeAway'], numbers: ['version'], words: 'named' }
	);
