import { learningNotes } from '../learning-sets';
import { lessons } from '../learning-tree';
import { publishedPractices } from '../practices';
import type { AnyCollection } from '../shared/collection';
import type { Change, Context, Found, Reading } from '../shared/context';
import type { Ref } from '../shared/ids';
import { link } from '../shared/thread';
import type { CitedKind } from './evidence';

const SOURCES: Readonly<Record<CitedKind, AnyCollection>> = {
	lesson: lessons,
	'published-practice': publishedPractices,
	'learning-note': learningNotes
};

/** What a source is called; null for one whose words were taken back. */
export const titleOfSource = ({ kind, id, record }: Found): string | null =>
	SOURCES[kind as CitedKind].search?.(record, id)?.title ?? null;

/** The change by which the thread leads from a source to what cites it; it shows to the readers of both. */
export const citing = (ctx: Context, source: Found, by: Ref): Change =>
	link(ctx, source, 'cited-by', by, SOURCES[source.kind as CitedKind].audience(source.record, source.id));

/** Sources of one kind that can be chosen from. */
const MOST_CHOICES = 200;

/** What the reader may cite, by kind and title. */
export async function sourcesToCite(read: Reading): Promise<readonly (Ref & { readonly title: string })[]> {
	const [ofTree, ofLibrary, ofMeetings] = await Promise.all([
		read.list(lessons, { limit: MOST_CHOICES }),
		read.list(publishedPractices, { where: { state: 'published' }, limit: MOST_CHOICES }),
		read.list(learningNotes, { where: { state: 'issued' }, limit: MOST_CHOICES })
	]);
	const titled = (kind: CitedKind, { items }: { readonly items: readonly Found['record'][] }) =>
		items
			.map((record) => ({ kind, id: record.id, title: titleOfSource({ kind, id: record.id, record }) ?? '' }))
			.filter(({ title }) => title !== '')
			.toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'));
	return [...titled('lesson', ofTree), ...titled('published-practice', ofLibrary), ...titled('learning-note', ofMeetings)];
}
