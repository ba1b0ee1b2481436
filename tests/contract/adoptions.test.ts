import * as v from 'valibot';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
	adoptionPage,
	adoptions,
	adoptPractice,
	adoptPracticeWish,
	answerAdoption,
	answerAdoptionWish,
	askAdoptionLater,
	askedAboutAdoptions,
	changeAdoption,
	changeAdoptionWish,
	comparePractices,
	deleteAdoption,
	offerPractice,
	takeUpAdoption,
	triedElsewhere,
	withdrawPractice,
	workingPage
} from '#lib/domain/practices';
import { notifications } from '#lib/domain/following';
import { restoreRemoved } from '#lib/domain/people';
import { Conflict, Forbidden, Invalid, NotFound } from '#lib/domain/shared/errors';
import type { Id } from '#lib/domain/shared/ids';
import { collections } from '#lib/server/collections';
import { searchPage, suggestions } from '#lib/server/search-page';
import { threadLines } from '#lib/server/thread';
import { CASE, openPracticeWorld } from '#tests/practice-world';
import { testClock, type CastName } from '#tests/world';
import { ENGINES, SEARCHING_ENGINES } from './engines';

type Engine = (typeof ENGINES)[number][1];
type AdoptWish = v.InferInput<typeof adoptPracticeWish>;
type Answer = v.InferInput<typeof answerAdoptionWish>;

const LONG = { title: { text: 'A link worker' }, summary: { text: 'Somebody in the surgery.' } };

/** Practices with short ways to try them and to say how it goes. */
async function opened(open: Engine) {
	const clock = testClock();
	const store = await open(clock);
	onTestFinished(() => store.close());
	const there = await openPracticeWorld({ store, clock });
	const adopt = async (who: CastName, practice: Id, wish: Partial<AdoptWish> = {}): Promise<Id> =>
		adoptPractice(
			await there.as(who),
			practice,
			v.parse(adoptPracticeWish, { where: 'Hull', since: '2026-05-01', readers: 'partners', ...wish })
		);
	const answer = async (who: CastName, id: Id, wish: Partial<Answer> = {}): Promise<void> =>
		answerAdoption(await there.as(who), id, v.parse(answerAdoptionWish, { happened: 'Four came.', going: 'keep', ...wish }));
	const as = async (who: CastName | null) => (who === null ? there.signedOut : (await there.as(who)).read);
	const places = async (who: CastName | null, practice: Id): Promise<number> =>
		(await triedElsewhere(await as(who), practice)).places;
	const opens = async (who: CastName | null, id: Id): Promise<boolean> =>
		adoptionPage(await as(who), who && (await there.as(who)), id).then(
			() => true,
			(trouble) => {
				if (trouble instanceof NotFound) return false;
				throw trouble;
			}
		);
	const asked = async (who: CastName) => (await askedAboutAdoptions(await there.as(who))).map(({ id }) => id);
	const remove = async (who: CastName, id: Id) => deleteAdoption(await there.as(who), id);
	const restore = async (who: CastName, id: Id) => restoreRemoved(await there.as(who), { kind: adoptions.kind, id }, collections);
	const change = async (who: CastName, id: Id, wish: Partial<v.InferInput<typeof changeAdoptionWish>>) => {
		const { version } = await (await there.as(who)).read.find(adoptions, id);
		const whole = { version, where: 'Hull', since: '2026-05-01', readers: 'partners', ...wish };
		return changeAdoption(await there.as(who), id, v.parse(changeAdoptionWish, whole));
	};
	return { ...there, clock, adopt, answer, places, opens, asked, remove, restore, change };
}

