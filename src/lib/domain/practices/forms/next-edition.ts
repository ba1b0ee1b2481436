import * as v from 'valibot';
import { audience } from '../../shared/audience';
import { collection } from '../../shared/collection';
import * as field from '../../shared/fields';
import { templateSchema } from '../template';

const { name, edition, label, hint, offeredBy, parts } = templateSchema.entries;

const schema = v.object({
	name,
	/** The number that it will have. */
	edition,
	label,
	hint,
	offeredBy,
	parts,
	/** The edition that it grows out of; null for a form that is new. */
	from: v.nullable(field.id),
	begun: field.act
});
export type NextEdition = v.InferOutput<typeof schema>;

/** What administrators are making of a form. It takes the place of the edition before once it is brought out; until then nobody else reads it. */
export const nextEditions = collection('next-edition', schema, {
	audience: () => audience('administrators'),
	keys: {},
	unique: { name: (next) => next.name },
	retention: 'workspace',
	version: 1,
	upgrades: []
});
