import { strToU8, zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { departPerson, everyOf } from '#lib/domain/people';
import {
	beginImport,
	importPage,
	myImports,
	nextToCheck,
	offerPractice,
	bringBackUnplaced,
	placeWords,
	practiceImports,
	practices,
	stopImport,
	unplacedOf,
	wordingsPage,
	workingPage
} from '#lib/domain/practices';
import { Invalid, NotFound } from '#lib/domain/shared/errors';
import { newId, type Id } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import { projectStanding } from '#lib/domain/projects';
import { toCsv } from '#lib/server/documents';
import { sentTogether } from '#lib/server/practices';
import { Runner } from '#lib/server/practices/imports/keep-importing';
import { openPracticeWorld } from '#tests/practice-world';
import { testClock, type CastName } from '#tests/world';
import { ENGINES } from './engines';

const CASE = (title: string, more = '') =>
	`# ${title}\n\n## The situation\n\nTwo people missed a bus.\n\n## What was tried\n\nWe walked it once.\n${more}`;
const STRAY = '\n## What the paper said\n\nA headline that no form knows.\n';

async function opened(open: (typeof ENGINES)[number][1]) {
	const clock = testClock();
	const store = await open(clock);
	onTestFinished(() => store.close());
	const there = await openPracticeWorld({ store, clock });
	const runner = () => new Runner({ store, clock, standings: [projectStanding], process: newId() });
	const sent = async (...files: readonly [name: string, content: string | Uint8Array][]) => {
		const form = new FormData();
		for (const [name, content] of files) form.append('file', new File([content as BlobPart], name));
		return sentTogether(form);
	};
	const begin = async (by: CastName, ...files: readonly [name: string, content: string | Uint8Array][]): Promise<Id> =>
		beginImport(await there.as(by), { of: 'documents', table: null, ...(await sent(...files)) });
	const look = async (who: CastName, id: Id) => importPage(await there.as(who), id, null);
	const drafts = async (who: CastName) => everyOf((await there.as(who)).read, practices, { owner: there.ids[who] });
	return { ...there, runner, sent, begin, look, drafts };
}
/** Documents of one import, so many that they take several steps. */
const many = (count: number) =>
	Array.from({ length: count }, (_, at) => [`club ${at + 1}.md`, CASE(`Club ${at + 1}`)] as [string, string]);
const zipOf = (files: Readonly<Record<string, string>>) =>
	zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

test.each(ENGINES)('%s: an archive comes in document by document, and says of each what became of it', async (_, open) => {
	const there = await opened(open);
	const id = await there.begin('Ada', [
		'county.zip',
		zipOf({
			'clubs/': '',
			'clubs/walking.md': CASE('Walking job club', STRAY),
			'../../etc/bus.md': CASE('A bus by hand'),
			'clubs/again.md': CASE('Walking job club', STRAY),
			'shopping.txt': 'Milk, bread, eggs.',
			'table.csv': 'a,b',
			'inner.zip': 'PK',
			'empty.docx': '',
			'__MACOSX/._walking.md': 'x',
			'.DS_Store': 'x'
		})
	]);
	expect(await there.look('Ada', id)).toMatchObject({ standing: 'under-way', total: 7, done: 0, lines: [] });
	await there.runner().run();
	const page = await there.look('Ada', id);
	expect(page).toMatchObject({ standing: 'through', done: 7, drafts: 2, counts: { in: 2, same: 1, refused: 4, unplaced: 1 } });
	expect(page.lines.map(({ name, is, because }) => [name, is, because.split(/[.,]/)[0]])).toEqual([
		['walking.md', 'in', ''],
		['bus.md', 'in', ''],
		['again.md', 'same', ''],
		['shopping.txt', 'refused', 'No headings of a form stand in it'],
		['table.csv', 'refused', 'This is a table'],
		['inner.zip', 'refused', 'This is an archive within the archive'],
		['empty.docx', 'refused', 'This file is empty']
	]);
	const [walking, bus, again] = page.lines;
	expect(again!.practice).toBe(walking!.practice);
	expect(walking!.now).toEqual({ title: 'Walking job club', state: 'draft' });

	// It is all hers: nobody else hears that it exists.
	for (const other of ['Grace', 'Dina', 'Eve'] as const) {
		await expect(there.look(other, id)).rejects.toThrow(NotFound);
		expect(await myImports(await there.as(other))).toEqual([]);
		await expect(workingPage(await there.as(other), bus!.practice!)).rejects.toThrow(NotFound);
		await expect(stopImport(await there.as(other), id, { what: 'take-out' })).rejects.toThrow(NotFound);
	}

	// What found no place waits beside its draft until she says where it goes.
	const ada = await there.as('Ada');
	const left = await unplacedOf(ada, walking!.practice!);
	expect(left.texts).toEqual(['What the paper said\n\nA headline that no form knows.']);
	await expect(unplacedOf(ada, bus!.practice!)).rejects.toThrow(NotFound);
	await expect(unplacedOf(await there.as('Dina'), walking!.practice!)).rejects.toThrow(NotFound);
	there.clock.moveOn(1);
	await placeWords(await there.as('Ada'), walking!.practice!, {
		version: left.version,
		unplaced: [{ text: left.texts[0]!, section: 'situation' }]
	});
	const placed = (await there.drafts('Ada')).find((each) => each.id === walking!.practice);
	expect(placed!.wording!.answers['situation']!.text).toContain('missed a bus.\n\nWhat the paper said');
	await expect(unplacedOf(ada, walking!.practice!)).rejects.toThrow(NotFound);
	// Settled too soon, they wait again, for thirty days and for nobody else.
	const { leftOut } = await wordingsPage(await there.as('Ada'), walking!.practice!, null);
	expect(leftOut).toMatchObject([{ texts: 1, until: '2026-06-13' }]);
	const wish = { words: leftOut[0]!.id };
	await expect(bringBackUnplaced(await there.as('Ada'), bus!.practice!, wish)).rejects.toThrow(NotFound);
	await expect(bringBackUnplaced(await there.as('Dina'), walking!.practice!, wish)).rejects.toThrow(NotFound);
	await bringBackUnplaced(await there.as('Ada'), walking!.practice!, wish);
	expect((await unplacedOf(await there.as('Ada'), walking!.practice!)).texts).toEqual(left.texts);
	expect((await wordingsPage(await there.as('Ada'), walking!.practice!, null)).leftOut).toEqual([]);
	await placeWords(await there.as('Ada'), walking!.practice!, {
		version: (await workingPage(await there.as('Ada'), walking!.practice!)).version,
		unplaced: [{ text: left.texts[0]!, section: '' }]
	});

	// One after the other: what was saved waits behind, what was offered has left.
	expect(await nextToCheck(ada, id, null)).toBe(bus!.practice);
	await offerPractice(ada, bus!.practice!);
	expect(await nextToCheck(ada, id, null)).toBe(walking!.practice);
	expect(await nextToCheck(ada, id, walking!.practice)).toBeNull();

	// Taken out again goes what nobody touched; sent again, nothing of what is there comes in twice.
	const second = await there.begin('Ada', ['more.zip', zipOf({ 'a.md': CASE('A bus by hand'), 'b.md': CASE('A third') })]);
	await there.runner().run();
	expect(await there.look('Ada', second)).toMatchObject({ counts: { in: 1, same: 1 } });
	await stopImport(ada, second, { what: 'take-out' });
	await there.runner().run();
	expect(await there.look('Ada', second)).toMatchObject({ standing: 'taken-out', counts: { in: 0, out: 1 }, drafts: 0 });
	await stopImport(ada, id, { what: 'take-out' });
	await there.runner().run();
	const taken = await there.look('Ada', id);
	expect(taken).toMatchObject({ standing: 'taken-out', counts: { in: 2, out: 0 } });
	expect(taken.lines[1]!.because).toContain('It stays');
	await expect(stopImport(ada, id, { what: 'take-out' })).rejects.toThrow('over already');
});

test.each(ENGINES)(
	'%s: an import goes on after a halt exactly where it was, and two processes never do a step twice',
	async (_, open) => {
		const there = await opened(open);
		const id = await there.begin('Ada', ...many(35));
		await expect(there.begin('Ada', ...many(1))).rejects.toThrow('Another import of yours is under way');
		const other = await there.begin('Grace', ...many(3));

		// The first process dies after one step: what it did stands, and its claim is left lying.
		const dying = there.runner();
		const claimed = await dying.claimed();
		await dying.step(claimed.find((each) => each.id === id)!);
		const { done } = await there.look('Ada', id);
		expect(done).toBeGreaterThan(0);
		expect(done).toBeLessThanOrEqual(10);
		// Another leaves it alone for as long as it may still be at it.
		await there.runner().run();
		expect(await there.look('Ada', id)).toMatchObject({ done, counts: { in: done } });
		there.clock.moveOn(1);
		const [one, two] = [there.runner(), there.runner()];
		await Promise.all([one.run(), two.run(), one.run()]);
		there.clock.moveOn(1);
		await there.runner().run();
		expect(await there.look('Ada', id)).toMatchObject({ standing: 'through', done: 35, counts: { in: 35, same: 0, refused: 0 } });
		expect(await there.look('Grace', other)).toMatchObject({ standing: 'through', done: 3, counts: { in: 3 } });
		const names = (await there.drafts('Ada')).map((each) => each.wording!.answers['title']!.text).toSorted();
		expect(names).toEqual(
			many(35)
				.map((_, at) => `Club ${at + 1}`)
				.toSorted()
		);
		const page = await there.look('Ada', id);
		expect(page.lines.map(({ at }) => at)).toEqual(many(35).map((_, at) => at + 1));
		// The bytes that were sent are let go.
		expect((await there.store.as(system('imports')).find(practiceImports, id)).blob).toBeNull();
	}
);

test('an import is stopped: what came in stays, or goes again', async () => {
	const there = await opened(ENGINES[0]![1]);
	for (const [who, what] of [
		['Ada', 'keep'],
		['Grace', 'take-out']
	] as const) {
		const id = await there.begin(who, ...many(25));
		const runner = there.runner();
		await runner.step((await runner.claimed())[0]!);
		const left = what === 'keep' ? (await there.look(who, id)).done : 0;
		await stopImport(await there.as(who), id, { what });
		await runner.run();
		expect(await there.look(who, id)).toMatchObject({ standing: what === 'keep' ? 'stopped' : 'taken-out', drafts: left });
		expect(await there.drafts(who)).toHaveLength(left);
		await expect(stopImport(await there.as(who), id, { what: 'keep' })).rejects.toThrow('over already');
	}
	// Whoever left brings nothing in any more.
	const id = await there.begin('Grace', ...many(2));
	await departPerson(await there.as('Dina'), there.ids.Grace);
	await there.runner().run();
	expect(await there.store.as(system('imports')).find(practiceImports, id)).toMatchObject({ done: 0, end: { as: 'failed' } });
});

test('a long table comes in row by row in the background', async () => {
	const there = await opened(ENGINES[0]![1]);
	const rows = [['Title', 'Situation'], ...Array.from({ length: 60 }, (_, at) => [at === 30 ? '' : `Club ${at}`, 'A bus.'])];
	const begun = { name: 'clubs.csv', of: 'table', total: 60, bytes: new TextEncoder().encode(toCsv(rows)) } as const;
	const table = { template: there.forms.short, columns: ['title', 'situation'] };
	const id = await beginImport(await there.as('Eve'), { ...begun, table });
	const runner = there.runner();
	await runner.step((await runner.claimed())[0]!);
	await runner.leave();
	expect(await there.look('Eve', id)).toMatchObject({ done: 25 });
	await there.runner().run();
	const page = await there.look('Eve', id);
	expect(page).toMatchObject({ standing: 'through', done: 60, counts: { in: 59, refused: 1 } });
	expect(page.lines.find(({ is }) => is === 'refused')).toMatchObject({ at: 32, because: 'It has no name.' });
	// A form that is not for partners stays closed to them.
	await there.keepLongForStaff();
	const long = { ...begun, table: { ...table, template: there.forms.long } };
	await expect(beginImport(await there.as('Eve'), long)).rejects.toThrow('for staff');
});

test('what cannot be brought in together is refused in plain words', async () => {
	const there = await opened(ENGINES[0]![1]);
	const refused = async (why: string, ...files: readonly [string, string | Uint8Array][]) =>
		expect(there.begin('Ada', ...files)).rejects.toThrow(why);
	await refused('Choose documents');
	await refused('cannot be opened', ['a.zip', 'no archive at all']);
	await refused('nothing in it', ['a.zip', zipOf({ 'folder/': '' })]);
	await refused('one archive at a time', ['a.zip', zipOf({ 'a.md': 'x' })], ['b.md', 'x']);
	await refused('more than the 24 MB', ['a.docx', new Uint8Array(24 * 1_024 * 1_024 + 1)]);
	const over = zipOf(Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`${at}.md`, 'x'])));
	await refused('There are 2,001 in it', ['a.zip', over]);
	expect(await myImports(await there.as('Ada'))).toEqual([]);
	await expect(there.sent()).rejects.toBeInstanceOf(Invalid);
	// A name of any length, and one that hides how it goes on.
	const odd = await there.begin('Ada', [
		'a.zip',
		zipOf({ [`${'n'.repeat(3_000)}.md`]: CASE('One'), 'cod\u202e.exe.md': CASE('Two') })
	]);
	await there.runner().run();
	const { lines } = await there.look('Ada', odd);
	expect(lines.map(({ name }) => name.length <= 200 && !name.includes('\u202e'))).toEqual([true, true]);
});

test('what unfolds to far more than a document has is refused, one by one, and the others come in', async () => {
	const there = await opened(ENGINES[0]![1]);
	const bomb = new Uint8Array(17 * 1_024 * 1_024).fill(0x20);
	const id = await there.begin('Ada', ['a.zip', zipSync({ 'bomb.txt': bomb, 'club.md': strToU8(CASE('A club')) })]);
	await there.runner().run();
	const { lines } = await there.look('Ada', id);
	expect(lines.map(({ is, because }) => [is, because.slice(0, 30)])).toEqual([
		['refused', 'This file is larger than 16 MB'],
		['in', '']
	]);
});