describe.each(ENGINES)('%s: trying a practice', (_, open) => {
	test('leaves the library with the practice and comes back with it, thread and all', async () => {
		const there = await opened(open);
		const practice = await there.published();
		const id = await there.adopt('Ada', practice, { readers: 'public' });
		const from = { kind: 'published-practice', id: practice };
		const knots = async () => (await threadLines(there.signedOut, from)).becameOf.map(({ title }) => title);
		expect(await knots()).toEqual(['Tried in Hull']);
		await withdrawPractice(await there.as('Dina'), practice, { reason: 'Out of date.' });
		expect([await there.opens(null, id), await there.opens('Ada', id)]).toEqual([false, true]);
		expect(await there.asked('Ada')).toEqual([]);
		await expect(there.adopt('Grace', practice)).rejects.toBeInstanceOf(NotFound);
		await there.publish(practice);
		expect([await there.opens(null, id), await knots()]).toEqual([true, ['Tried in Hull']]);
	});

	test('is changed and taken back by its author alone; a coordinator can take it down, and whoever did brings it back', async () => {
		const there = await opened(open);
		const practice = await there.published();
		const id = await there.adopt('Ada', practice, { readers: 'public' });
		await expect(there.change('Ben', id, {})).rejects.toBeInstanceOf(Forbidden);
		await expect(there.answer('Eve', id)).rejects.toBeInstanceOf(Forbidden);
		await expect(there.remove('Ben', id)).rejects.toBeInstanceOf(Forbidden);
		await there.change('Ada', id, { where: 'Goole', readers: 'owner' });
		expect([await there.places(null, practice), await there.places('Ben', practice)]).toEqual([0, 1]);
		const from = { kind: 'published-practice', id: practice };
		expect((await threadLines(there.signedOut, from)).becameOf).toEqual([]);
		await expect(there.change('Ada', id, { version: 1 })).rejects.toBeInstanceOf(Conflict);
		await there.remove('Ada', id);
		expect(await there.opens('Ada', id)).toBe(false);
		await there.restore('Ada', id);
		expect(await there.opens('Ada', id)).toBe(true);
		await there.remove('Dina', id);
		await expect(there.restore('Ada', id)).rejects.toBeInstanceOf(NotFound);
		await there.restore('Dina', id);
		expect(await there.places('Ben', practice)).toBe(1);
	});
});

describe.each(SEARCHING_ENGINES)('%s: search', (_, open) => {
	test('finds what was tried and how it went, for whoever reads it, until the practice is withdrawn', async () => {
		const there = await opened(open);
		const practice = await there.published();
		const closed = await there.adopt('Ada', practice, { where: 'Leeds', readers: 'owner', adapted: 'Without the heron poster.' });
		const wide = await there.adopt('Eve', practice, { where: 'Hull', readers: 'public' });
		await there.answer('Eve', wide, { happened: 'A heron came as well.' });
		const reads = async (who: CastName | null) => (who === null ? there.signedOut : (await there.as(who)).read);
		const found = async (who: CastName | null) =>
			(await (await reads(who)).search({ words: 'heron ' })).hits
				.filter(({ kind }) => kind === 'adoption')
				.map(({ id }) => id)
				.sort();
		await expect.poll(() => found('Ben')).toEqual([closed, wide].sort());
		expect(await found('Ada')).toEqual([closed, wide].sort());
		expect(await found(null)).toEqual([wide]);
		const named = async (who: CastName | null, words: string) => {
			const { found } = await searchPage({ read: await reads(who), self: null }, new URLSearchParams({ words }));
			return found!.hits.map(({ id, label, of }) => `${id} ${label}: ${of}`).sort();
		};
		const CALLED = 'Tried elsewhere: A bus timetable drawn by hand';
		expect(await named('Ben', 'heron')).toEqual([`adoption/${closed} ${CALLED}`, `adoption/${wide} ${CALLED}`].sort());
		expect(await named(null, 'heron')).toEqual([`adoption/${wide} ${CALLED}`]);
		expect(await suggestions({ read: there.signedOut, self: null }, 'hull')).toEqual([
			{ label: 'Tried in Hull', hint: CALLED, href: `/practices/adoptions/${wide}` }
		]);
		await withdrawPractice(await there.as('Dina'), practice, { reason: 'Out of date.' });
		await expect.poll(() => found('Ben')).toEqual([]);
		expect(await found(null)).toEqual([]);
	});
});

