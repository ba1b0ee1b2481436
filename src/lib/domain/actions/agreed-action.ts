import * as v from 'valibot';
import { attachments } from '../attachments';
import { foundAsTyped } from '../people';
import type { Audience } from '../shared/audience';
import { collection, many, one } from '../shared/collection';
import { dayOf } from '../shared/clock';
import * as field from '../shared/fields';
import { parseRef } from '../shared/ids';
import { shownBy } from './shown-by';

/** Somebody in the workspace, or a body outside it by its name. */
const owner = v.variant('kind', [
	v.object({ kind: v.literal('person'), person: field.id }),
	v.object({ kind: v.literal('body'), body: field.line(200) })
]);

/** Whether what was done made a difference: it did, in part, it did not, or it is too early to say. */
export const DIFFERENCES = ['yes', 'partly', 'no', 'early'] as const;

/** What can become of an action that is carried again and again, besides being given up. */
const DECIDED = ['re-scoped', 'escalated', 'brought'] as const;

/** How it goes, said by somebody here, or from outside by the body that owns it: then nobody is named, and `from` is that body. */
const progressNote = v.object({
	by: v.nullable(field.id),
	at: field.instant,
	from: field.optionalLine(200),
	/** From outside: they say that it is done. Whoever agreed it says so here. */
	saysDone: v.boolean(),
	text: field.prose(2_000)
});

const outsideLink = v.object({
	...field.act.entries,
	/** SHA-256 of the token in the address, in hexadecimal; the token itself is shown once and kept nowhere. */
	hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	/** What whoever opens it reads of the action, approved for that. */
	wording: field.line(500),
	expiresAt: field.instant
});

const carryDecision = v.object({
	...field.act.entries,
	is: v.picklist(DECIDED),
	reason: field.optionalLine(500),
	/** To whom it was escalated. */
	to: field.optionalLine(200),
	/** What it said before it was cut to size. */
	before: field.optionalLine(500),
	/** The meeting to which it was brought as an issue. */
	meeting: v.nullable(field.id)
});

/** What somebody undertook, by when, and how one will know. It is read by its source's readers and its owner. */
const schema = v.object({
	what: field.line(500),
	owner: v.nullable(owner),
	due: field.optionalDay,
	/** How one will know that it is done. */
	measure: field.optionalLine(300),
	/** The difference it should make. */
	difference: field.optionalLine(300),
	agreedOn: field.day,
	/** The meeting, supervision or lesson in which it was agreed, as `kind/id`. */
	source: v.custom<string>((text) => typeof text === 'string' && parseRef(text) !== null),
	/** The set it belongs to: it stands open at the head of that set's next meeting. */
	set: v.nullable(field.id),
	/** The topic of its meeting's agenda that it was agreed under, or null; absent where it was agreed before this was kept. */
	topic: v.optional(v.nullable(field.id)),
	objectives: field.ids(),
	audience: field.tokens,
	progress: v.array(progressNote),
	/** The link by which a body outside that owns it says how it goes. */
	outside: v.nullable(outsideLink),
	completion: v.nullable(v.object({ ...field.act.entries, outcome: field.optionalProse(5_000) })),
	/** Given up, with the reason. */
	dropping: v.nullable(v.object({ ...field.act.entries, reason: field.line(500) })),
	/** Each time its day was moved together with others, and why. */
	redated: v.pipe(
		v.array(v.object({ ...field.act.entries, from: field.optionalDay, to: field.day, reason: field.line(300) })),
		v.maxLength(100)
	),
	/** What was decided about it where it had been carried again and again. */
	decisions: v.pipe(v.array(carryDecision), v.maxLength(100)),
	/** The day from which on it is asked what difference it made; null where it is not asked, or no longer. */
	asksOn: field.optionalDay,
	/** What was answered. */
	impacts: v.pipe(
		v.array(v.object({ ...field.act.entries, made: v.picklist(DIFFERENCES), words: field.optionalProse(2_000) })),
		v.maxLength(50)
	),
	/** Workplans that it stands on. Being on one opens it to nobody. */
	plans: field.ids(20),
	note: field.optionalLine(300),
	/** Records that show what came of it, as `kind/id`: each reader sees those that they may read. Absent where there are none. */
	shownBy: v.optional(shownBy),
	/** Files that show what came of it. Whoever reads the action reads them. Absent where there are none. */
	attachments: v.optional(attachments)
});
export type AgreedAction = v.InferOutput<typeof schema>;

export const isOpen = (action: Pick<AgreedAction, 'completion' | 'dropping'>): boolean =>
	action.completion === null && action.dropping === null;
export const isOverdue = (action: Pick<AgreedAction, 'completion' | 'dropping' | 'due'>, today: string): boolean =>
	isOpen(action) && action.due !== null && action.due < today;

