import * as v from 'valibot';
import { audience, token } from '../../shared/audience';
import { collection, one } from '../../shared/collection';
import * as field from '../../shared/fields';

/**
 * What a set said it was for and promised on the day on which it was merged or split, kept with each set that carries it on, so
 * that its members settle both anew with what was said before in sight. Never changed; it tells neither who agreed nor when.
 */
const schema = v.object({
	/** The set that carries on, whose members read this. */
	set: field.id,
	/** The set that ended. Its name is its own to read. */
	from: field.id,
	purpose: field.optionalProse(2_000),
	groundRules: v.pipe(v.array(field.line(300)), v.maxLength(40)),
	limits: field.optionalProse(4_000),
	safeguarding: field.optionalProse(4_000),
	ring: field.optionalLine(200),
	terms: field.optionalProse(10_000)
});
export type FormerWording = v.InferOutput<typeof schema>;

export const formerWordings = collection('former-wording', schema, {
	audience: ({ set }) => audience(token.set(set)),
	keys: { set: one('text', ({ set }) => set) },
	retention: 'agreement',
	version: 1,
	upgrades: []
});
