import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { dayInWords } from '../shared/clock';
import { collection, many, one } from '../shared/collection';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';

/** One session between a supervisor and the person they supervise. Nobody else can read it, whatever their role. */
const schema = v.object({
	supervisee: field.id,
	supervisor: field.id,
	day: field.day,
	place: field.optionalLine(120),
	agenda: field.optionalProse(10_000),
	/** What was said, as the two agree to keep it. Markdown. */
	record: field.optionalProse(50_000),
	/** Whether what concerns a client was written where it belongs, in the case system. */
	recordedInCaseSystem: v.boolean(),
	/** When the record was last written, and by whom; null while the session is only planned. */
	writing: v.nullable(field.act),
	/** Entries that the supervisor may read because they were brought here: taken back everywhere, they close again. */
	opened: field.ids(),
	note: field.optionalLine(300)
});
export type Supervision = v.InferOutput<typeof schema>;

export const supervisionReaders = (of: Pick<Supervision, 'supervisee' | 'supervisor'>) =>
	audience(token.person(of.supervisee), token.person(of.supervisor));

/** The key under which the sessions of two people stand together. */
export const pairOf = (of: Pick<Supervision, 'supervisee' | 'supervisor'>): string => `${of.supervisor}/${of.supervisee}`;

export const supervisions = collection('supervision', schema, {
	audience: supervisionReaders,
	keys: {
		person: many('text', (of) => [of.supervisee, of.supervisor]),
		pair: one('text', pairOf),
		day: one('date', (of) => of.day),
		opened: many('text', (of) => of.opened)
	},
	search: (of) => ({ title: `Supervision on ${dayInWords(of.day)}`, body: [of.agenda, of.record], at: of.day }),
	comesAlong: true,
	retention: 'agreement',
	version: 1,
	upgrades: []
});

export const otherOf = (of: Pick<Supervision, 'supervisee' | 'supervisor'>, me: Id): Id =>
	of.supervisor === me ? of.supervisee : of.supervisor;
