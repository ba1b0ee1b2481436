import type { Saved } from '../../shared/collection';
import { beginningTimes, dayOf, timeOf } from '../../shared/clock';
import type { Context } from '../../shared/context';
import { ref, type Id } from '../../shared/ids';
import { abilities, authorize } from '../../shared/policy';
import { everyOf } from '../../people';
import { leaveOutNames } from '../leave-out-names';
import { learningSets, type LearningSet } from '../learning-set';
import { learningNoteOrigins, learningNotes, type LearningNote } from '../passing-on/learning-note';
import { unnamedIn } from '../passing-on/names-nobody';
import { setMeetings, type SetMeeting } from '../set-meeting';
import { informedContacts, type InformedContact, type InformedOf } from './informed-contact';
import { informingPolicy } from './policy';

const KEPT_BY = 'Whoever facilitates the set keeps this list.';

/** The list of those outside who are told of a set, for whoever facilitates it. */
export async function contactsPage(ctx: Context, id: Id) {
	const [set, contacts] = await Promise.all([ctx.read.find(learningSets, id), everyOf(ctx.read, informedContacts, { set: id })]);
	authorize(informingPolicy, 'look', ctx.actor, set, KEPT_BY);
	return {
		set: { id, name: set.name, mode: set.mode },
		contacts: contacts
			.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
			.map(({ id: contact, name, body, email, gets, consent }) => ({
				id: contact,
				name,
				body,
				email,
				gets,
				agreedOn: consent.day
			})),
		can: abilities(informingPolicy, ctx.actor, set)
	};
}

/**
 * What contacts outside are told of a meeting, for whoever facilitates its set: to whom, and which words may leave. Only where
 * meeting and set are attributable does anything name somebody, and may the note itself go; else the agenda names nobody, and a
 * learning note for anyone goes instead. Days and times are `2026-05-26` and `10:00`.
 */
export async function toldOutside(ctx: Context, id: Id) {
	// Who may not be named is asked beside what hangs on the meeting, so that the page waits for neither after the other.
	const found = ctx.read.find(setMeetings, id);
	const [meeting, those, [set, contacts], [note]] = await Promise.all([
		found,
		unnamedIn(ctx, id),
		found.then((each) =>
			Promise.all([ctx.read.find(learningSets, each.set), everyOf(ctx.read, informedContacts, { set: each.set })])
		),
		ctx.read
			.findUnique(learningNoteOrigins, 'meeting', id)
			.then((origin) => (origin ? ctx.read.findMany([ref(learningNotes.kind, origin.note)]) : []))
	]);
	authorize(informingPolicy, 'look', ctx.actor, set, KEPT_BY);
	const open = isOpen(set, meeting);
	const plain = (text: string): string => (open ? text : leaveOutNames(text, those).text);
	const whoGets = (what: InformedOf) => contacts.filter(({ gets }) => gets.includes(what)).map(addressed);
	return {
		meeting: { id, title: meeting.title, set: { id: set.id, name: set.name }, finalised: meeting.finalisation !== null },
		open,
		contacts: contacts.length,
		agenda: {
			to: whoGets('agenda'),
			/** Empty where the title may not stand in a mailbox. */
			title: open ? meeting.title : meeting.mode === 'confidential' ? '' : plain(meeting.title),
			day: dayOf(meeting.startsAt),
			time: timeOf(meeting.startsAt),
			place: open ? meeting.place : '',
			items: timedAgenda(meeting, open, plain),
			calledOff: meeting.callingOff !== null
		},
		note: { to: whoGets('note'), learning: note ? forAnyone(note.record as Saved<LearningNote>) : null }
	};
}

const isOpen = (set: LearningSet, meeting: SetMeeting): boolean => set.mode === 'attributable' && meeting.mode === 'attributable';

const addressed = ({ name, body, email }: InformedContact) => ({ name, body, email });

/** A learning note whose readers are anyone: contacts outside are neither staff nor partners. */
const forAnyone = ({ readers, state, title, wording, id }: Saved<LearningNote>) =>
	state === 'issued' && readers === 'public' ? { id, title, wording } : null;

/** An issue that a member brings is theirs: where nobody is named, neither is it. */
function timedAgenda({ agenda, startsAt }: SetMeeting, open: boolean, plain: (text: string) => string) {
	const begins = beginningTimes(
		startsAt,
		agenda.map(({ minutes }) => minutes)
	);
	return agenda.map((item, at) => ({
		begins: begins[at]!,
		title: !open && item.kind === 'presentation' ? 'An issue that a member brings' : plain(item.title),
		speaker: open ? item.speaker : ''
	}));
}
