import { agreeActionOnLesson } from '#lib/domain/learning-tree';
import { completeAction, undertakingWish, type UndertakingWish } from '#lib/domain/actions';
import {
	addNoteItem,
	addNoteItemWish,
	agendaForm,
	answerMeeting,
	circulatePresentation,
	finaliseNote,
	planMeeting,
	preparePresentation,
	recordAttendance,
	sayWhatWasReached,
	setAgenda,
	setMeetings,
	noteItems,
	type Mode
} from '#lib/domain/learning-sets';
import { agreeActionInSupervision } from '#lib/domain/supervision';
import type { Id } from '#lib/domain/shared/ids';
import * as v from 'valibot';
import { MARK_WORDS, type Example } from '../content';
import { paperDay, paperScenes } from './briefing-papers';
import { bringMinutes } from './old-minutes';
import { facilitatorIn } from './people';
import type { Scene, Stage } from './stage';

type Meeting = Example['meetings']['meetings'][number];
type Action = Example['actions']['actions'][number];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The last such weekday up to the meeting's day, as an offset. */
export function heldOn(stage: Stage, { day, weekday }: Pick<Meeting, 'day' | 'weekday'>): number {
	const falls = new Date(`${stage.day(day)}T12:00:00Z`).getUTCDay();
	return day - ((falls - WEEKDAYS.indexOf(weekday) + 7) % 7);
}

export function meetingScenes(stage: Stage, example: Example): Scene[] {
	return example.meetings.meetings.flatMap((meeting) => {
		const held = heldOn(stage, meeting);
		const written = Math.min(held, 0);
		const planned = Math.min(written, paperDay(meeting, held));
		const chair = facilitatorIn(example, meeting.set, planned);
		return [
			...(meeting.broughtFrom ? [] : [{ day: planned, order: 7, play: () => plan(stage, meeting, chair, planned, held) }]),
			{ day: planned, order: 8, play: () => answer(stage, meeting, planned) },
			{ day: written, order: 9, play: () => write(stage, example, meeting, chair, written) },
			...paperScenes(stage, meeting, chair, held),
			...(meeting.finalised
				? [
						{
							day: Math.max(meeting.finalised.day, planned),
							order: 11,
							play: async () =>
								finaliseNote(
									await stage.as(meeting.finalised!.by, Math.max(meeting.finalised!.day, planned)),
									stage.id('meeting', meeting.handle)
								)
						}
					]
				: [])
		];
	});
}

async function plan(stage: Stage, meeting: Meeting, chair: string, planned: number, held: number): Promise<void> {
	const ctx = await stage.as(chair, planned, '08:00');
	const source = meeting.source ? `. After: ${meeting.source.title}, ${meeting.source.body}, ${meeting.source.published}` : '';
	const id = await planMeeting(ctx, stage.id('set', meeting.set), {
		title: meeting.title,
		day: stage.day(held),
		time: meeting.time,
		minutes: meeting.minutes,
		place: meeting.place,
		online: '',
		host: meeting.host ?? '',
		briefing: meeting.briefing,
		objectives: [],
		mode: meeting.mode as Mode,
		note: `${MARK_WORDS[meeting.mark]}${source}`
	});
	stage.name('meeting', meeting.handle, id);
	const agenda = meeting.agenda.map((item) => ({
		topic: '',
		kind: item.kind,
		title: item.title,
		minutes: item.minutes,
		speaker: item.speaker ?? '',
		presenter: item.presenter ? stage.id('person', item.presenter) : null,
		recurring: item.recurring
	}));
	const carry = (await agendaForm(ctx, id)).carried.map(({ topic }) => topic);
	await setAgenda(ctx, id, { version: await versionOf(ctx, id), agenda, carry });
}

async function answer(stage: Stage, { handle, answers }: Meeting, planned: number): Promise<void> {
	for (const { person, ...said } of answers)
		await answerMeeting(await stage.as(person, planned, '12:00'), stage.id('meeting', handle), { ...said, substitute: '' });
}

type Acting = Awaited<ReturnType<Stage['as']>>;
const versionOf = async (ctx: Acting, meeting: Id) => (await ctx.read.find(setMeetings, meeting)).version;