describe.each(ENGINES.slice(0, 1))('%s: what the owner of a practice is told', (_, open) => {
	test('is that somebody tries it and how it goes there, and no mail names the practice', async () => {
		const there = await opened(open);
		const practice = await there.published();
		const told = async (who: CastName) =>
			(await notifications(await there.as(who))).news.filter(({ about }) => about.kind === adoptions.kind && about.id === id);
		const id = await there.adopt('Ada', practice, { where: 'Hull', readers: 'owner' });
		const [began] = await told('Eve');
		expect(began).toMatchObject({
			kind: 'my-lessons',
			title: 'A bus timetable drawn by hand',
			words: expect.stringMatching(/ tries it in Hull$/) as string,
			read: false
		});
		expect(JSON.stringify([began!.inMail, began!.wordsInMail])).not.toMatch(/bus|Hull|Ada/);
		for (const other of ['Ada', 'Ben', 'Grace'] as const) expect(await told(other)).toEqual([]);
		await there.answer('Ada', id);
		expect(await told('Eve')).toMatchObject([
			{ key: `adoption/${id}/1`, words: expect.stringMatching(/ says how it goes in Hull$/) as string }
		]);
		await withdrawPractice(await there.as('Dina'), practice, { reason: 'Out of date.' });
		expect(await told('Eve')).toEqual([]);
	});
});

