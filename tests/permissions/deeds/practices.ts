import * as v from 'valibot';
import {
	attachToPractice,
	beginEdition,
	bringOutEdition,
	citeLesson,
	draftPractice,
	draftPracticeWish,
	keepPracticeFiles,
	keepPracticeFilesWish,
	linkPracticeToObjective,
	offerPractice,
	placeWords,
	placeWordsWish,
	practiceFiles,
	publishPractice,
	publishPracticeWish,
	revisePractice,
	revisePracticeWish,
	templateChoices,
	withdrawPractice
} from '#lib/domain/practices';
import { attachFile, waitingFor } from '#lib/domain/attachments';
import { noticeLesson, noticeLessonWish } from '#lib/domain/learning-tree';
import type { Context } from '#lib/domain/shared/context';
import { newId, type Id } from '#lib/domain/shared/ids';
import { planText } from '../../attached-files';
import { broughtTogether, importOf } from '../practice-imports';
import type { Seats } from '../seats';
import { deed, SIGNED_IN, versionOf, type Deed, type Given, type SignedIn } from './deed';
import { adoptedBy } from '../adoptions';
import { formMade } from './forms';
import { newObjective } from './projects';
import { plantBranch } from './ground';

const OWNER = ['author'] as const;
/** Its owner, and a coordinator once it was offered: everybody else of the staff reads it then. */
const WRITERS = ['author', 'coordinator'] as const;
const WORDS = { situation: { text: 'Two people missed their first shift.' }, tried: { text: 'We drew the way.' } };

async function written(seats: Seats, by?: Id): Promise<Id> {
	const ada = await seats.as('author');
	const template = by ?? (await shortForm(seats));
	const id = await draftPractice(ada, v.parse(draftPracticeWish, { template, title: 'A first visit' }));
	await revisePractice(ada, id, v.parse(revisePracticeWish, { version: await practiceVersion(seats, id), answers: WORDS }));
	return id;
}
/** Offered, by an edition of a form after which another came out. */
async function offeredByEarlier(seats: Seats): Promise<Id> {
	const form = await formMade(seats);
	const id = await offered(seats, form);
	const administrator = await seats.as('administrator');
	await bringOutEdition(administrator, await beginEdition(administrator, form), { version: 1 });
	return id;
}
export async function offered(seats: Seats, by?: Id): Promise<Id> {
	const id = await written(seats, by);
	await offerPractice(await seats.as('author'), id);
	return id;
}
async function published(seats: Seats): Promise<Id> {
	return publishedBy(seats, await offered(seats));
}
async function publishedBy(seats: Seats, id: Id): Promise<Id> {
	const wish = { version: await practiceVersion(seats, id), readers: 'public', declareGaps: true, unchecked: 'Read together.' };
	return publishPractice(await seats.as('coordinator'), id, v.parse(publishPracticeWish, wish));
}
/** With an end of its money. */
async function funded(seats: Seats): Promise<Id> {
	const id = await written(seats);
	const wish = v.parse(revisePracticeWish, {
		version: await practiceVersion(seats, id),
		answers: WORDS,
		fundedUntil: 'June 2026'
	});
	await revisePractice(await seats.as('author'), id, wish);
	await offerPractice(await seats.as('author'), id);
	return publishedBy(seats, id);
}
/** By the long form, which asks how a practice would travel. */
async function publishedLong(seats: Seats): Promise<Id> {
	const ada = await seats.as('author');
	const template = (await templateChoices(ada)).find(({ label }) => !/what worked/i.test(label))!.id;
	const id = await draftPractice(ada, v.parse(draftPracticeWish, { template, title: 'A link worker' }));
	const answers = { summary: { text: 'Somebody in the surgery.' } };
	await revisePractice(ada, id, v.parse(revisePracticeWish, { version: await practiceVersion(seats, id), answers }));
	await offerPractice(ada, id);
	const wish = { version: await practiceVersion(seats, id), readers: 'public', declareGaps: true, unchecked: 'Read together.' };
	await publishPractice(await seats.as('coordinator'), id, v.parse(publishPracticeWish, wish));
	return id;
}
/** What somebody took away last. */
export const lastRemoved = async ({ read }: Context): Promise<Id> => (await read.removed({ limit: 1, after: null })).items[0]!.id;
export const practiceVersion = (seats: Seats, id: Id) => versionOf(seats, 'practice', id);

