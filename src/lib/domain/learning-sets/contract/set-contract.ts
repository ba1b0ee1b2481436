import * as v from 'valibot';
import { audience, token } from '../../shared/audience';
import { collection } from '../../shared/collection';
import * as field from '../../shared/fields';

/** What members promise each other besides the ground rules, which stand with the set itself. Kept under the set's id. */
const schema = v.object({
	/** What will be passed on whatever was promised, and to whom. */
	limits: field.optionalProse(4_000),
	/** What is done where somebody may be at risk. */
	safeguarding: field.optionalProse(4_000),
	/** Whom to ring then, and under which number. */
	ring: field.optionalLine(200),
	/** What the group is for, whom it advises and what becomes of its advice. */
	terms: field.optionalProse(10_000),
	/** When it will be looked at again. */
	reviewOn: field.optionalDay
});
export type SetContract = v.InferOutput<typeof schema>;

export const setContracts = collection('set-contract', schema, {
	audience: (_, id) => audience(token.set(id)),
	keys: {},
	retention: 'agreement',
	version: 1,
	upgrades: []
});