describe.each(ENGINES.slice(0, 1))('%s: what is said of trying a practice', (_, open) => {
	test('is read by staff and the owner, and further as its author chose and the practice is read', async () => {
		const there = await opened(open);
		const practice = await there.published();
		const closed = await there.adopt('Ada', practice, { where: 'Leeds', readers: 'owner' });
		const shared = await there.adopt('Ada', practice, { where: 'York', readers: 'partners' });
		const wide = await there.adopt('Eve', practice, { where: 'Hull', readers: 'public' });
		expect(await there.places('Ben', practice)).toBe(3);
		expect(await there.places('Eve', practice)).toBe(3);
		expect(await there.places(null, practice)).toBe(1);
		expect(await Promise.all([closed, shared, wide].map((id) => there.opens(null, id)))).toEqual([false, false, true]);
		const seen = await triedElsewhere(there.signedOut, practice);
		expect(seen.lines).toMatchObject([{ where: 'Hull', body: '', standing: 'partner' }]);
		expect(
			(await triedElsewhere((await there.as('Ben')).read, practice)).lines.find(({ where }) => where === 'Hull')
		).toMatchObject({ body: 'Harbour College' });
		const page = await adoptionPage(there.signedOut, null, wide);
		expect(page.by).toBeNull();

		await there.revise('Eve', practice, {});
		await there.publish(practice, { readers: 'partners' });
		expect(await there.places(null, practice)).toBe(0);
		expect(await there.opens(null, wide)).toBe(false);
		expect(await there.places('Ben', practice)).toBe(3);
	});

	test('is asked about after 3, 6 and 12 months, late or not now, until it stopped', async () => {
		const there = await opened(open);
		const practice = await there.published();
		const id = await there.adopt('Ada', practice);
		const on = async (day: string) => {
			there.clock.set(`${day}T09:30:00.000Z`);
			return there.asked('Ada');
		};
		expect(await on('2026-07-31')).toEqual([]);
		expect(await on('2026-08-01')).toEqual([id]);
		expect(await there.asked('Grace')).toEqual([]);
		await askAdoptionLater(await there.as('Ada'), id);
		expect(await on('2026-08-28')).toEqual([]);
		expect(await on('2026-08-29')).toEqual([id]);
		await there.answer('Ada', id);
		expect([await on('2026-10-31'), await on('2026-11-01')]).toEqual([[], [id]]);
		await expect(there.answer('Ada', id, { going: 'stopped' })).rejects.toBeInstanceOf(Invalid);
		expect(await on('2027-02-01')).toEqual([id]);
		await there.answer('Ada', id, { going: 'stopped', why: 'The bus went.' });
		expect(await on('2027-06-01')).toEqual([]);
		const tried = await triedElsewhere((await there.as('Ben')).read, practice);
		expect(tried.going).toEqual({ keep: 0, changed: 0, stopped: 1, unsaid: 0 });
		expect(tried.lines[0]!.answers.map(({ months }) => months)).toEqual([3, 9]);
	});

	test('counts a place once, by what was said there last', async () => {
		const there = await opened(open);
		const practice = await there.published();
		await there.adopt('Ada', practice, { where: 'Hull', since: '2026-02-01' });
		const again = await there.adopt('Grace', practice, { where: 'hull', since: '2026-04-01' });
		await there.answer('Grace', again, { going: 'changed', why: 'One walk was not enough.' });
		await there.adopt('Eve', practice, { where: 'Hull' });
		expect(await triedElsewhere((await there.as('Ben')).read, practice)).toMatchObject({
			places: 2,
			going: { keep: 0, changed: 1, stopped: 0, unsaid: 1 }
		});
	});

	test('holds together: a day that came, readers the practice has, and few at a time', async () => {
		const there = await opened(open);
		const practice = await there.published();
		await expect(there.adopt('Ada', practice, { since: '2026-05-15' })).rejects.toBeInstanceOf(Invalid);
		for (let at = 0; at < 10; at += 1) await there.adopt('Ada', practice, { where: `Office ${at}` });
		await expect(there.adopt('Ada', practice)).rejects.toBeInstanceOf(Invalid);
		await there.revise('Eve', practice, {});
		await there.publish(practice, { readers: 'partners' });
		await expect(there.adopt('Grace', practice, { readers: 'public' })).rejects.toBeInstanceOf(Invalid);
		await expect(there.adopt('Grace', '0'.repeat(26))).rejects.toBeInstanceOf(NotFound);
		expect(v.safeParse(adoptPracticeWish, { where: '', since: '2026-05-01', readers: 'partners' }).success).toBe(false);
		expect(v.safeParse(adoptPracticeWish, { where: 'A', since: '2026-02-31', readers: 'partners' }).success).toBe(false);
		expect(v.safeParse(adoptPracticeWish, { where: 'A', since: '2026-02-01', readers: 'staff' }).success).toBe(false);
	});

	test('is taken up into the words of a practice as a draft, by its owner, where all its readers read it', async () => {
		const there = await opened(open);
		const practice = await there.draft('Ada', LONG, there.forms.long);
		await offerPractice(await there.as('Ada'), practice);
		await there.publish(practice);
		const closed = await there.adopt('Eve', practice, { readers: 'owner' });
		const wide = await there.adopt('Eve', practice, { readers: 'public', adapted: 'Two mornings a week.' });
		await there.answer('Eve', wide, { tell: 'Ask the receptionist.' });
		const ada = await there.as('Ada');
		await expect(takeUpAdoption(ada, practice, { adoption: closed })).rejects.toBeInstanceOf(Invalid);
		await expect(takeUpAdoption(await there.as('Ben'), practice, { adoption: wide })).rejects.toBeInstanceOf(Forbidden);
		await takeUpAdoption(ada, practice, { adoption: wide });
		await takeUpAdoption(await there.as('Ada'), practice, { adoption: wide });
		const { parts } = await workingPage(await there.as('Ada'), practice);
		const taken = parts.flatMap(({ sections }) => sections).find(({ key }) => key === 'transferability')!.text;
		expect(taken).toBe(
			'Tried in Hull since 1 May 2026. Done otherwise: Two mornings a week. ' +
				'Reported after less than a month: Four came. They keep going. For the next: Ask the receptionist.'
		);
		const still = (await there.signedOutPage(practice))!.parts.flatMap(({ sections }) => sections.map(({ key }) => key));
		expect(still).not.toContain('transferability');
		const other = await there.published();
		await expect(takeUpAdoption(await there.as('Dina'), other, { adoption: wide })).rejects.toBeInstanceOf(NotFound);
	});
});

