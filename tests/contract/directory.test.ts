import * as v from 'valibot';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findByLine, suggestFor } from '#lib/domain/finding';
import { organisations } from '#lib/domain/people';
import {
	adoptionPage,
	adoptPractice,
	adoptPracticeWish,
	bodyPage,
	copyPractice,
	directoryPage,
	directoryRows,
	latestPractices,
	practiceList,
	sameBodies,
	sayOneBody,
	sayOneBodyWish,
	tellBodiesApart,
	triedElsewhere,
	withdrawPractice,
	type DirectoryQuery
} from '#lib/domain/practices';
import { Forbidden, Invalid, NotFound } from '#lib/domain/shared/errors';
import type { Id } from '#lib/domain/shared/ids';
import { CASE, openPracticeWorld, type Answers } from '#tests/practice-world';
import { testClock, type CastName } from '#tests/world';
import { ENGINES, SEARCHING_ENGINES } from './engines';

type Engine = (typeof ENGINES)[number][1];

const ALL: DirectoryQuery = { words: '', area: '', letter: '', after: null };
/** A case whose contact is at this body. */
const at = (
	body: string,
	more: { name?: string; reach?: string; consent?: boolean; role?: string; title?: string } = {}
): Answers => ({
	...CASE,
	title: { text: more.title ?? `A practice of ${body}` },
	contact: {
		contact: {
			role: more.role ?? 'Manager',
			body,
			name: more.name ?? '',
			reach: more.reach ?? '',
			consent: more.consent ?? false
		}
	}
});

async function opened(open: Engine) {
	const clock = testClock();
	const store = await open(clock);
	onTestFinished(() => store.close());
	const there = await openPracticeWorld({ store, clock });
	const reads = async (who: CastName | null) => (who === null ? there.signedOut : (await there.as(who)).read);
	/** Of everybody's readers unless said otherwise. */
	const publish = async (
		answers: Answers,
		wish: { readers?: 'public' | 'partners'; area?: string; fundedBy?: string } = {}
	): Promise<Id> => {
		const { readers, ...about } = wish;
		const id = await there.draft('Dina', answers);
		if (Object.keys(about).length > 0) await there.revise('Dina', id, about);
		return there.publish(id, readers ? { readers } : {});
	};
	const directory = async (who: CastName | null, query: Partial<DirectoryQuery> = {}) =>
		directoryPage(await reads(who), { ...ALL, ...query });
	const names = async (who: CastName | null, query: Partial<DirectoryQuery> = {}) =>
		(await directory(who, query)).lines.map(({ name, count }) => `${name} ${count}`);
	const page = async (who: CastName | null, slug: string) => bodyPage(await reads(who), who && (await there.as(who)), slug, null);
	const join = async (who: CastName, slug: string, name: string) =>
		sayOneBody(await there.as(who), slug, v.parse(sayOneBodyWish, { name }));
	const rows = async (who: CastName | null) => (await (await directoryRows(await reads(who), ALL))(null)).rows;
	return { ...there, reads, publish, directory, names, page, join, rows };
}