/** The short case study, which partners can begin too. */
async function shortForm(seats: Seats): Promise<Id> {
	return (await templateChoices(await seats.as('author'))).find(({ label }) => /what worked/i.test(label))!.id;
}

const table = async (seats: Seats) => ({ template: await shortForm(seats), csv: 'Title,The situation\nA first visit,A bus' });

export const at = (
	route: string,
	action: string,
	may: readonly SignedIn[],
	made: (seats: Seats) => Promise<Id>,
	fields: (seats: Seats, id: Id) => Promise<Given['fields']> = async () => ({})
) =>
	deed(`/practices/[id=id]/${route}`, action, may, async (seats) => {
		const id = await made(seats);
		return { id, fields: (await fields(seats, id)) ?? {} };
	});
/** A file of Ada's that belongs to the practice. */
async function attached(seats: Seats, id: Id): Promise<Id> {
	const ada = await seats.as('author');
	const { blob } = await attachFile(ada, id, planText());
	await attachToPractice(ada, id, { files: (await waitingFor(ada, id)).map((each) => each.id) });
	return blob;
}
const lesson = async (seats: Seats) => {
	const wish = { title: 'The sum first', whatHappened: 'It was done.', place: await plantBranch(seats), audience: ['staff'] };
	return noticeLesson(await seats.as('author'), v.parse(noticeLessonWish, wish));
};
const reworded = async (seats: Seats, id: Id) => ({
	version: await practiceVersion(seats, id),
	'answers.tried.text': 'We walked it.'
});

