import * as v from 'valibot';
import {
	answerMeeting,
	beginRound,
	chooseFigures,
	circulatePresentation,
	countQuestion,
	giveTurn,
	keepLine,
	keepLineWish,
	markAttendance,
	pickBid,
	planMeeting,
	planMeetingWish,
	preparePresentation,
	setAgenda,
	setAgendaWish,
	setMeetings,
	waitingBids
} from '#lib/domain/learning-sets';
import { dayOf, timeOf } from '#lib/domain/shared/clock';
import type { Id } from '#lib/domain/shared/ids';
import { wordsOfMinutes } from '#lib/server/minutes/words';
import { MARK_WORDS, type Example } from '../content';
import { facilitatorIn } from './people';
import type { Scene, Stage } from './stage';

type UnderWay = Example['under-way']['meeting'];

const FULL = 5 * 60_000;

/** A meeting that is planned, answered and bid for in good time, and is under way at the moment at which the example is loaded. */
export function underWayScenes(stage: Stage, example: Example): Scene[] {
	const { meeting } = example['under-way'];
	const chair = facilitatorIn(example, meeting.set, meeting.planned);
	const { pick, planned } = meeting;
	let id: Id;
	return [
		{ day: planned, order: 20, play: async () => void (id = await plan(stage, meeting, chair)) },
		{ day: pick.day, order: 20, play: () => prepare(stage, meeting, chair, id) },
		{ day: 0, order: 100, play: () => hold(stage, meeting, chair, id) }
	];
}

async function plan(stage: Stage, meeting: UnderWay, chair: string): Promise<Id> {
	const ctx = await stage.as(chair, meeting.planned);
	const startsAt = new Date(Math.floor(Date.parse(stage.minutesAgo(meeting.began)) / FULL) * FULL).toISOString();
	const { title, minutes, place, mode, agenda } = meeting;
	const when = { day: dayOf(startsAt), time: timeOf(startsAt) };
	const wish = v.parse(planMeetingWish, { title, minutes, place, mode, ...when, note: MARK_WORDS[meeting.mark] });
	const id = await planMeeting(ctx, stage.id('set', meeting.set), wish);
	const { version } = await ctx.read.find(setMeetings, id);
	await setAgenda(ctx, id, v.parse(setAgendaWish, { version, agenda }));
	return id;
}

/** Before the meeting: who comes, which bid is picked, and what its presenter gives to the others. */
async function prepare(stage: Stage, { set, pick, answers, presentation }: UnderWay, chair: string, meeting: Id): Promise<void> {
	for (const { person, ...said } of answers)
		await answerMeeting(await stage.as(person, pick.day, '09:00'), meeting, { ...said, substitute: '' });
	const ctx = await stage.as(chair, pick.day);
	const { bids } = await waitingBids(ctx, stage.id('set', set));
	const bid = bids.find(({ title }) => title === presentation.title)!;
	await pickBid(ctx, { bid: bid.id, meeting, minutes: pick.minutes });
	const presenter = await stage.as(presentation.presenter, pick.day, '18:00');
	const { title, progress, issue, circulated } = presentation;
	const prepared = await preparePresentation(presenter, meeting, { title, progress, issue });
	await circulatePresentation(presenter, prepared, { parts: circulated });
}

/** What has happened in it so far, each thing at its minute. */
async function hold(stage: Stage, meeting: UnderWay, chair: string, id: Id): Promise<void> {
	const { began, present, byPhone, lines, steps, questions } = meeting;
	const came = [...present.map((who) => [who, 'present'] as const), ...byPhone.map((who) => [who, 'by-phone'] as const)];
	for (const [who, how] of came) await markAttendance(await stage.ago(who, began), id, { person: stage.id('person', who), how });
	await chooseFigures(await stage.ago(chair, began), id, { seenBy: 'room', questions: 'yes' });
	const acts = [
		...steps.map((step) => ({ ago: step.ago, act: () => lead(stage, step, chair, id) })),
		...lines.map((line) => ({ ago: line.ago, act: () => write(stage, line, id) }))
	];
	for (const { act } of acts.toSorted((a, b) => b.ago - a.ago)) await act();
	for (const question of questions) await countQuestion(await stage.ago(chair, 0), id, { question, way: 'on' });
}

async function write(stage: Stage, { ago, by, saidBy, text }: UnderWay['lines'][number], meeting: Id): Promise<void> {
	const wish = v.parse(keepLineWish, { text, saidBy: saidBy ? stage.id('person', saidBy) : '' });
	await keepLine(await stage.ago(by, ago), meeting, wish, wordsOfMinutes());
}

async function lead(stage: Stage, step: UnderWay['steps'][number], chair: string, meeting: Id): Promise<void> {
	const ctx = await stage.ago(chair, step.ago);
	if ('round' in step) await beginRound(ctx, meeting, { round: step.round, minutes: step.minutes });
	else await giveTurn(ctx, meeting, { person: stage.id('person', step.turn) });
}