describe.each(SEARCHING_ENGINES)('%s: the directory', (_, open) => {
	test('gathers one body however it is written, counts what its reader reads, and names only who agreed', async () => {
		const there = await opened(open);
		await there.publish(at('Harbour College', { name: 'Eve Lark', reach: '01632 960 111', consent: true }), { area: 'Bury' });
		await there.publish(at('the HARBOUR college, Ltd', { name: 'Noor Field', role: 'Job coach' }), { fundedBy: 'Bury Council' });
		await there.publish(at('Age UK Bury'), { readers: 'partners' });
		expect(await there.names(null)).toEqual(['Bury Council 1', 'Harbour College 2']);
		expect(await there.names('Ada')).toEqual(['Age UK Bury 1', 'Bury Council 1', 'Harbour College 2']);
		expect(await there.names('Eve')).toEqual(await there.names('Ada'));
		const body = await there.page(null, 'harbour-college');
		expect(body).toMatchObject({ name: 'Harbour College', alsoWritten: ['the HARBOUR college, Ltd'], count: 2, joined: null });
		expect(body.asked.map(({ role, name, reach }) => [role, name, reach]).sort()).toEqual([
			['Job coach', '', ''],
			['Manager', 'Eve Lark', '01632 960 111']
		]);
		expect(JSON.stringify([await there.directory('Ada'), await there.rows('Ada')])).not.toContain('Noor');
		expect((await there.page(null, 'bury-council')).practices).toMatchObject([{ ways: ['pays'] }]);
		// What no practice names that one reads is not there, whether others read of it or not.
		await expect(there.page(null, 'age-uk-bury')).rejects.toBeInstanceOf(NotFound);
		await expect(there.page('Ada', 'nobody-at-all')).rejects.toBeInstanceOf(NotFound);
		expect(await there.names(null, { area: 'Bury' })).toEqual(['Harbour College 1']);
		expect(await there.names(null, { words: 'coll' })).toEqual(['Harbour College 2']);
		expect(await there.names('Ada', { words: 'bury c' })).toEqual(['Bury Council 1']);
		expect(await there.names('Ada', { letter: 'H' })).toEqual(['Harbour College 2']);
		expect(await there.names('Ada', { letter: 'Z', words: '<script>' })).toEqual([]);
		const first = await there.directory('Ada', { limit: 2 });
		expect(first.letters.map(({ letter }) => letter)).toEqual(['A', 'B', 'H']);
		expect(await there.names('Ada', { limit: 2, after: first.next })).toEqual(['Harbour College 2']);
		expect(await there.names('Ada', { after: 'made up \u{1F600}' })).toEqual([]);
	});

	test('the library and search are narrowed by a body with the same counts, and offer only what their reader reads', async () => {
		const there = await opened(open);
		const one = await there.publish(at('Harbour College'));
		const two = await there.publish({ ...at('harbour college'), tried: { text: 'A heron came.' } });
		const closed = await there.publish(at('Age UK Bury'), { readers: 'partners' });
		const facet = async (who: CastName | null, chosen: Record<string, string[]> = {}) => {
			const page = await there.library({ chosen }, await there.reads(who));
			const values = page.facets.find(({ name }) => name === 'body')?.values ?? [];
			return { found: page.results.map(({ id }) => id).sort(), values: values.map((each) => `${each.label} ${each.count}`) };
		};
		await expect.poll(async () => (await facet('Ada')).values).toEqual(['Harbour College 2', 'Age UK Bury 1']);
		expect(await facet(null)).toEqual({ found: [one, two].sort(), values: ['Harbour College 2'] });
		expect((await facet(null, { body: ['Harbour College'] })).found).toEqual([one, two].sort());
		expect((await facet('Ada', { body: ['age-uk-bury'] })).found).toEqual([closed]);
		expect((await facet(null, { body: ['age-uk-bury'] })).found).toEqual([]);
		const listed = await practiceList(there.signedOut, {
			words: '',
			chosen: { body: ['harbour-college'] },
			after: null,
			limit: 10
		});
		expect(listed.items.map(({ id }) => id).sort()).toEqual([one, two].sort());
		const line = async (who: CastName | null, asked: string) => {
			const found = await findByLine({ read: await there.reads(who), self: null }, asked, { order: 'relevance', after: null });
			return {
				ids: found.hits.map(({ id }) => id).sort(),
				labels: found.filters.map(({ label }) => label),
				leftOut: found.leftOut
			};
		};
		expect(await line(null, 'body:"harbour college" heron')).toEqual({
			ids: [two],
			labels: ['Organisation: Harbour College'],
			leftOut: []
		});
		expect((await line(null, 'body:harb')).ids).toEqual([one, two].sort());
		expect((await line(null, 'body:age')).ids).toEqual([]);
		expect((await line('Ada', 'body:age')).ids).toEqual([closed]);
		expect((await line(null, 'body:--')).leftOut).toHaveLength(1);
		const offered = async (who: CastName | null, typed: string) =>
			(await suggestFor({ read: await there.reads(who), self: null }, typed)).map((each) =>
				each.is === 'line' ? each.line : each.hit.id
			);
		expect(await offered('Ada', 'body:ag')).toEqual(['body:"Age UK Bury"']);
		expect(await offered(null, 'body:ag')).toEqual([]);
	});

	test('an administrator says that two names mean one body, for every reader, and takes it back', async () => {
		const there = await opened(open);
		await there.publish(at('Harbour College'));
		await there.publish(at('Herons of Bury'));
		await there.publish(
			{
				...at('Herons of Bury', { title: 'Named twice' }),
				'what-changed': CASE['what-changed']!
			},
			{ fundedBy: 'Harbour College' }
		);
		await there.publish(at('Bury Trust'), { readers: 'partners' });
		await expect(there.join('Ada', 'harbour-college', 'Herons of Bury')).rejects.toBeInstanceOf(Forbidden);
		await expect(there.join('Eve', 'harbour-college', 'Herons of Bury')).rejects.toBeInstanceOf(Forbidden);
		await expect(there.join('Dina', 'harbour-college', 'Nobody')).rejects.toBeInstanceOf(Invalid);
		await expect(there.join('Dina', 'harbour-college', 'the harbour college')).rejects.toBeInstanceOf(Invalid);
		await expect(there.join('Dina', 'nobody', 'Herons of Bury')).rejects.toBeInstanceOf(NotFound);
		await there.join('Dina', 'harbour-college', 'herons of bury');
		expect(await there.names(null)).toEqual(['Harbour College 3']);
		expect(await there.page(null, 'herons-of-bury')).toMatchObject({
			name: 'Harbour College',
			alsoWritten: ['Herons of Bury'],
			count: 3
		});
		const facet = async () =>
			(await there.library()).facets.find(({ name }) => name === 'body')?.values.map((each) => `${each.label} ${each.count}`);
		await expect.poll(facet).toEqual(['Harbour College 3']);
		expect((await there.library({ chosen: { body: ['herons-of-bury'] } })).results).toHaveLength(3);
		// A name that somebody reads nowhere leads nowhere for them, though it means a body that they know.
		await there.join('Dina', 'harbour-college', 'Bury Trust');
		await expect(there.page(null, 'bury-trust')).rejects.toBeInstanceOf(NotFound);
		expect(JSON.stringify([await there.directory(null), await there.page(null, 'harbour-college')])).not.toContain('Trust');
		const asked = await findByLine({ read: there.signedOut, self: null }, 'body:"Bury Trust"', {
			order: 'relevance',
			after: null
		});
		expect(asked.hits).toEqual([]);
		expect((await there.page('Ada', 'bury-trust')).count).toBe(4);
		const { joined } = await there.page('Dina', 'harbour-college');
		expect(joined!.map(({ one, other }) => `${one} = ${other}`).sort()).toEqual([
			'Bury Trust = Harbour College',
			'Harbour College = Herons of Bury'
		]);
		const pair = joined!.find(({ other, one }) => [one, other].includes('Herons of Bury'))!.id;
		await expect(tellBodiesApart(await there.as('Ben'), { pair })).rejects.toBeInstanceOf(Forbidden);
		await tellBodiesApart(await there.as('Dina'), { pair });
		await expect(tellBodiesApart(await there.as('Dina'), { pair })).rejects.toBeInstanceOf(Invalid);
		expect(await there.names(null)).toEqual(['Harbour College 2', 'Herons of Bury 2']);
		await there.join('Dina', 'herons-of-bury', 'Harbour College');
		expect(await there.names(null)).toEqual(['Harbour College 3']);
	});
});