export const PRACTICE_DEEDS: readonly Deed[] = [
	deed('/practices/new', 'draft', SIGNED_IN, async (seats) => ({
		fields: { template: await shortForm(seats), title: 'A first visit' }
	})),
	deed(
		'/practices/import',
		'look',
		SIGNED_IN,
		async () => ({ fields: { text: 'Title: A first visit\nSituation: A bus.\nTried: A walk.' } }),
		{
			looks: true
		}
	),
	deed('/practices/import', 'keep', SIGNED_IN, async (seats) => ({
		fields: { template: await shortForm(seats), 'answers.title.text': 'A first visit' }
	})),
	deed('/practices/starters', 'bringIn', ['coordinator'], async () => ({
		fields: { starters: 'link-workers', readers: 'partners' }
	})),
	deed('/practices/import/table', 'look', SIGNED_IN, async (seats) => ({ fields: await table(seats) }), { looks: true }),
	deed('/practices/import/table', 'bring', SIGNED_IN, async (seats) => ({
		fields: { ...(await table(seats)), 'columns.0': 'title', 'columns.1': 'situation', whole: 'yes' }
	})),
	deed('/practices/import/many', 'begin', SIGNED_IN, async () => ({
		fields: { file: new File(['# A bus by hand'], 'bus.md') }
	})),
	deed('/practices/import/many/[id=id]', 'stop', OWNER, async (seats) => ({
		id: await importOf(seats),
		fields: { what: 'keep' }
	})),
	at(
		'unplaced',
		'place',
		OWNER,
		async (seats) => (await broughtTogether(seats)).draft,
		async () => ({ version: 1, 'unplaced.0.text': 'A headline.', 'unplaced.0.section': 'tried' })
	),
	at(
		'wordings',
		'unplaced',
		OWNER,
		async (seats) => {
			const { draft } = await broughtTogether(seats);
			const unplaced = [{ text: 'A headline.', section: '' }];
			await placeWords(await seats.as('author'), draft, v.parse(placeWordsWish, { version: 1, unplaced }));
			return draft;
		},
		async (seats) => ({ words: await lastRemoved(await seats.as('author')) })
	),
	at(
		'wordings',
		'restore',
		WRITERS,
		async (seats) => {
			const id = await offered(seats);
			const answers = { tried: { text: 'We walked it twice.' } };
			const wish = v.parse(revisePracticeWish, { version: await practiceVersion(seats, id), answers });
			await revisePractice(await seats.as('author'), id, wish);
			return id;
		},
		async (seats, id) => {
			const version = await practiceVersion(seats, id);
			return { version, of: version - 1 };
		}
	),
	at('edit', 'save', WRITERS, offered, reworded),
	at('edit/save', 'POST', WRITERS, offered, async (seats, id) => ({ ...(await reworded(seats, id)), form: newId() })),
	at('files', 'save', WRITERS, offered, async (seats, id) => ({
		'attachments.0.blob': await attached(seats, id),
		'attachments.0.description': 'What we agreed',
		version: await practiceVersion(seats, id)
	})),
	deed('/practices/[id=id]/files', 'attach', WRITERS, async (seats, by) => {
		const id = await offered(seats);
		const sender = await seats.as(by);
		await attachFile(sender, id, planText());
		return { id, fields: { files: (await waitingFor(sender, id)).map((each) => each.id) } };
	}),
	at('files', 'bringBack', WRITERS, offered, async (seats, id) => {
		const blob = await attached(seats, id);
		const version = await practiceVersion(seats, id);
		const coordinator = await seats.as('coordinator');
		const wish = v.parse(keepPracticeFilesWish, { version, attachments: [{ blob, remove: true }] });
		await keepPracticeFiles(coordinator, id, wish);
		return { file: (await practiceFiles(coordinator, id)).takenOut[0]!.id };
	}),
	at('check', 'offer', OWNER, written),
	at('check', 'publish', ['coordinator'], offered, async (seats, id) => ({
		version: await practiceVersion(seats, id),
		readers: 'public',
		declareGaps: 'on',
		unchecked: 'Read together.'
	})),
	at('working', 'takeBack', OWNER, offered),
	at('working', 'moveOn', WRITERS, offeredByEarlier, async (seats, id) => ({ version: await practiceVersion(seats, id) })),
	at('working', 'discard', WRITERS, async (seats) => {
		const id = await published(seats);
		const wish = v.parse(revisePracticeWish, { version: await practiceVersion(seats, id), answers: WORDS });
		await revisePractice(await seats.as('author'), id, wish);
		return id;
	}),
	at('working', 'withdraw', WRITERS, published, async () => ({ reason: 'Out of date.' })),
	at('working', 'bringBack', ['coordinator'], async (seats) => {
		const id = await published(seats);
		await withdrawPractice(await seats.as('coordinator'), id, { reason: 'Out of date.' });
		return id;
	}),
	at('working', 'funding', WRITERS, funded, async () => ({ is: 'goes-on', words: 'money of the college' })),
	at('working', 'review', WRITERS, published, async () => ({ stillRight: 'on' })),
	at(
		'editions',
		'restore',
		WRITERS,
		async (seats) => {
			const id = await published(seats);
			const wish = v.parse(revisePracticeWish, { version: await practiceVersion(seats, id), answers: WORDS, area: 'Bury' });
			await revisePractice(await seats.as('author'), id, wish);
			const again = {
				version: await practiceVersion(seats, id),
				readers: 'public',
				declareGaps: true,
				unchecked: 'Read together.'
			};
			return publishPractice(await seats.as('coordinator'), id, v.parse(publishPracticeWish, again));
		},
		async (seats, id) => ({ version: await practiceVersion(seats, id), revision: 1 })
	),
	at('working', 'delete', OWNER, offered),
	at('working', 'link', WRITERS, offered, async (seats) => ({ objective: await newObjective(seats) })),
	at('working', 'unlink', WRITERS, offered, async (seats, id) => {
		const objective = await newObjective(seats);
		await linkPracticeToObjective(await seats.as('author'), id, { objective });
		return { objective };
	}),
	at('working', 'cite', WRITERS, offered, async (seats) => ({ lesson: await lesson(seats) })),
	at('working', 'takeUp', WRITERS, publishedLong, async (seats, id) => ({ adoption: await adoptedBy(seats, id, 'public') })),
	at('working', 'uncite', WRITERS, offered, async (seats, id) => {
		const cited = await lesson(seats);
		await citeLesson(await seats.as('author'), id, { lesson: cited });
		return { lesson: cited };
	})
];
