import type { DocumentBlock } from '#lib/domain/shared/document-block';
import { heading, item, table, text } from '../attendance-lists/layout-parts';
import { LANGUAGES } from '../attendance-lists/people';
import { GRAMMAR } from './grammar';
import { UNDERTAKINGS } from './undertakings';
import { ACTION_WORDS, type ActionWords } from './words';

/** Minutes as an office might write them, with who undertook what in them. */
export interface ActionCase {
	readonly name: string;
	readonly blocks: readonly DocumentBlock[];
	readonly actions: readonly { readonly text: string; readonly owner: string; readonly due: string | null }[];
}

type Wanted = ActionCase['actions'][number];
/** How a name stands where somebody undertakes something. */
const CALLED: readonly (readonly [what: string, call: (name: string) => string])[] = [
	['whole', (name) => name],
	['first name', (name) => name.split(' ')[0]!],
	[
		'initials',
		(name) =>
			name
				.split(/[\s-]+/)
				.map((word) => word[0]!)
				.join('')
				.toUpperCase()
	]
];
const DAY = '2022-05-12';

interface Layout {
	readonly name: string;
	readonly set: (words: ActionWords, todo: readonly (readonly [what: string, who: string])[]) => DocumentBlock[];
	readonly due: boolean;
}
const upper = (said: string) => said[0]!.toUpperCase() + said.slice(1);
const LAYOUTS: readonly Layout[] = [
	{
		name: 'a table',
		due: true,
		set: ({ label, columns, by }, todo) => [
			heading(label),
			table([columns, ...todo.map(([what, who]) => [upper(what), who, by])])
		]
	},
	{
		name: 'a table, whoever first',
		due: true,
		set: ({ columns: [what, who, when], by }, todo) => [
			table([[who, what, when], ...todo.map(([said, whom]) => [whom, upper(said), by])])
		]
	},
	{
		name: 'items, names in brackets',
		due: true,
		set: ({ label, by }, todo) => [heading(label), ...todo.map(([what, who]) => item(`${upper(what)} (${who}, ${by})`))]
	},
	{
		name: 'items, names before a colon',
		due: false,
		set: ({ label }, todo) => [heading(label), ...todo.map(([what, who]) => item(`${who}: ${what}`))]
	},
	{
		name: 'items with dashes',
		due: true,
		set: ({ label, by }, todo) => [heading(label), ...todo.map(([what, who]) => item(`${who} – ${what} – ${by}`))]
	},
	{
		name: 'a label to each',
		due: false,
		set: ({ label }, todo) => todo.map(([what, who]) => text(`${label}: ${who} – ${what}`))
	},
	{
		name: 'boxes nobody ticked',
		due: false,
		set: (_, todo) => todo.map(([what, who]) => item(`☐ ${who}: ${what}`))
	},
	{
		name: 'a label with the name below',
		due: false,
		set: ({ label }, todo) => todo.flatMap(([what, who]) => [text(`${upper(what)}.`), text(`${label}: ${who}`)])
	},
	{
		name: 'codes',
		due: false,
		set: ({ label }, todo) => [heading(label), ...todo.map(([what, who], at) => text(`AP${at + 1} ${who} – ${what}`))]
	},
	{
		name: 'the margin',
		due: false,
		set: (_, todo) => todo.map(([what, who]) => text(`${upper(what)}.\t${who}`))
	}
];

/** Sentences of every language that oblige somebody or a body, each alone between those that do not; and what is left of an earlier meeting. */
export function* obligations(): Generator<ActionCase> {
	for (const [code, { told, body, carried, over, decoys, news }] of Object.entries(GRAMMAR)) {
		const { people: all, bodies, present } = LANGUAGES[code]!;
		const people = all.filter((name) => /^\p{L}{3,} \p{L}+$/u.test(name)).slice(0, 3);
		const [owner, other] = [people[0]!, people.at(-1)!];
		const [verb, second] = ACTION_WORDS[code]!.todo;
		const list = text(`${present[0]!}: ${people.map((name, at) => `${name} (${bodies[at % bodies.length]!})`).join(', ')}`);
		const around = (at: number) => decoys.slice(at % 3, (at % 3) + 3).map((decoy) => text(decoy.replace('…', other)));
		const whole = (name: string, blocks: readonly DocumentBlock[], actions: readonly Wanted[]): ActionCase => ({
			name,
			actions,
			blocks: [{ kind: 'heading', level: 1, text: 'Forum 3/2022' }, text('14.3.2022'), list, heading('1. Budget'), ...blocks]
		});
		for (const [what, called] of [
			['whole', owner],
			['first name', owner.split(' ')[0]!]
		] as const)
			for (const [at, each] of told.entries()) {
				const sentence = each.replace('…', called);
				yield whole(`${code}, ${what}: ${each}`, [...around(at), text(sentence)], [{ text: sentence, owner, due: null }]);
			}
		for (const [at, each] of body.entries()) {
			const sentence = each.replace('…', bodies[0]!);
			yield whole(
				`${code}, a body: ${each}`,
				[...around(at), text(sentence)],
				[{ text: sentence, owner: bodies[0]!, due: null }]
			);
		}
		for (const each of news) yield whole(`${code}, news: ${each}`, [text(each.replace('…', bodies[0]!))], []);
		for (const decoy of decoys) yield whole(`${code}, nothing: ${decoy}`, [text(decoy.replace('…', owner))], []);
		// What is next stands below the actions, and is none.
		const { label } = ACTION_WORDS[code]!;
		yield whole(
			`${code}, the next meeting below`,
			[heading(label), text(`${owner}: ${verb!}`), text(NEXT[code]!)],
			[{ text: verb!, owner, due: null }]
		);
		const left = [item(`${owner}: ${second!} – ${over}`), item(`${owner}: ${verb!} – ${carried}`)];
		yield whole(`${code}, an earlier meeting`, [heading(EARLIER[code]!), ...left], [{ text: verb!, owner, due: null }]);
	}
}

