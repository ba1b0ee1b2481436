import * as v from 'valibot';
import { collection, one } from '../../shared/collection';
import * as field from '../../shared/fields';
import type { Id } from '../../shared/ids';
import type { Mode } from '../learning-set';
import type { NoteItem } from '../note-item';

/** What a paragraph of a note may be used for: by the set alone; as learning, for staff and partner bodies; in public as well. */
export const USES = ['set', 'learning', 'public'] as const;
export type Use = (typeof USES)[number];

/**
 * What somebody marked a paragraph for. It is a record beside the paragraph, so that marking neither opens a locked note nor
 * crosses whoever is rewording it. A paragraph without one is for the set alone.
 */
const schema = v.object({
	item: field.id,
	meeting: field.id,
	use: v.picklist(USES),
	/** The version of the paragraph that was marked: other words are marked anew. */
	wording: v.pipe(v.number(), v.integer(), v.minValue(1)),
	marking: field.act,
	/** Whoever said it and has not answered yet. */
	waitsFor: v.nullable(field.id),
	audience: field.tokens
});
export type ParagraphMark = v.InferOutput<typeof schema>;

export const paragraphMarks = collection('paragraph-mark', schema, {
	audience: (mark) => mark.audience,
	keys: { meeting: one('text', ({ meeting }) => meeting), waitsFor: one('text', ({ waitsFor }) => waitsFor) },
	unique: { item: ({ item }) => item },
	historyFrom: (_, version) => version,
	retention: 'agreement',
	version: 1,
	upgrades: []
});

/** Who is asked before somebody's words leave: in confidence the person who said them, if that is not whoever marks them. */
export const askedBefore = (mode: Mode, { saidBy }: Pick<NoteItem, 'saidBy'>, by: Id): Id | null =>
	mode === 'confidential' && saidBy !== by ? saidBy : null;
