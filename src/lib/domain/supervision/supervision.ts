import * as v from 'valibot';
import { audience, token, type Audience } from '../shared/audience';
import { dayInWords } from '../shared/clock';
import { collection, many, one } from '../shared/collection';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';
import { withSupervisees } from './one-supervisee-before';

/** Supervisees that one session has room for. */
export const MOST_SUPERVISEES = 12;
export const RECORD_LETTERS = 70_000;

/** Something put right after everybody acknowledged the record, standing beside the words it corrects. */
const correction = v.object({ ...field.act.entries, text: field.prose(5_000) });

/** One session between a supervisor and whoever they supervise in it. Nobody else can read it, whatever their role. */
const schema = v.object({
	supervisor: field.id,
	/** One person, or the group. */
	supervisees: v.pipe(field.ids(MOST_SUPERVISEES), v.minLength(1)),
	day: field.day,
	place: field.optionalLine(120),
	/** What was said, as its people agree to keep it. Markdown. */
	record: field.optionalProse(RECORD_LETTERS),
	/** Whether what concerns a client was written where it belongs, in the case system. */
	recordedInCaseSystem: v.boolean(),
	/** When the record was last written, and by whom; null while the session is only planned. */
	writing: v.nullable(field.act),
	/** Who has said that the record may stand as it is written; none once its wording changes. */
	acknowledgements: v.pipe(v.array(field.act), v.maxLength(MOST_SUPERVISEES + 1)),
	corrections: v.pipe(v.array(correction), v.maxLength(100)),
	note: field.optionalLine(300)
});
export type Supervision = v.InferOutput<typeof schema>;
type People = Pick<Supervision, 'supervisor' | 'supervisees'>;

export const peopleOf = (of: People): readonly Id[] => [of.supervisor, ...of.supervisees];
export const supervisionReaders = (of: People): Audience => audience(...peopleOf(of).map(token.person));
export const isGroup = (of: People): boolean => of.supervisees.length > 1;

/** Whoever of a session is not this person. */
export const othersOf = (of: People, me: Id): readonly Id[] => peopleOf(of).filter((each) => each !== me);

/** The key under which the sessions of the same people stand together. */
export const betweenOf = ({ supervisor, supervisees }: People): string => `${supervisor}/${supervisees.toSorted().join('+')}`;

/** Everybody acknowledged the record: from then on nothing in it changes. */
export const isLocked = (of: People & Pick<Supervision, 'acknowledgements'>): boolean =>
	peopleOf(of).every((person) => of.acknowledgements.some(({ by }) => by === person));

export const supervisions = collection('supervision', schema, {
	audience: supervisionReaders,
	keys: {
		person: many('text', peopleOf),
		between: one('text', betweenOf),
		day: one('date', (of) => of.day),
		state: one('text', ({ writing }) => (writing ? 'written' : 'planned'))
	},
	search: (of) => ({
		title: `Supervision on ${dayInWords(of.day)}`,
		body: [of.record, ...of.corrections.map(({ text }) => text)],
		at: of.day
	}),
	comesAlong: true,
	retention: 'agreement',
	version: 2,
	upgrades: [withSupervisees]
});