/** Each kind of undertaking, and each kind of sentence that only looks like one, by somebody called in one of two ways, behind sentences that oblige nobody. */
export function* undertakings(): Generator<ActionCase> {
	for (const [code, { told, not }] of Object.entries(UNDERTAKINGS)) {
		const { people: all, present } = LANGUAGES[code]!;
		const people = all.filter((name) => /^\p{L}{3,} \p{L}+$/u.test(name)).slice(0, 3);
		const [owner, other] = [people[0]!, people[1]!];
		const before = [
			heading('Forum 3/2022'),
			text('14.3.2022'),
			text(`${present[0]!}: ${people.join(', ')}`),
			heading('1. Budget'),
			...(GRAMMAR[code]?.decoys ?? []).slice(0, 4).map((decoy) => text(decoy.replace('…', other)))
		];
		const called = (at: number) => (at % 2 === 0 ? owner : owner.split(' ')[0]!);
		for (const [at, [kind, each]] of sentencesOf(told).entries()) {
			const sentence = each.replace('…', called(at));
			const actions = [{ text: sentence, owner, due: null }];
			yield { name: `${code}, ${kind}: ${each}`, actions, blocks: [...before, text(sentence)] };
		}
		for (const [at, [kind, each]] of sentencesOf(not).entries())
			yield { name: `${code}, not ${kind}: ${each}`, actions: [], blocks: [...before, text(each.replace('…', called(at)))] };
	}
}
const sentencesOf = (kinds: Readonly<Record<string, readonly string[]>>) =>
	Object.entries(kinds).flatMap(([kind, all]) => all.map((each) => [kind, each] as const));

const NEXT: Readonly<Record<string, string>> = {
	en: 'The next one is on 16 July at 10, in the usual room.',
	de: 'Die nächste Runde ist am 16. Juli um 10 Uhr im selben Raum.',
	fr: 'La prochaine rencontre est le 16 juillet à 10 h, même salle.',
	es: 'El próximo encuentro será el 16 de julio a las 10, en la misma sala.',
	it: 'Il prossimo incontro è il 16 luglio alle 10, nella stessa sala.',
	nl: 'Het volgende overleg is op 16 juli om 10 uur, in dezelfde zaal.',
	sv: 'Nästa träff är den 16 juli klockan 10 i samma rum.',
	pt: 'O próximo encontro será no dia 16 de julho às 10h, na mesma sala.',
	pl: 'Następne spotkanie jest 16 lipca o 10, w tej samej sali.'
};

const EARLIER: Readonly<Record<string, string>> = {
	en: 'Actions from last time',
	de: 'Offene Punkte aus der letzten Sitzung',
	fr: 'Suivi des actions',
	es: 'Seguimiento de acuerdos',
	it: 'Azioni della riunione precedente',
	nl: 'Actiepunten vorige vergadering',
	sv: 'Åtgärder från förra mötet',
	pt: 'Seguimento das ações',
	pl: 'Zadania z poprzedniego spotkania'
};

/** Actions in every language: each way to call somebody in each way to set actions, then in sentences; decoys stand around them. */
export function* actionCases(): Generator<ActionCase> {
	let turn = 0;
	for (const [code, words] of Object.entries(ACTION_WORDS)) {
		const people = LANGUAGES[code]!.people.filter((name) => /^\p{L}{3,} \p{L}+$/u.test(name)).slice(0, 3);
		for (const [what, call] of CALLED) {
			for (const layout of LAYOUTS) {
				const todo = words.todo.map((each, at) => [each, call(people[at % people.length]!)] as const);
				const wanted = words.todo.map((each, at) => ({
					text: each,
					owner: people[at % people.length]!,
					due: layout.due ? DAY : null
				}));
				yield made(`${code}, ${layout.name}, ${what}`, code, people, layout.set(words, todo), wanted, turn++);
			}
			if (what === 'initials') continue;
			for (const told of words.told) {
				const sentence = told.replace('…', call(people[0]!));
				const wanted = [{ text: sentence, owner: people[0]!, due: null }];
				yield made(`${code}, in a sentence, ${what}: ${told}`, code, people, [text(sentence)], wanted, turn++);
			}
		}
	}
}

function made(
	name: string,
	code: string,
	people: readonly string[],
	blocks: readonly DocumentBlock[],
	actions: readonly Wanted[],
	turn: number
): ActionCase {
	const { decoys } = ACTION_WORDS[code]!;
	const decoy = (at: number) => text(decoys[(turn + at) % decoys.length]!.replace('…', people[(turn + at) % people.length]!));
	return {
		name,
		actions,
		blocks: [
			{ kind: 'heading', level: 1, text: 'Forum 3/2022' },
			text('14.3.2022'),
			text(`${LANGUAGES[code]!.present[0]!}: ${people.join(', ')}`),
			heading('1. Budget'),
			decoy(0),
			decoy(1),
			...blocks,
			heading('2. Transport'),
			decoy(2)
		]
	};
}
