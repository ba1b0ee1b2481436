import * as v from 'valibot';
import { waitingFor } from '#lib/domain/attachments';
import {
	attachToPractice,
	citeLesson,
	draftPractice,
	keepPracticeFiles,
	keepPracticeFilesWish,
	linkPracticeToObjective,
	offerPractice,
	publishPractice,
	revisePractice,
	templates,
	workingPage
} from '#lib/domain/practices';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { keepSent } from '#lib/server/attachments';
import { list, prose, wordFile } from '#lib/server/documents';
import { MARK_WORDS, type Example, type ExamplePractice } from '../content';
import type { Scene, Stage } from './stage';

/** Practices are written and offered on the day they were checked, published on the day the example says, and linked last. */
export const practiceScenes = (stage: Stage, example: Example): Scene[] =>
	example.practices.flatMap((practice) => {
		const { published } = practice;
		const written = {
			day: practice.checked,
			order: 16,
			play: async () => {
				const author = await stage.as(practice.offeredBy, practice.checked);
				stage.name('practice', practice.handle, await write(author, stage, practice));
			}
		};
		const linked = { day: 0, order: 20, play: () => tie(stage, practice) };
		if (!published) return [written, linked];
		const publish = async () => {
			const coordinator = await stage.as(published.by, published.day);
			const id = stage.id('practice', practice.handle);
			const { version } = await workingPage(coordinator, id);
			await publishPractice(coordinator, id, {
				version,
				readers: 'public',
				declareGaps: true,
				changed: '',
				unchecked: READ_TOGETHER
			});
		};
		return [written, { day: published.day, order: 18, play: publish }, linked];
	});

const READ_TOGETHER = 'Read together in the team meeting.';

async function write(author: Context, stage: Stage, practice: ExamplePractice): Promise<Id> {
	const { title, ...others } = practice.answers;
	const template = await newestTemplate(author, practice.template);
	const id = await draftPractice(author, { template, title: title!.text, note: MARK_WORDS[practice.mark] });
	const { version } = await workingPage(author, id);
	const { source, funding } = practice;
	await revisePractice(author, id, {
		version,
		form: '',
		answers: others,
		gaps: practice.gaps,
		area: '',
		source: source ? `${source.title}, ${source.published}` : '',
		sourceBy: source?.body ?? '',
		sourceAddress: '',
		fundedUntil: funding ? stage.day(funding.until).slice(0, 7) : '',
		fundedBy: funding?.by ?? '',
		fundingAsk: funding?.ask ?? '',
		checkedOn: stage.day(practice.checked),
		reviewBy: practice.reviewBy === null ? null : stage.day(practice.reviewBy),
		language: 'en-GB'
	});
	if (practice.checklist) await attachChecklist(author, id, practice.checklist);
	await offerPractice(author, id);
	return id;
}

/** Attaches a list to work through, and looks at what the check finds in it, as its form asks. */
async function attachChecklist(
	author: Context,
	id: Id,
	{ name, description, title, lead, items }: NonNullable<ExamplePractice['checklist']>
): Promise<void> {
	const sheet = { title, readers: MARK_WORDS.invented, parts: [prose(lead), list(items.map((item) => `☐ ${item}`))] };
	const { blob } = await keepSent(author, id, new File([await wordFile(sheet)], name));
	const { version } = await workingPage(author, id);
	await keepPracticeFiles(author, id, v.parse(keepPracticeFilesWish, { version, attachments: [{ blob, name, description }] }));
	await attachToPractice(author, id, { files: (await waitingFor(author, id)).map((each) => each.id) });
}

async function tie(stage: Stage, { handle, published, offeredBy, objectives, lessons }: ExamplePractice): Promise<void> {
	const who = await stage.as(published?.by ?? offeredBy, 0);
	const id = stage.id('practice', handle);
	for (const each of objectives) await linkPracticeToObjective(who, id, { objective: stage.id('objective', each) });
	for (const each of lessons) await citeLesson(who, id, { lesson: stage.id('lesson', each) });
}

async function newestTemplate(ctx: Context, name: string): Promise<Id> {
	const { items } = await ctx.read.list(templates, { where: { name } });
	const newest = items.toSorted((a, b) => b.version - a.version)[0];
	if (!newest) throw new Error(`The example follows a template ${name} that is not there.`);
	return newest.id;
}
