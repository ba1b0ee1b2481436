import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it, onTestFinished } from 'vitest';
import { systemClock } from '#lib/domain/shared/clock';
import { collection } from '#lib/domain/shared/collection';
import { create } from '#lib/domain/shared/context';
import { newId, ref } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import { openPostgresStore } from '#lib/server/store/postgres';
import { openDatabase } from '#lib/server/store/postgres/database';
import { sharedDatabase } from '#tests/postgres-server';

const notes = collection('note', v.object({ title: v.string(), text: v.string() }), {
	audience: () => ['staff'],
	keys: {},
	search: ({ title, text }) => ({ title, body: [text] }),
	retention: 'learning',
	version: 1,
	upgrades: []
});

const silent = { info() {}, warn() {}, error() {} };
const WORDS = ['barn', 'cow', 'duck', 'elm', 'fox', 'goat', 'hen', 'ivy'];
const LIMIT = 100;

it('finds the same phrases and other wordings whether or not it knows which pairs of words follow one another', async () => {
	const url = await sharedDatabase();
	const store = await openPostgresStore({ url, collections: [notes], clock: systemClock, log: silent, secret: 's' });
	onTestFinished(() => store.close());
	const database = openDatabase({ url, log: silent });
	onTestFinished(() => database.close());
	const texts = fc.sample(
		fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((words) => words.join(' ')),
		{ numRuns: 90, seed: 3 }
	);
	const all = texts.map((text, at) => ({ id: newId(), title: texts[(at + 1) % texts.length]!, text }));
	const changes = all.map(({ id, ...note }) => create(notes, id, note));
	await store.commit({ by: 'guard', verb: 'write', subject: ref('note', all[0]!.id), changes });

	const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 3 }).map((words) => words.join(' '));
	const questions = fc.sample(fc.tuple(phrase, phrase, fc.constantFrom(...WORDS)), { numRuns: 25, seed: 5 });
	const holds = ({ title, text }: (typeof all)[number], words: string): boolean =>
		[title, text].some((part) => ` ${part} `.includes(` ${words} `));
	const ask = (words: string, wording: string) => {
		const synonyms = [{ wordings: ['shorthand', wording], capitals: [] }];
		return store.as(system('guard')).search({ words, limit: LIMIT, synonyms });
	};
	const idsOf = ({ hits }: Awaited<ReturnType<typeof ask>>) => hits.map(({ id }) => id);
	const answers = () =>
		Promise.all(
			questions.map(async ([one, other, word]) => {
				const asked = [`"${one}"`, `"${one}" -"${other}"`, `-"${one}"`, `-${word}`, 'shorthand'];
				return Promise.all(asked.map(async (words) => idsOf(await ask(words, other))));
			})
		);

	const known = await answers();
	for (const [at, [one, other, word]] of questions.entries()) {
		const expected = [
			all.filter((note) => holds(note, one)),
			all.filter((note) => holds(note, one) && !holds(note, other)),
			all.filter((note) => !holds(note, one)),
			all.filter((note) => !holds(note, word)),
			all.filter((note) => holds(note, other))
		];
		expect(known[at]!.map((ids) => ids.toSorted())).toEqual(expected.map((notes) => notes.map(({ id }) => id).toSorted()));
	}
	await database.ask('update search_record set pairs = null');
	expect(await answers()).toEqual(known);
});
