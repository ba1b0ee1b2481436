import * as v from 'valibot';
import { audience, token } from '../../shared/audience';
import { collection, one } from '../../shared/collection';
import * as field from '../../shared/fields';

/** The day on which somebody first opened a paper: read by them and by whoever facilitates the set, and by nobody else. */
export const paperOpenings = collection(
	'paper-opening',
	v.object({ paper: field.id, set: field.id, person: field.id, day: field.day }),
	{
		audience: ({ set, person }) => audience(token.person(person), token.facilitatorOf(set)),
		keys: { paper: one('text', ({ paper }) => paper), person: one('text', ({ person }) => person) },
		unique: { opening: ({ paper, person }) => `${paper} ${person}` },
		// What somebody takes back is gone at once.
		retention: 'account',
		version: 1,
		upgrades: []
	}
);

/** Says that nothing is kept of what somebody opens, in any set; nobody else can tell it from not having opened a paper. */
export const quietReaders = collection('quiet-reader', v.object({ person: field.id }), {
	audience: ({ person }) => audience(token.person(person)),
	keys: {},
	unique: { person: ({ person }) => person },
	retention: 'account',
	version: 1,
	upgrades: []
});
