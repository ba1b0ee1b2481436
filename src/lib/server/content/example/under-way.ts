import * as v from 'valibot';
import { QUESTIONS, ROUNDS } from '#lib/domain/learning-sets';
import { line, prose } from '#lib/domain/shared/fields';
import { slug } from '../slug';
import { agendaItem, answer, minutes, presentation } from './meetings';
import { handle, handles, mark, offset } from './pieces';

/** Minutes before the moment at which the example is loaded. */
const ago = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120));

/** What whoever facilitates does: begins a round, or gives somebody the turn. */
const step = v.union([v.strictObject({ ago, round: v.picklist(ROUNDS), minutes }), v.strictObject({ ago, turn: handle })]);

/** A meeting that is under way when the example is loaded: its live page can be opened and tried at once. */
export const underWayFile = v.strictObject({
	meeting: v.strictObject({
		set: handle,
		title: line(200),
		/** The day it was planned on. */
		planned: offset,
		/** When it began, at a full five minutes. */
		began: ago,
		minutes,
		place: line(200),
		mode: slug,
		agenda: v.array(agendaItem),
		/** On which day the bid of its presenter is picked, and for how long. */
		pick: v.strictObject({ day: offset, minutes }),
		answers: v.array(answer),
		presentation,
		present: handles,
		byPhone: handles,
		/** What members write on the live page, as they type it. */
		lines: v.array(v.strictObject({ ago, by: handle, saidBy: v.optional(handle), text: prose(4_000) })),
		steps: v.array(step),
		/** Counted so far, each by how it was asked. */
		questions: v.array(v.picklist(QUESTIONS)),
		mark
	})
});