describe.each(SEARCHING_ENGINES)('%s: the library in order of adoption', (_, open) => {
	test('begins with what is tried most, by what all its readers read, and goes on as usual', async () => {
		const there = await opened(open);
		const titles = ['Alder', 'Beech', 'Cedar', 'Damson'];
		const made: Record<string, Id> = {};
		for (const text of titles) {
			there.clock.moveOn(1);
			made[text] = await there.published({ ...CASE, title: { text } });
		}
		await there.adopt('Ada', made.Beech!, { readers: 'public' });
		await there.adopt('Grace', made.Beech!, { where: 'York', readers: 'public' });
		await there.adopt('Ada', made.Alder!, { readers: 'public' });
		// Told to partner bodies only: a practice for anyone is not put first by it, whoever asks.
		for (const where of ['Hull', 'York', 'Leeds']) await there.adopt('Ada', made.Cedar!, { where, readers: 'partners' });
		const listed = async (query: Partial<Parameters<typeof there.library>[0]> = {}, who: CastName | null = null) => {
			const read = who ? (await there.as(who)).read : there.signedOut;
			const found: string[] = [];
			let after: string | null = null;
			do {
				const page: Awaited<ReturnType<typeof there.library>> = await there.library(
					{ order: 'adoption', limit: 2, ...query, after },
					read
				);
				found.push(...page.results.map(({ title, tried }) => `${title.map(({ text }) => text).join('')} ${tried}`));
				after = page.next;
			} while (after !== null);
			return found;
		};
		const order = ['Beech 2', 'Alder 1', 'Damson 0', 'Cedar 0'];
		expect(await listed()).toEqual(order);
		expect(await listed({}, 'Eve')).toEqual(order);
		expect(await listed({ words: 'bus' })).toEqual([...order.slice(0, 2), expect.anything(), expect.anything()]);
		expect(await listed({ chosen: { template: ['nothing'] } })).toEqual([]);
		const page = await there.library({ order: 'adoption', limit: 1 });
		expect([page.answering, page.narrowed, page.next]).toEqual([4, 4, 'tried-1']);
		await expect(there.library({ order: 'adoption', after: 'tried-x', words: 'bus' })).rejects.toBeInstanceOf(Invalid);
	});
});

describe.each(ENGINES.slice(0, 1))('%s: practices side by side', (_, open) => {
	test('have a row for each section that one of them writes in, and leave out what a reader cannot read', async () => {
		const there = await opened(open);
		const short = await there.published();
		const long = await there.draft('Ada', { ...LONG, 'target-group': { inShort: 'People in hospital' } }, there.forms.long);
		const compare = (...ids: Id[]) => comparePractices(there.signedOut, ids);
		expect((await compare(short, long)).practices.map(({ id }) => id)).toEqual([short]);
		expect(await compare(short, long)).toEqual(await compare(short, '0'.repeat(26)));
		await offerPractice(await there.as('Ada'), long);
		await there.publish(long);
		await there.adopt('Grace', long, { readers: 'owner' });
		const { practices, sections } = await compare(short, short, long);
		expect(practices.map(({ id, tried }) => [id, tried.places])).toEqual([
			[short, 0],
			[long, 0]
		]);
		const row = (key: string) =>
			sections.find((each) => each.key === key)!.cells.map(({ asked, says }) => [asked, says !== null]);
		expect(row('target-group')).toEqual([
			[true, true],
			[true, true]
		]);
		expect(row('tried')).toEqual([
			[true, true],
			[false, false]
		]);
		expect(row('summary')).toEqual([
			[false, false],
			[true, true]
		]);
		expect(sections.map(({ key }) => key)).not.toContain('leadership');
		expect((await comparePractices((await there.as('Ada')).read, [long])).practices[0]!.tried.places).toBe(1);
		expect((await compare()).practices).toEqual([]);
	});
});
