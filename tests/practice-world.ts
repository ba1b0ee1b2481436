import * as v from 'valibot';
import { vocabularies } from '#lib/domain/people';
import {
	draftPractice,
	draftPracticeWish,
	firstTemplates,
	libraryPage,
	offerPractice,
	publishedPage,
	publishPractice,
	publishPracticeWish,
	revisePractice,
	revisePracticeWish,
	templates,
	templatesById,
	workingPage
} from '#lib/domain/practices';
import { change, create, type Store } from '#lib/domain/shared/context';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import { collections } from '#lib/server/collections';
import { readTemplates, readVocabularies } from '#lib/server/content';
import { openMinisearchIndex } from '#lib/server/search/minisearch/index';
import { openTestStore } from './contract/open';
import { openWorld, testClock, type CastName, type TestClock, type World } from './world';

export type Answers = v.InferInput<typeof revisePracticeWish>['answers'];

/** A short case study, invented: one effect counted, one hoped for, a contact who was not asked. */
export const CASE: Answers = {
	title: { text: 'A bus timetable drawn by hand' },
	situation: { text: 'Two people missed their first shift, because the app gave up.' },
	tried: { text: 'We drew the way to work on one sheet and walked it once.' },
	'what-changed': {
		effects: [
			{ group: 'service-users', claim: 'hoped-for', statement: 'People dare to change buses.' },
			{
				group: 'service-users',
				claim: 'measured',
				statement: 'Nobody was late in six weeks.',
				source: 'rota',
				when: 'March 2026'
			}
		]
	},
	'target-group': { chosen: ['learning-disability'], inShort: 'New starters who travel alone' },
	contact: { contact: { role: 'Support worker', body: 'Harbour College', name: 'Eve', reach: '01632 960 111' } }
};

/** Why the practices of these tests are published without a check by a colleague. */
export const UNCHECKED = 'Read in the team meeting.';

/** The named cast with the starting templates and words, and short ways to write, publish and look a practice up. */
export async function openPracticeWorld(given: { readonly store?: Store; readonly clock?: TestClock } = {}) {
	const clock = given.clock ?? testClock();
	const store = given.store ?? (await openTestStore(collections, clock, { search: openMinisearchIndex() }));
	const world: World = await openWorld({ store, clock });
	const words = readVocabularies().map((each) => create(vocabularies, newId(), each));
	const changes = [...firstTemplates(readTemplates(), newId), ...words];
	await world.store.commit({ by: 'setup', verb: 'setUpWorkspace', subject: ref('workspace', newId()), changes });
	const byName = new Map(
		[...(await templatesById(world.store.as(system('setup')))).values()].map((each) => [each.name, each.id])
	);
	const forms = { long: byName.get('practice-21')!, short: byName.get('what-worked')! };

	async function revise(by: CastName, id: Id, wish: Partial<v.InferInput<typeof revisePracticeWish>>): Promise<Id> {
		const ctx = await world.as(by);
		const { version } = await workingPage(ctx, id);
		return revisePractice(ctx, id, v.parse(revisePracticeWish, { version, answers: {}, ...wish }));
	}
	async function draft(by: CastName, answers: Answers = CASE, template = forms.short): Promise<Id> {
		const ctx = await world.as(by);
		const id = await draftPractice(ctx, v.parse(draftPracticeWish, { template, title: 'A first name' }));
		return revise(by, id, { answers });
	}
	/** Published by Dina, for anyone unless said otherwise. */
	async function publish(id: Id, wish: Partial<v.InferInput<typeof publishPracticeWish>> = {}): Promise<Id> {
		const ctx = await world.as('Dina');
		const { version } = await workingPage(ctx, id);
		return publishPractice(
			ctx,
			id,
			v.parse(publishPracticeWish, { version, readers: 'public', declareGaps: true, unchecked: UNCHECKED, ...wish })
		);
	}
	/** Written and offered by Eve, published by Dina. */
	async function published(answers: Answers = CASE): Promise<Id> {
		const id = await draft('Eve', answers);
		await offerPractice(await world.as('Eve'), id);
		return publish(id);
	}
	/** The long form, for staff alone from now on. */
	async function keepLongForStaff(): Promise<void> {
		const form = await world.store.as(system('setup')).find(templates, forms.long);
		const changes = [change(templates, form, { offeredBy: 'staff' })];
		await world.store.commit({ by: 'setup', verb: 'keptForStaff', subject: ref(templates.kind, form.id), changes });
	}
	return {
		...world,
		forms,
		keepLongForStaff,
		revise,
		draft,
		publish,
		published,
		/** The page as somebody signed out sees it. */
		signedOutPage: (id: Id) => publishedPage(world.signedOut, null, id),
		library: (query: Partial<Parameters<typeof libraryPage>[1]> = {}, read = world.signedOut) =>
			libraryPage(read, { words: '', chosen: {}, after: null, ...query })
	};
}
export type PracticeWorld = Awaited<ReturnType<typeof openPracticeWorld>>;