async function write(stage: Stage, example: Example, meeting: Meeting, chair: string, planned: number): Promise<void> {
	const ctx = await stage.as(chair, planned, '16:00');
	if (meeting.broughtFrom) await bringMinutes(stage, example, meeting, meeting.broughtFrom, ctx, stage.day(planned));
	const id = stage.id('meeting', meeting.handle);
	const person = (how: 'present' | 'apologies') => (handle: string) => ({
		person: stage.id('person', handle),
		body: '',
		count: 1,
		how
	});
	const attendance = [
		...meeting.present.map(person('present')),
		...meeting.apologies.map(person('apologies')),
		...meeting.bodies.map(({ body, count }) => ({ person: null, body, count, how: 'present' as const }))
	];
	if (attendance.length > 0) await recordAttendance(ctx, id, { version: await versionOf(ctx, id), attendance });
	await sayWhatBecame(ctx, meeting, id);
	for (const each of meeting.presentations) {
		const presenter = await stage.as(each.presenter, planned, '09:00');
		const presentation = await preparePresentation(presenter, id, {
			title: each.title,
			progress: each.progress,
			issue: each.issue
		});
		if (each.circulated.length > 0) await circulatePresentation(presenter, presentation, { parts: each.circulated });
	}
	for (const item of meeting.items) {
		// The minutes hold the others already.
		if (meeting.broughtFrom && (item.kind === 'action' || !item.saidBy)) continue;
		const said = { saidBy: item.saidBy ? stage.id('person', item.saidBy) : '', saidFor: item.saidFor ?? '' };
		const action = item.kind === 'action' ? example.actions.actions.find(({ handle }) => handle === item.action)! : null;
		const wish = action
			? {
					...said,
					kind: 'action',
					text: action.what,
					...undertakingOf(stage, action),
					lesson: action.lesson ? stage.id('lesson', action.lesson) : ''
				}
			: { ...said, kind: item.kind, text: 'text' in item ? item.text : '' };
		const noted = await addNoteItem(ctx, id, v.parse(addNoteItemWish, wish));
		stage.name('item', item.handle, noted);
		if (action) stage.name('action', action.handle, (await ctx.read.find(noteItems, noted)).action!);
	}
}

/** Says of a meeting that is over which of its topics were not reached, where some were not. */
async function sayWhatBecame(ctx: Acting, { agenda }: Meeting, id: Id): Promise<void> {
	const missed = new Set(agenda.filter((item) => item.notReached).map(({ title }) => title));
	if (missed.size === 0) return;
	const { version, agenda: held } = await ctx.read.find(setMeetings, id);
	const notReached = held.flatMap(({ topic, title }) => (topic && missed.has(title) ? [topic] : []));
	await sayWhatWasReached(ctx, id, { version, notReached });
}

function undertakingOf(stage: Stage, action: Action): UndertakingWish {
	return v.parse(undertakingWish, {
		what: action.what,
		person: action.owner && 'person' in action.owner ? stage.id('person', action.owner.person) : '',
		body: action.owner && 'body' in action.owner ? action.owner.body : '',
		due: action.due === null ? null : stage.day(action.due),
		measure: action.measure,
		difference: action.difference,
		objectives: action.objectives.map((handle) => stage.id('objective', handle)),
		note: MARK_WORDS[action.mark]
	});
}

/** Actions agreed elsewhere than in a meeting, and how actions of every kind ended. */
export function actionScenes(stage: Stage, { actions, supervisions }: Example): Scene[] {
	return actions.actions.flatMap((action): Scene[] => {
		const done = action.completion;
		const agreed = agreedElsewhere(stage, action, supervisions.supervisions);
		if (!done) return agreed;
		const completed = {
			day: done.day,
			order: 12,
			play: async () =>
				completeAction(await stage.as(done.by, done.day), stage.id('action', action.handle), {
					outcome: done.outcome,
					askIn: done.asked?.weeks
				})
		};
		return [...agreed, completed];
	});
}

function agreedElsewhere(stage: Stage, action: Action, sessions: Example['supervisions']['supervisions']): Scene[] {
	const where = action.agreedIn;
	if (where.kind === 'meeting') return [];
	const day = where.kind === 'lesson' ? where.day : sessions.find(({ handle }) => handle === where.supervision)!.day;
	const play = async () => {
		const ctx = await stage.as(action.by, day);
		const wish = undertakingOf(stage, action);
		const lesson = action.lesson ? stage.id('lesson', action.lesson) : '';
		const id =
			where.kind === 'lesson'
				? await agreeActionOnLesson(ctx, lesson, wish)
				: await agreeActionInSupervision(ctx, stage.id('supervision', where.supervision), { ...wish, lesson });
		stage.name('action', action.handle, id);
	};
	return [{ day, order: 11, play }];
}
