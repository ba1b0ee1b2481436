import * as v from 'valibot';
import { foundAsTyped } from '../people';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';
import { firstSentence } from '../shared/first-sentence';

export const NOTE_KINDS = ['information', 'decision', 'learning', 'quote', 'question', 'action'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** Somebody in the workspace, a body outside it by name, or nobody yet. */
const whoever = v.nullable(
	v.variant('kind', [
		v.object({ kind: v.literal('person'), person: field.id }),
		v.object({ kind: v.literal('body'), body: field.line(200) })
	])
);

/** One thing written down in a meeting. It is a record of its own, so that it may be kept tighter than its meeting, and never looser. */
const schema = v.object({
	meeting: field.id,
	set: field.id,
	position: v.pipe(v.number(), v.integer(), v.minValue(0)),
	kind: v.picklist(NOTE_KINDS),
	text: field.prose(20_000),
	/** Whose words these are: a member, or a body or group by name; neither where it is nobody's in particular. */
	saidBy: v.nullable(field.id),
	saidFor: field.optionalLine(200),
	/** The topic of the agenda that it was written under. */
	topic: v.nullable(field.id),
	/** The agreed action that this item recorded. The action lives on; the item keeps what was agreed. */
	action: v.nullable(field.id),
	/** Who said that a question was answered, and by which line of its note; absent or null while it is open. */
	answer: v.optional(v.nullable(v.object({ ...field.act.entries, line: v.nullable(field.id) }))),
	agreed: v.nullable(v.object({ owner: whoever, due: field.optionalDay, measure: field.optionalLine(300) })),
	audience: field.tokens
});
export type NoteItem = v.InferOutput<typeof schema>;

/** An item that records an agreed action is found as that action; one of old minutes whose action was over by then, as itself. */
const foundAs = ({ kind, action }: NoteItem): string =>
	kind !== 'action' ? kind : action === null ? 'past-action' : 'recorded-action';

/** Whom the note names for it: who said it, and who took on what was over already; people by their ids, others as they were typed. */
function namedIn({ saidBy, saidFor, action, agreed }: NoteItem): readonly string[] {
	const took = action === null ? (agreed?.owner ?? null) : null;
	return [
		...(saidBy ? [saidBy] : foundAsTyped(saidFor)),
		...(took === null ? [] : took.kind === 'person' ? [took.person] : foundAsTyped(took.body))
	];
}

export const noteItems = collection('note-item', schema, {
	audience: (item) => item.audience,
	keys: {
		meeting: one('text', ({ meeting }) => meeting),
		set: one('text', ({ set }) => set),
		kind: one('text', ({ kind }) => kind),
		position: one('number', ({ position }) => position)
	},
	search: (item) => ({
		title: firstSentence(item.text),
		body: [item.text],
		facets: { item: [foundAs(item)], meeting: [item.meeting], by: namedIn(item) }
	}),
	retention: 'agreement',
	version: 3,
	// Found under names as they were typed since its third version.
	upgrades: [(item: object) => ({ ...item, topic: null }), (item: object) => item]
});
