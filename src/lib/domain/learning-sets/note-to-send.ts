import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { actionsToSend } from './actions-to-send';
import { fromBefore, type FromBefore } from './from-before';
import { leaveOutNames, type Participants } from './leave-out-names';
import type { MeetingPage } from './meeting-page';
import type { NoteKind } from './note-item';
import { participantsOf } from './participants';
import { setMeetings, type SetMeeting } from './set-meeting';

/** A paragraph of a note as it leaves: empty texts where something is not said, or may not be. */
export interface SentItem {
	readonly kind: NoteKind;
	readonly text: string;
	readonly said: string;
	readonly owner: string;
	readonly due: string | null;
	readonly measure: string;
}

/** What came of an action from before, as it leaves. */
export interface SentFromBefore {
	readonly what: string;
	readonly owner: string;
	readonly due: string | null;
	readonly became: FromBefore['became'];
	readonly time: number;
}

/** What leaves of a meeting when its note is printed, saved or copied. */
export interface NoteToSend {
	readonly set: string;
	readonly title: string;
	/** What the meeting rests on, where it is told after a source. */
	readonly note: string;
	readonly objectives: readonly string[];
	readonly mode: MeetingPage['mode'];
	readonly place: string;
	readonly host: string;
	readonly finalisedBy: string;
	readonly agenda: readonly { readonly begins: string; readonly title: string; readonly speaker: string }[];
	readonly attendance: readonly { readonly how: string; readonly from: string; readonly who: readonly string[] }[];
	readonly presentations: readonly {
		readonly title: string;
		readonly presenter: string;
		readonly progress: string;
		readonly issue: string;
	}[];
	readonly items: readonly SentItem[];
	/** Actions from before, of those that everybody who reads the meeting reads. */
	readonly before: readonly SentFromBefore[];
	/** Said to whoever sends it, never in the copy: paragraphs kept tighter, actions from before that some do not read, names taken out. */
	readonly leftOut: { readonly tighter: number; readonly before: number; readonly names: number };
}

/**
 * A note as it may leave its meeting. Paragraphs kept tighter stay behind in every mode. Under the Chatham House rule no
 * name, body, attendance or owner of a participant goes with it: not in its fields, and not in its texts.
 */
export async function noteToSend(ctx: Context, page: MeetingPage, ahead?: AskedAhead): Promise<NoteToSend> {
	const items = page.items.filter((item) => item.keptTo === '');
	const tighter = page.items.length - items.length;
	const { earlier, participants } = ahead ?? (await askedAhead(ctx, page.id));
	const sent = {
		set: page.set.name,
		title: page.title,
		note: page.note,
		objectives: page.objectives.map((each) => each.name),
		mode: page.mode,
		place: page.place,
		host: page.host,
		finalisedBy: page.finalisation?.by ?? '',
		agenda: page.agenda.map((each) => ({
			begins: each.begins,
			title: each.title,
			speaker: [each.presenterName, each.speaker].filter(Boolean).join(', ')
		})),
		attendance: attendanceOf(page),
		presentations: page.presentations.map(({ id: _, ...each }) => each),
		items: items.map((item) => ({
			kind: item.kind,
			text: item.text,
			said: item.said,
			owner: item.agreed?.owner ?? '',
			due: item.agreed?.due ?? null,
			measure: item.agreed?.measure ?? ''
		})),
		before: earlier.sent,
		leftOut: { tighter, before: earlier.leftOut, names: 0 }
	};
	return participants ? unattributed(sent, participants) : sent;
}

/** What a note needs besides its page, and needs not wait for it. */
interface AskedAhead {
	readonly earlier: { readonly sent: readonly SentFromBefore[]; readonly leftOut: number };
	/** Who takes part in a meeting under the Chatham House rule; null in any other. */
	readonly participants: Participants | null;
}

/** What {@link noteToSend} leaves with besides the page of the meeting, to be asked for along with that. */
export async function askedAhead(ctx: Context, id: Id): Promise<AskedAhead> {
	const meeting = await ctx.read.find(setMeetings, id);
	const [earlier, participants] = await Promise.all([
		before(ctx, meeting),
		meeting.mode === 'chatham-house' ? participantsOf(ctx, meeting) : null
	]);
	return { earlier, participants };
}

/** They leave as in any list: where another meeting agreed them under the Chatham House rule, that holds here too. */
async function before(ctx: Context, meeting: Saved<SetMeeting>): Promise<AskedAhead['earlier']> {
	const told = await fromBefore(ctx, { ...meeting, locked: meeting.finalisation?.at ?? null });
	const leaving = told.filter(({ readByAll }) => readByAll);
	const lines = await actionsToSend(
		ctx,
		leaving.map(({ line }) => line)
	);
	const sent = lines.map(({ what, owner, due }, at) => ({
		what,
		owner: owner ?? '',
		due,
		became: leaving[at]!.became,
		time: leaving[at]!.time
	}));
	return { sent, leftOut: told.length - leaving.length };
}

const HOW = { present: 'Present', 'by-phone': 'By telephone', apologies: 'Apologies' } as const;

/** Who came, by how they came and the body they came from. */
function attendanceOf({ attendance }: MeetingPage): NoteToSend['attendance'] {
	const groups = Map.groupBy(attendance, (each) => `${each.how}\n${each.from}`);
	return Object.keys(HOW).flatMap((how) =>
		[...groups.values()]
			.filter(([first]) => first!.how === how)
			.map((all) => ({
				how: HOW[how as keyof typeof HOW],
				from: all[0]!.from,
				who: all.map((each) => each.name || (each.count === 1 ? 'one person' : `${each.count} people`))
			}))
	);
}

function unattributed(sent: NoteToSend, participants: Participants): NoteToSend {
	let names = 0;
	const plain = (text: string): string => {
		const left = leaveOutNames(text, participants);
		names += left.count;
		return left.text;
	};
	return {
		...sent,
		set: plain(sent.set),
		title: plain(sent.title),
		note: plain(sent.note),
		objectives: sent.objectives.map(plain),
		place: plain(sent.place),
		host: '',
		finalisedBy: '',
		agenda: sent.agenda.map((each) => ({ ...each, title: plain(each.title), speaker: '' })),
		attendance: [],
		presentations: sent.presentations.map((each) => ({
			title: plain(each.title),
			presenter: '',
			progress: plain(each.progress),
			issue: plain(each.issue)
		})),
		items: sent.items.map((item) => ({
			...item,
			text: plain(item.text),
			measure: plain(item.measure),
			said: '',
			owner: ''
		})),
		before: sent.before.map((each) => ({ ...each, what: plain(each.what), owner: '' })),
		leftOut: { ...sent.leftOut, names }
	};
}
