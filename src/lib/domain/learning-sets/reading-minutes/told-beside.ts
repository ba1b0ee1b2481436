import type { Around } from './around';
import { folded } from './minutes-words.ts';
import { nextSteps } from './next-steps.ts';
import type { Placing } from './placing';
import type { ReadAction } from './read-action';
import { readActionDue, readDue } from './read-date.ts';
import { isReported, isToldPast } from './reported.ts';
import { sentences } from './sentences.ts';
import { placeText } from './text-of-note.ts';

/** A sentence, and what those beside it undertook in it. */
interface Told {
	readonly said: string;
	readonly steps: readonly ReadAction[];
}

/**
 * The sentences of a text beside which names stand, a line for each or for several: those that begin with one of them and what they will do
 * are theirs, and a line of which no sentence tells has one that names nobody and tells of a thing to do. Null where none of them is told of.
 */
export function toldBeside(text: string, beside: string, around: Around): readonly Told[] | null {
	const groups = beside.split(/\s*[\n;]\s*/).map((each) => around.owners.of(each));
	if (groups.some((each) => each === null)) return null;
	const who = groups.flatMap((each) => each!);
	const told = sentencesWithSteps(text, around);
	const mine = told.map(({ said, steps }) => ({ said, steps: steps.filter(({ owners }) => isAmong(owners, who, around)) }));
	const owned = mine.flatMap(({ steps }) => steps.flatMap(({ owners }) => owners));
	if (owned.length === 0) return null;
	// "GT / RH" beside "Graham undertook to shorten it": with whom he does so.
	const only = mine.flatMap(({ steps }) => steps);
	if (groups.length === 1 && only.length === 1)
		return mine.map(({ said, steps }) => ({ said, steps: steps.map((step) => ({ ...step, owners: groups[0]! })) }));
	const left = groups.filter((group) => !group!.some((one) => isAmong([one], owned, around)));
	const open = told.filter(({ said, steps }) => steps.length === 0 && isUndertaking(said, around));
	if (left.length === 0 || left.length !== open.length) return left.length < groups.length && isWhole(mine, left) ? mine : null;
	return mine.map((each) => {
		const at = open.findIndex(({ said }) => said === each.said);
		if (at < 0) return each;
		const due = readActionDue(each.said, around.words, around.since);
		const step: ReadAction = {
			text: each.said,
			owners: left[at]!,
			due: due?.due ?? null,
			dueText: due?.dueText ?? '',
			rescued: false,
			missing: due === null ? ['due'] : []
		};
		return { said: each.said, steps: [step] };
	});
}

/** Whether what is told is worth more than that the last sentence is everybody's. */
const isWhole = (mine: readonly Told[], left: readonly unknown[]): boolean =>
	left.length === 0 || mine.filter(({ steps }) => steps.length > 0).length > 0;

function sentencesWithSteps(text: string, around: Around): Told[] {
	let spokenOf: readonly string[] = [];
	return text
		.split(/\n|(?<=[.!?]);\s+/)
		.flatMap((line) => sentences(line.trim(), around.words))
		.map((said) => {
			const steps = nextSteps(said, around, spokenOf);
			const who = around.owners.atStart(said)?.owners;
			if (who?.every((each) => !around.words.set.all.has(folded(each)))) spokenOf = who;
			return { said, steps };
		});
}

const isAmong = (some: readonly string[], all: readonly string[], { words: { shapes } }: Around): boolean => {
	const bare = (text: string) => folded(text).replace(shapes.article, '');
	return some.length > 0 && some.every((one) => all.some((each) => bare(each) === bare(one)));
};

/** Whether a sentence that names nobody tells of a thing to do. */
const isUndertaking = (said: string, around: Around): boolean =>
	said.split(/\s+/).length > 3 &&
	!/\?$/.test(said) &&
	(around.words.shapes.undertakes.test(said) || readDue(said, around.words, around.since) !== null) &&
	around.owners.atStart(said) === null &&
	!isToldPast(said, around.words) &&
	!isReported(said, around);

/** Places such sentences, what lies between them as it is. */
export function placeToldBeside(told: readonly Told[], placing: Placing, around: Around): void {
	let between: string[] = [];
	const flush = () => {
		if (between.length > 0) placeText(between.join(' '), placing, around);
		between = [];
	};
	for (const { said, steps } of told)
		if (steps.length === 0) between.push(said);
		else {
			flush();
			steps.forEach((step, nth) => placing.action({ ...step, rescued: false }, nth === 0 ? said : ''));
		}
	flush();
}
