import * as v from 'valibot';
import {
	addIssue,
	asksOfPaper,
	beginPaper,
	checkPaper,
	paperAtWork,
	publishPaper,
	putRecommendation,
	respondToRecommendation,
	writeIssue,
	writeIssueWish,
	writePaper
} from '#lib/domain/action-papers';
import { attachFile } from '#lib/domain/attachments';
import { newId, type Id } from '#lib/domain/shared/ids';
import { planText } from '../attached-files';
import type { Seats } from './seats';

export const versionOfPaper = async (seats: Seats, id: Id) => (await paperAtWork(await seats.as('author'), id)).version;

/** A paper of Ada's with one issue, which takes up a challenge where one is given. */
export async function actionPaperOf(seats: Seats, challenge: Id | '' = ''): Promise<Id> {
	const ada = await seats.as('author');
	const id = await beginPaper(ada, { title: 'What would help', note: '' });
	const issue = await addIssue(ada, id, { title: challenge ? '' : 'Letters reach few', challenge });
	const taken = (await paperAtWork(ada, id)).issues[0]!;
	const words = taken.wording || 'Ring before you write.';
	const asks = [{ audience: 'funders', text: words }];
	const version = await versionOfPaper(seats, id);
	await writeIssue(ada, id, v.parse(writeIssueWish, { version, issue, title: taken.title, wording: words, asks }));
	const summary = { title: 'What would help', summary: words, opening: '' };
	await writePaper(ada, id, { version: await versionOfPaper(seats, id), ...summary });
	return id;
}

export async function checkedPaperOf(seats: Seats, challenge: Id | '' = ''): Promise<Id> {
	const id = await actionPaperOf(seats, challenge);
	await checkPaper(await seats.as('author'), id, { version: await versionOfPaper(seats, id) });
	return id;
}

export async function publishedPaperOf(seats: Seats, readers: 'staff' | 'public', challenge: Id | '' = ''): Promise<Id> {
	const id = await checkedPaperOf(seats, challenge);
	return publishPaper(await seats.as('coordinator'), id, { version: await versionOfPaper(seats, id), readers });
}

/** An ask of a paper for staff, put to a body by Ada. */
export async function recommendationOf(seats: Seats): Promise<Id> {
	const paper = await publishedPaperOf(seats, 'staff');
	const ada = await seats.as('author');
	const [ask] = (await asksOfPaper(ada, paper)).asks;
	return putRecommendation(ada, paper, { ask: ask!.id, body: 'Northern Fund', day: '2026-05-12' });
}

/** The same, answered with a reply as it came. */
export async function answeredRecommendationOf(seats: Seats) {
	const id = await recommendationOf(seats);
	const [ada, draft] = [await seats.as('author'), newId()];
	const { blob } = await attachFile(ada, draft, planText());
	const answered = { version: 1, day: '2026-05-13', words: 'They take it to their board.', chaseOn: null };
	await respondToRecommendation(ada, id, { ...answered, draft, attachments: [] });
	return { recommendation: id, 'file of the recommendation': blob };
}
