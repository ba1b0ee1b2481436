import * as v from 'valibot';
import { audience, token } from '../../shared/audience';
import { collection, one } from '../../shared/collection';
import * as field from '../../shared/fields';

/** A member's agreement to a wording of the contract, dated. Agreeing anew changes it; its history keeps what was agreed before. */
const schema = v.object({
	set: field.id,
	person: field.id,
	agreement: field.act,
	/** The mark of the wording, see `markOf`. */
	wording: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))
});

export const contractAgreements = collection('contract-agreement', schema, {
	audience: ({ set }) => audience(token.set(set)),
	keys: { set: one('text', ({ set }) => set), person: one('text', ({ person }) => person) },
	unique: { place: ({ set, person }) => `${set} ${person}` },
	retention: 'agreement',
	version: 1,
	upgrades: []
});
