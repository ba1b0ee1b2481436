import {
	asksOfPaper,
	addResearchToIssue,
	addResearchToIssueWish,
	addIssue,
	issueForm,
	paperAtWork,
	settleRecommendation
} from '#lib/domain/action-papers';
import { noticeLesson, noticeLessonWish } from '#lib/domain/learning-tree';
import type { Id } from '#lib/domain/shared/ids';
import * as v from 'valibot';
import { checkedPaperOf, actionPaperOf, publishedPaperOf, recommendationOf, versionOfPaper } from '../papers';
import type { Seats } from '../seats';
import { deed, STAFF, type Deed, type Given, type SignedIn } from './deed';
import { plantBranch } from './ground';

/** Whoever began it, and a coordinator. */
const WRITERS = ['author', 'coordinator'] as const;
const RESEARCH = { author: 'Example Institute', year: '2007', title: 'What lasts' };

const on = (
	route: string,
	action: string,
	may: readonly SignedIn[],
	fields: (seats: Seats, id: Id, issue: Id) => Promise<Given['fields']>,
	made: (seats: Seats) => Promise<Id> = (seats) => actionPaperOf(seats)
): Deed =>
	deed(`/papers/[id=id]/${route}`, action, may, async (seats) => {
		const id = await made(seats);
		const { issues } = await paperAtWork(await seats.as('author'), id);
		return { id, fields: (await fields(seats, id, issues[0]!.id)) ?? {} };
	});

const followed = (action: string, fields: NonNullable<Given['fields']>): Deed =>
	deed('/recommendations/[id=id]', action, WRITERS, async (seats) => ({ id: await recommendationOf(seats), fields }));

export const PAPER_DEEDS: readonly Deed[] = [
	deed('/papers/new', 'begin', STAFF, async () => ({ fields: { title: 'What would help' } })),
	on('edit', 'write', WRITERS, async (seats, id) => ({ version: await versionOfPaper(seats, id), title: 'What helps' })),
	on('issue', 'write', WRITERS, async (seats, id, issue) => ({
		version: await versionOfPaper(seats, id),
		issue,
		title: 'Letters',
		'asks.0.id': '',
		'asks.0.audience': 'funders',
		'asks.0.text': 'Pay for the first talk.'
	})),
	on('issue', 'cite', WRITERS, async (seats, _, issue) => {
		const wish = {
			title: 'Ring first',
			whatHappened: 'Somebody answered.',
			place: await plantBranch(seats),
			audience: ['staff']
		};
		return { issue, source: `lesson/${await noticeLesson(await seats.as('author'), v.parse(noticeLessonWish, wish))}` };
	}),
	on('issue', 'research', WRITERS, async (_, __, issue) => ({ issue, ...RESEARCH })),
	on('issue', 'remove', WRITERS, async (seats, id, issue) => {
		const ada = await seats.as('author');
		await addResearchToIssue(ada, id, v.parse(addResearchToIssueWish, { issue, ...RESEARCH }));
		return { issue, evidence: (await issueForm(ada, id, issue)).evidence[0]!.id };
	}),
	on('working', 'add', WRITERS, async () => ({ title: 'Another' })),
	on('working', 'up', WRITERS, async (seats, id) => ({
		issue: await addIssue(await seats.as('author'), id, { title: 'Another', challenge: '' })
	})),
	on('working', 'remove', WRITERS, async (_, __, issue) => ({ issue })),
	on(
		'working',
		'withdraw',
		WRITERS,
		async () => ({ reason: 'A figure was wrong.' }),
		(seats) => publishedPaperOf(seats, 'staff')
	),
	on('working', 'delete', ['author'], async () => ({})),
	on('check', 'check', WRITERS, async (seats, id) => ({ version: await versionOfPaper(seats, id) })),
	on(
		'check',
		'publish',
		['coordinator'],
		async (seats, id) => ({ version: await versionOfPaper(seats, id), readers: 'public' }),
		(seats) => checkedPaperOf(seats)
	),
	deed('/papers/[id=id]/asks', 'put', WRITERS, async (seats) => {
		const id = await publishedPaperOf(seats, 'staff');
		const [ask] = (await asksOfPaper(await seats.as('author'), id)).asks;
		return { id, fields: { ask: ask!.id, body: 'Northern Fund', day: '2026-05-12' } };
	}),
	followed('acknowledge', { version: 1, day: '2026-05-13' }),
	followed('respond', { version: 1, day: '2026-05-13', words: 'They take it to their board.' }),
	followed('settle', { version: 1, day: '2026-05-13', is: 'adopted' }),
	followed('chase', { version: 1, chaseOn: '2026-06-01' }),
	deed('/recommendations/[id=id]', 'undo', WRITERS, async (seats) => {
		const id = await recommendationOf(seats);
		await settleRecommendation(await seats.as('author'), id, { version: 1, day: '2026-05-13', is: 'adopted', reason: '' });
		return { id, fields: { version: 2 } };
	})
];
