import * as v from 'valibot';
import { entryVocabularies } from '#lib/domain/learning-files';
import { lessonReaders, treePlaces, type LessonWish } from '#lib/domain/learning-tree';
import { vocabulariesOf } from '#lib/domain/people';
import { objectiveChoices } from '#lib/domain/projects';
import { today } from '#lib/domain/shared/clock';
import type { Context, Reading } from '#lib/domain/shared/context';
import { wordDiff } from '#lib/server/documents';
import { checkWording, type Checked } from '#lib/server/identifiers';

/** Where a lesson can hang, each place set in as deep as it is on its tree. */
export async function placeChoices(read: Reading) {
	const trees = await treePlaces(read);
	const several = trees.length > 1;
	return trees.flatMap((tree) =>
		tree.places.map(({ id, name, depth }) => ({
			value: id,
			label: `${'– '.repeat(depth)}${depth > 0 && several ? `${name} (${tree.name})` : name}`
		}))
	);
}

/** What the form of a lesson chooses from. */
export async function lessonChoices(ctx: Context) {
	const [places, readers, objectives, words] = await Promise.all([
		placeChoices(ctx.read),
		lessonReaders(ctx),
		objectiveChoices(ctx.read),
		vocabulariesOf(ctx.read)
	]);
	return {
		places,
		readers: readers.map(({ token, words: label }) => ({ value: token, label })),
		objectives,
		vocabularies: entryVocabularies(words).codes,
		today: today(ctx.clock)
	};
}
export type LessonChoices = Awaited<ReturnType<typeof lessonChoices>>;

/** A lesson while it is written: its own words so far beside the passage. Nothing of it is stored. */
export interface Composing {
	readonly passage: string;
	readonly marks: Checked['marks'];
	readonly changes: Checked['changes'];
	/** The form as it was sent, or what it begins with. */
	readonly values: Readonly<Record<string, unknown>>;
	/** True where the form was about to be kept and something in it was not looked at yet. */
	readonly held: boolean;
}

/** How the form of a lesson becomes a wish. */
export const lessonShape = { arrays: ['objectives', 'codes', 'audience'], booleans: ['named'], words: 'approved' as const };

/** A second look at a form as it stands, whole or not. */
export const composingWish = v.looseObject({ passage: v.optional(v.string(), ''), whatHappened: v.optional(v.string(), '') });

/** The first look: likely identifiers of the passage are replaced in the wording that is proposed. */
export async function beginComposing(
	read: Reading,
	passage: string,
	values: Readonly<Record<string, unknown>> = {}
): Promise<Composing> {
	const { marks, wording, changes } = await checkWording(read, passage);
	return { passage, marks, changes, values: { ...values, whatHappened: wording }, held: false };
}

/** Another look at what is written so far: everything that others would read is scanned. */
export async function lookAgain(
	read: Reading,
	values: Readonly<Record<string, unknown>> & { readonly passage: string; readonly whatHappened: string },
	held = false
): Promise<Composing> {
	const { marks } = await checkWording(read, '', wholeText(values));
	return {
		passage: values.passage,
		marks,
		changes: wordDiff(values.passage, values.whatHappened),
		values: { ...values, seen: seenText(marks) },
		held
	};
}

/** Whether the scan marks something that the author was not shown yet. It is then shown once, and never blocks twice. */
export async function unseen(read: Reading, wish: LessonWish, seen: string): Promise<boolean> {
	const { marks } = await checkWording(read, '', wholeText(wish));
	const shown = new Set(seen.split('\n'));
	return marks.some((mark) => !shown.has(mark.text));
}

const TEXTS = ['title', 'context', 'whatHappened', 'why', 'soWhat', 'notHeld'] as const;

const wholeText = (values: Readonly<Record<string, unknown>>): string =>
	TEXTS.map((name) => values[name])
		.filter((text) => typeof text === 'string' && text !== '')
		.join('\n\n');

const seenText = (marks: Checked['marks']): string =>
	[...new Set(marks.map((mark) => mark.text.replaceAll('\n', ' ')))].join('\n');