describe.each(ENGINES.slice(0, 1))('%s: what the directory follows', (_, open) => {
	test('consent that is taken back takes the name away everywhere at once, and so does a practice that is withdrawn', async () => {
		const there = await opened(open);
		const agreed = at('Harbour College', { name: 'Eve Lark', reach: '01632 960 111', consent: true });
		const id = await there.publish(agreed);
		const everywhere = async () =>
			JSON.stringify([
				await there.directory(null),
				await there.page(null, 'harbour-college'),
				await there.rows(null),
				await there.signedOutPage(id),
				await latestPractices(there.signedOut, 10),
				await practiceList(there.signedOut, { words: '', chosen: {}, after: null, limit: 10 }),
				await copyPractice(there.signedOut, id, String),
				(await findByLine({ read: there.signedOut, self: null }, 'lark', { order: 'relevance', after: null })).hits,
				await suggestFor({ read: there.signedOut, self: null }, 'body:eve')
			]);
		expect(await everywhere()).toMatch(/Eve Lark.*01632/);
		await there.revise('Dina', id, { answers: { contact: { contact: { ...agreed.contact!.contact!, consent: false } } } });
		expect(await everywhere()).not.toMatch(/Eve|Lark|01632/);
		expect((await there.page(null, 'harbour-college')).asked).toMatchObject([{ role: 'Manager', name: '', reach: '' }]);
		await withdrawPractice(await there.as('Dina'), id, { reason: 'Out of date.' });
		await expect(there.page(null, 'harbour-college')).rejects.toBeInstanceOf(NotFound);
		await expect(there.page('Ada', 'harbour-college')).rejects.toBeInstanceOf(NotFound);
		expect(await there.names('Ada')).toEqual([]);
	});

	test('a body is shown with what it tries of others, as far as its reader knows of that', async () => {
		const there = await opened(open);
		const eve = await there.as('Eve');
		const { name } = await eve.read.find(organisations, eve.actor.organisation);
		const other = await there.publish(at('Age UK Bury', { title: 'A bus timetable' }));
		await there.publish(at(`The ${name}`));
		const slug = (await there.directory('Ada', { words: name })).lines[0]!.slug;
		const adopt = v.parse(adoptPracticeWish, { where: 'Hull', since: '2026-05-01', readers: 'public' });
		const adoption = await adoptPractice(eve, other, adopt);
		expect((await there.page('Ada', slug)).tries).toMatchObject([
			{ id: adoption, where: 'Hull', practice: { title: 'A bus timetable' } }
		]);
		// Visitors do not learn which partner body tries it.
		expect((await there.page(null, slug)).tries).toEqual([]);
		await withdrawPractice(await there.as('Dina'), other, { reason: 'Out of date.' });
		expect((await there.page('Ada', slug)).tries).toEqual([]);
	});

	test('a practice leads from each body that it names to its page, and an adoption to that of the body where its reader finds one', async () => {
		const there = await opened(open);
		const eve = await there.as('Eve');
		const { name } = await eve.read.find(organisations, eve.actor.organisation);
		const id = await there.publish(at('Herons of Bury', { name: 'Eve Lark' }), { fundedBy: 'Bury Council' });
		const named = [
			{ slug: 'herons-of-bury', name: 'Herons of Bury' },
			{ slug: 'bury-council', name: 'Bury Council' }
		];
		expect((await there.signedOutPage(id))!.bodies).toEqual(named);
		expect((await there.library()).results.map(({ card }) => card.bodies)).toEqual([named]);
		for (const { slug } of named) expect((await there.page(null, slug)).practices).toMatchObject([{ id }]);
		const adopt = v.parse(adoptPracticeWish, { where: 'Hull', since: '2026-05-01', readers: 'public' });
		const adoption = await adoptPractice(eve, id, adopt);
		const told = async (who: CastName | null) => {
			const read = await there.reads(who);
			const { lines } = await triedElsewhere(read, id);
			const page = await adoptionPage(read, who && (await there.as(who)), adoption);
			return [...lines, page].map((each) => [each.body, each.page]);
		};
		expect(await told('Ada')).toEqual([
			[name, null],
			[name, null]
		]);
		const own = await there.publish(at(`The ${name}`), { readers: 'partners' });
		const slug = (await there.directory('Ada', { words: name })).lines[0]!.slug;
		expect(await told('Ada')).toEqual([
			[name, slug],
			[name, slug]
		]);
		// Visitors learn neither which body it is nor that it has a page.
		expect(await told(null)).toEqual([
			['', null],
			['', null]
		]);
		await withdrawPractice(await there.as('Dina'), own, { reason: 'Out of date.' });
		expect(await told('Ada')).toEqual([
			[name, null],
			[name, null]
		]);
	});

	test('what was said of names stays with who said it and when', async () => {
		const there = await opened(open);
		await there.publish(at('Harbour College'));
		await there.publish(at('HC'));
		await there.join('Dina', 'hc', 'Harbour College');
		const dina = await there.as('Dina');
		expect((await dina.read.list(sameBodies)).items).toMatchObject([
			{ one: 'harbour-college', other: 'hc', said: { by: dina.actor.id }, end: null }
		]);
	});
});
