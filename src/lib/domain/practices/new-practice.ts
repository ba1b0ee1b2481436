import type { Context } from '../shared/context';
import type { Practice } from './practice';
import type { Wording } from './wording';

/** A practice that its actor has just begun, read by nobody else, with the first of its words. `fingerprints`: of the document it was brought in from. */
export const newPractice = (
	ctx: Context,
	begun: Pick<Wording, 'template' | 'answers'> & Partial<Wording>,
	note: string,
	fingerprints: readonly string[] = []
): Practice => ({
	owner: ctx.actor.id,
	organisation: ctx.actor.organisation,
	wording: { gaps: [], area: '', source: '', checkedOn: null, reviewBy: null, language: 'en-GB', ...begun },
	withheld: {},
	offer: null,
	publication: null,
	withdrawal: null,
	objectives: [],
	lessons: [],
	saved: { by: ctx.actor.id, at: ctx.clock.now(), form: '' },
	...(fingerprints.length > 0 && { fingerprints: [...fingerprints] }),
	note
});
