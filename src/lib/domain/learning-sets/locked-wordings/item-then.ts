import { dayInWords } from '../../shared/clock';
import type { Revision } from '../../shared/collection';
import type { Id } from '../../shared/ids';
import type { NoteItem, NoteKind } from '../note-item';

/** The wordings of one item of a note, newest first, as far as the reader may look back. */
export interface ItemHistory {
	readonly id: Id;
	readonly revisions: readonly Revision<NoteItem>[];
}

/** An item that two wordings of a note hold differently; `before` is null where it was not there yet. */
export interface ChangedItem {
	readonly id: Id;
	readonly kind: NoteKind;
	readonly before: string | null;
	readonly after: string;
	/** Who changed it last up to the later wording, and when. */
	readonly by: Id;
	readonly at: string;
}

/** What changed between two moments, in the order of the note. What was taken out altogether the meeting itself tells. */
export const changedBetween = (
	items: readonly ItemHistory[],
	from: string,
	to: string | null,
	name: (person: Id) => string
): readonly ChangedItem[] =>
	items
		.flatMap(({ id, revisions }) => {
			const after = revisions.find(({ at }) => to === null || at <= to);
			const before = revisions.find(({ at }) => at <= from);
			if (!after || after === before) return [];
			const texts = { before: before ? wordsOf(before.value, name) : null, after: wordsOf(after.value, name) };
			if (texts.before === texts.after) return [];
			return [{ position: after.value.position, id, kind: after.value.kind, ...texts, by: after.by, at: after.at }];
		})
		.toSorted((a, b) => a.position - b.position)
		.map(({ position: _, ...changed }) => changed);

/** Everybody whose name stands in a wording. */
export const namedIn = ({ saidBy, agreed }: NoteItem): Id[] => [
	...(saidBy ? [saidBy] : []),
	...(agreed?.owner?.kind === 'person' ? [agreed.owner.person] : [])
];

/** All that an item says: its text, who said it, and what was agreed. */
function wordsOf({ text, saidBy, saidFor, agreed }: NoteItem, name: (person: Id) => string): string {
	const owner = agreed?.owner?.kind === 'person' ? name(agreed.owner.person) : (agreed?.owner?.body ?? '');
	const terms = [owner, agreed?.due ? `by ${dayInWords(agreed.due)}` : '', agreed?.measure ?? ''].filter(Boolean).join(', ');
	return [text, terms, saidBy ? name(saidBy) : saidFor].filter(Boolean).join('\n');
}
