import { expect, onTestFinished, test } from 'vitest';
import * as v from 'valibot';
import {
	addIssue,
	asksOfPaper,
	beginPaper,
	checkPaper,
	citeForChallenge,
	paperAtWork,
	publishPaper,
	putRecommendation,
	raiseChallenge,
	writeIssue,
	writeIssueWish,
	writePaper
} from '#lib/domain/action-papers';
import { growBranch, noticeLesson, noticeLessonWish } from '#lib/domain/learning-tree';
import { ref, type Id } from '#lib/domain/shared/ids';
import { ENGINES } from '#tests/contract/engines';
import { openWorldWithSets, testClock, type WorldWithSets } from '#tests/world';
import { threadLines, wholeThread } from '.';

/** A published paper of two issues; each takes up a challenge that rests on a lesson, and asks one thing that was put to a body. */
async function paperOfTwo(world: WorldWithSets) {
	const ada = await world.as('Ada');
	const place = await growBranch(ada, { project: world.project, name: 'First contact', parent: '' });
	const paper = await beginPaper(ada, { title: 'What would help', note: '' });
	const version = async () => (await paperAtWork(ada, paper)).version;
	const challengeAbout = async (title: string): Promise<Id> => {
		const lesson = { title: `A lesson on ${title}`, whatHappened: 'Somebody answered.', place, audience: ['staff'] };
		const source = `lesson/${await noticeLesson(await world.as('Ada'), v.parse(noticeLessonWish, lesson))}`;
		const challenge = await raiseChallenge(await world.as('Ada'), { title, wording: 'It is so.', readers: 'staff' });
		await citeForChallenge(await world.as('Ada'), challenge, { source, words: '' });
		const issue = await addIssue(await world.as('Ada'), paper, { title: `On ${title}`, challenge });
		const wish = { version: await version(), issue, title: `On ${title}`, wording: 'It is so.' };
		const asks = [{ audience: 'funders', text: `Pay for ${title}.` }];
		await writeIssue(await world.as('Ada'), paper, v.parse(writeIssueWish, { ...wish, asks }));
		return challenge;
	};
	const [letters, buses] = [await challengeAbout('letters'), await challengeAbout('buses')];
	await writePaper(ada, paper, { version: await version(), title: 'What would help', summary: 'Ring.', opening: '' });
	await checkPaper(ada, paper, { version: await version() });
	await publishPaper(await world.as('Dina'), paper, { version: await version(), readers: 'staff' });
	const put = async (at: number) => {
		const { asks } = await asksOfPaper(ada, paper);
		return putRecommendation(await world.as('Ada'), paper, { ask: asks[at]!.id, body: 'Northern Fund', day: '2026-05-12' });
	};
	return { paper, letters, buses, payForLetters: await put(0), payForBuses: await put(1) };
}

test.each(ENGINES)('a thread goes through a paper along its issues, both ways, in the %s engine', async (_, open) => {
	const clock = testClock();
	const store = await open(clock);
	onTestFinished(() => store.close());
	const world = await openWorldWithSets({ store, clock });
	const { paper, letters, buses, payForLetters, payForBuses } = await paperOfTwo(world);
	const { read } = await world.as('Grace');
	const told = (lines: readonly { id: Id; words: string; href: string }[]) => lines.map(({ words, href }) => [words, href]);

	const ofLetters = await threadLines(read, ref('challenge', letters));
	expect(told(ofLetters.becameOf)).toEqual([
		['Taken up here as “On letters”', `/papers/${paper}#issue-1`],
		['Put to a body', `/recommendations/${payForLetters}`]
	]);
	expect(told((await threadLines(read, ref('challenge', buses))).becameOf)).toEqual([
		['Taken up here as “On buses”', `/papers/${paper}#issue-2`],
		['Put to a body', `/recommendations/${payForBuses}`]
	]);
	// A lesson that one issue alone rests on leads to what that issue asks.
	const [lesson] = ofLetters.cameFrom;
	const ledTo = (await wholeThread(read, ref('lesson', lesson!.id))).lines.becameOf.map(({ id }) => id);
	expect(ledTo.toSorted()).toEqual([letters, paper, payForLetters].toSorted());

	const asked = (await threadLines(read, ref('recommendation', payForBuses))).cameFrom;
	expect(asked.map(({ title }) => title).toSorted()).toEqual(['A lesson on buses', 'What would help', 'buses']);
	// The paper itself leads every way.
	const ofPaper = await threadLines(read, ref('published-paper', paper));
	expect(ofPaper.cameFrom.map(({ id }) => id)).toEqual(expect.arrayContaining([letters, buses]));
	expect(ofPaper.becameOf.map(({ id }) => id).toSorted()).toEqual([payForLetters, payForBuses].toSorted());
});