const stateOf = ({ completion, dropping }: Pick<AgreedAction, 'completion' | 'dropping'>) =>
	completion ? 'done' : dropping ? 'dropped' : 'open';

/** What the search across meetings asks of an action that was agreed in one: which, how it stands, and who took it on. */
function inMeeting(action: AgreedAction): Readonly<Record<string, readonly string[]>> {
	const { kind, id } = parseRef(action.source)!;
	if (kind !== 'set-meeting') return {};
	return {
		meeting: [id],
		item: [`${stateOf(action)}-action`],
		by: action.owner === null ? [] : action.owner.kind === 'person' ? [action.owner.person] : foundAsTyped(action.owner.body)
	};
}

/**
 * Whose it is, in one word: a person's id, `body` and the body's name after `body:`, or `nobody`.
 */
const ownedBy = ({ owner }: Pick<AgreedAction, 'owner'>): readonly string[] =>
	owner === null ? ['nobody'] : owner.kind === 'person' ? [owner.person] : ['body', BODY + owner.body];

/** Goes before the name of a body where a list of actions is narrowed by it. */
export const BODY = 'body:';

/** What the register narrows by while it looks for words. */
const inRegister = (action: AgreedAction): Readonly<Record<string, readonly string[]>> => ({
	ownedBy: ownedBy(action),
	agreedIn: [parseRef(action.source)!.kind],
	ofSet: action.set === null ? [] : [action.set],
	onPlan: action.plans
});

/** Where actions are agreed. */
export const SOURCE_KINDS = ['set-meeting', 'supervision', 'lesson', 'learning-set', 'workplan'] as const;

/** The people of a session as the key that its actions share. */
export const betweenReaders = (readers: Audience): string => readers.toSorted().join(' ');

export const agreedActions = collection('agreed-action', schema, {
	audience: (action) => action.audience,
	keys: {
		owner: one('text', (action) => (action.owner?.kind === 'person' ? action.owner.person : null)),
		set: one('text', (action) => action.set),
		source: one('text', (action) => action.source),
		/** Whom it is between, where it was agreed in a session that only its own people read: it stands open in their next one. */
		between: one('text', ({ source, audience }) => (source.startsWith('supervision/') ? betweenReaders(audience) : null)),
		objective: many('text', (action) => action.objectives),
		plan: many('text', (action) => action.plans),
		state: one('text', stateOf),
		due: one('date', (action) => action.due),
		endedOn: one('date', ({ completion, dropping }) => {
			const end = completion ?? dropping;
			return end && dayOf(end.at);
		}),
		agreedOn: one('date', (action) => action.agreedOn),
		/** A body outside, a person, or nobody yet. */
		ownedBy: one('text', (action) => action.owner?.kind ?? 'nobody'),
		/** The body outside that owns it, by its name. */
		body: one('text', ({ owner }) => (owner?.kind === 'body' ? owner.body : null)),
		agreedIn: one('text', (action) => parseRef(action.source)!.kind),
		/** Who is asked what difference it made: whoever owned it, else whoever said that it is done. */
		asked: one('text', ({ asksOn, owner, completion }) =>
			asksOn === null ? null : owner?.kind === 'person' ? owner.person : (completion?.by ?? null)
		),
		asksOn: one('date', (action) => action.asksOn),
		/** Who made the link for its owner outside. */
		linkedBy: one('text', (action) => action.outside?.by ?? null),
		id: one('text', (_, id) => id)
	},
	search: (action) => ({
		title: action.what,
		body: [
			action.measure,
			action.difference,
			...action.progress.map((each) => each.text),
			action.completion?.outcome ?? '',
			...action.impacts.map((each) => each.words),
			...(action.attachments ?? []).map(({ name, description }) => `${name} ${description}`)
		],
		facets: { state: [stateOf(action)], objective: action.objectives, ...inRegister(action), ...inMeeting(action) },
		at: action.agreedOn
	}),
	blobs: ({ attachments }) => (attachments ?? []).map(({ blob }) => blob),
	unique: { outsideHash: ({ outside }) => outside?.hash ?? null },
	comesAlong: true,
	retention: 'agreement',
	version: 7,
	upgrades: [
		(action: object) => ({ ...action, redated: [], asksOn: null, impacts: [] }),
		(action: object) => ({ ...action, decisions: [] }),
		({ progress, ...action }: { progress: readonly object[] }) => ({
			...action,
			progress: progress.map((note) => ({ ...note, from: '', saysDone: false })),
			outside: null
		}),
		(action: object) => ({ ...action, plans: [] }),
		// Found under names as they were typed.
		(action: object) => action,
		// Found by its owner, set and plans.
		(action: object) => action
	]
});
