import * as v from 'valibot';
import { line, optionalLine, optionalProse, prose } from '#lib/domain/shared/fields';
import { slug } from './slug';
import { CLAIMS } from './template-schema';

const fact = v.strictObject({
	what: line(200),
	figure: line(120),
	source: v.optional(optionalLine(200), ''),
	/** Said where another figure of the same thing disagrees. */
	disputed: v.optional(optionalLine(300), '')
});

const effect = v.strictObject({
	group: slug,
	claim: v.picklist(CLAIMS),
	statement: prose(1_000),
	source: v.optional(optionalLine(200), ''),
	/** When it was measured or said, as the source gives it. */
	when: v.optional(optionalLine(100), ''),
	/** Where things stood before, or what it is compared with; or that nobody knows. */
	baseline: v.optional(line(300)),
	baselineUnknown: v.optional(v.literal(true))
});

/** People are named by their post. */
const contact = v.pipe(
	v.strictObject({
		role: line(160),
		body: line(160),
		reach: v.optional(optionalLine(200), ''),
		/** Whether whoever it is agreed to be shown to the public. */
		consent: v.boolean()
	}),
	v.transform((told) => ({ ...told, name: '' }))
);

/** What one section of the template holds; a section without an answer is a declared gap. */
export const writtenAnswer = v.strictObject({
	text: v.optional(optionalProse(20_000), ''),
	inShort: v.optional(line(120)),
	chosen: v.optional(v.array(slug)),
	facts: v.optional(v.array(fact)),
	effects: v.optional(v.array(effect)),
	contact: v.optional(contact)
});
