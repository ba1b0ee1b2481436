import type { Audience } from '../../shared/audience';
import type { Day } from '../../shared/clock';
import { create, type Change, type Context } from '../../shared/context';
import { Invalid } from '../../shared/errors';
import { ref, type Id } from '../../shared/ids';
import { undertaking } from '../../actions';
import type { MemberLine } from '../member-lines';
import { noteItems, type NoteItem } from '../note-item';
import { setMeetings } from '../set-meeting';
import type { KeepMinutesWish } from './minutes-wish';

type NoteLine = KeepMinutesWish['notes'][number];
interface OldMeeting {
	readonly id: Id;
	readonly set: Id;
	readonly day: Day;
	readonly audience: Audience;
	/** What each line stands under on the agenda. */
	readonly topics: readonly (Id | null)[];
}

const MOST_LETTERS = 500;

/** The note of an old meeting, in order, with the actions that are still open. */
export async function noteOf(
	ctx: Context,
	meeting: OldMeeting,
	lines: readonly NoteLine[],
	members: readonly MemberLine[]
): Promise<readonly Change[]> {
	const kept = lines.map((line, at) => ({ line, at })).filter(({ line }) => line.kind !== '' && line.text !== '');
	for (const { line, at } of kept) checkLine(line, at, members);
	const made = await Promise.all(
		kept.map(({ line, at }, position) => itemOf(ctx, meeting, line, { position, topic: meeting.topics[at] ?? null }))
	);
	return made.flat();
}

function checkLine({ kind, text, person }: NoteLine, at: number, members: readonly MemberLine[]): void {
	if (kind === 'action' && text.length > MOST_LETTERS)
		throw Invalid.field(`notes.${at}.text`, `Keep an action to ${MOST_LETTERS} letters, or make this an item of the note.`);
	if (person && !members.some((member) => member.person === person))
		throw Invalid.field(`notes.${at}.person`, 'Choose somebody who has or had a place in this set.');
}

async function itemOf(
	ctx: Context,
	meeting: OldMeeting,
	line: NoteLine,
	place: Pick<NoteItem, 'position' | 'topic'>
): Promise<readonly Change[]> {
	const { kind, text, person, body, due, measure } = line;
	const isAction = kind === 'action' || kind === 'past';
	const owner = person ? { kind: 'person' as const, person } : body ? { kind: 'body' as const, body } : null;
	const action = kind === 'action' ? await openAction(ctx, meeting, line, place.topic) : null;
	const item: NoteItem = {
		meeting: meeting.id,
		set: meeting.set,
		...place,
		kind: isAction ? 'action' : (kind as Exclude<typeof kind, '' | 'past'>),
		text,
		saidBy: null,
		saidFor: '',
		action: action?.id ?? null,
		agreed: isAction ? { owner, due: due || null, measure } : null,
		audience: [...meeting.audience]
	};
	return [create(noteItems, ctx.newId(), item), ...(action?.changes ?? [])];
}

const openAction = (
	ctx: Context,
	{ id, set, day, audience }: OldMeeting,
	{ text, person, body, due, measure, difference }: NoteLine,
	topic: Id | null
) =>
	undertaking(
		ctx,
		{ what: text.replace(/\s+/g, ' '), person, body, due, measure, difference, objectives: [], note: '' },
		{ source: ref(setMeetings.kind, id), audience, set, topic, agreedOn: day }
	);
