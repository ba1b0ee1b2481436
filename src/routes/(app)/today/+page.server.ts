import { redirect } from '@sveltejs/kit';
import { askedForDifference } from '#lib/domain/actions';
import { draftsOf } from '#lib/domain/learning-files';
import {
	answerInShortWish,
	answerMeeting,
	comingMeetings,
	contractsToAgree,
	mergesProposed,
	myAnswers,
	myOpeningsAsked,
	placesOffered,
	pulsesToAnswer,
	wordsAskedFor
} from '#lib/domain/learning-sets';
import { lessonsToConfirm, myLeaves, toLookAgain, waitingFor } from '#lib/domain/learning-tree';
import { mySessionDrafts, mySupervisions } from '#lib/domain/supervision';
import { today } from '#lib/domain/shared/clock';
import { answer, formAction } from '#lib/server/http';
import { askedWhatChanged } from '#lib/domain/training-log';
import { readPad } from '../learning-file/tally/read-pad';
import { noteOn, undoOn } from '../learning-file/tally/tally-actions';
import { myActions } from './my-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const [
			mine,
			meetings,
			answers,
			supervisions,
			leaves,
			waiting,
			toPassOn,
			pulses,
			toConfirm,
			lookAgain,
			drafts,
			sessionDrafts,
			offered,
			merges,
			openings,
			contracts,
			whatChanged,
			whatDifference,
			pad
		] = await Promise.all([
			myActions(ctx),
			comingMeetings(ctx),
			myAnswers(ctx),
			mySupervisions(ctx),
			myLeaves(ctx),
			waitingFor(ctx),
			wordsAskedFor(ctx),
			pulsesToAnswer(ctx),
			lessonsToConfirm(ctx),
			toLookAgain(ctx),
			draftsOf(ctx),
			mySessionDrafts(ctx),
			placesOffered(ctx),
			mergesProposed(ctx),
			myOpeningsAsked(ctx),
			contractsToAgree(ctx),
			askedWhatChanged(ctx),
			askedForDifference(ctx),
			readPad(ctx, url.searchParams)
		]);
		return {
			today: today(ctx.clock),
			actions: mine.lines,
			actionCount: mine.all,
			toDecide: mine.toDecide,
			meetings: meetings.slice(0, 3).map((each) => ({ ...each, answer: answers.get(each.id) ?? null })),
			supervisions: supervisions.lines.filter((session) => session.coming).slice(0, 3),
			leaves,
			waiting,
			toPassOn: toPassOn.map(({ id, askedBy }) => ({ id, askedBy })),
			pulses,
			toConfirm,
			lookAgain: lookAgain.map(({ id, lesson, changed, where, lookAgain: day }) => ({ id, lesson, changed, where, day })),
			offered,
			merges,
			openings,
			contracts,
			whatChanged,
			whatDifference: whatDifference.map(({ id, what }) => ({ id, what })),
			pad,
			drafts: drafts.length,
			sessionDrafts: sessionDrafts.length
		};
	});

export const actions: Actions = {
	answer: formAction(answerInShortWish, async (ctx, { meeting, answer: said }) => {
		await answerMeeting(ctx, meeting, { answer: said, note: '', substitute: '' });
		redirect(303, '/today');
	}),
	tally: noteOn('/today'),
	untally: undoOn('/today')
};
