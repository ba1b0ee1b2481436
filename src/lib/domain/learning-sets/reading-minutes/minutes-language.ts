import * as v from 'valibot';
import { grammar, type GrammarKind } from './grammar-words.ts';

const someWords = v.array(v.pipe(v.string(), v.minLength(1)));
const words = v.pipe(someWords, v.minLength(1));
export const LABELS = [
	'title',
	'minutes',
	'date',
	'time',
	'place',
	'present',
	'apologies',
	'chair',
	'writer',
	'decision',
	'review',
	'action',
	'next',
	'other'
] as const;
export const COLUMNS = ['name', 'body', 'status', 'text', 'owner', 'due', 'decision'] as const;
const PHRASES = [
	...([
		'apologiesFrom',
		'apologiesAfter',
		'presentWere',
		'joinedAfter',
		'decided',
		'all',
		'nobody',
		'and',
		'does',
		'states',
		'needed'
	] as const),
	...([
		'endOf',
		'actionsOf',
		'beings',
		'ownerWords',
		'dueWords',
		'by',
		'someTime',
		'someTimeStarts',
		'places',
		'bodies',
		'titles',
		'givenNames'
	] as const)
] as const;
/**
 * What not every language has: letters behind names, what whoever presides does, endings of verbs, verbs before whoever does it, what is said
 * of a thing that is done; verbs of the present that tell what somebody is to do, unless one of `reports` follows them; words for somebody
 * named before; what is said of a thing that is still to be done, wherever it stands; what begins and what names whoever does it in "will be sent by Ann"; what begins a
 * sentence about the next meeting; labels of those who were not there, of which other labels tell who sent apologies; what is said of a thing of an earlier meeting
 * that is still to be done; who decides together, and the verb that says so; what stands before and behind whoever is asked to do something; verbs
 * of what is news of a body; states of which one is a thing done ("be in touch"), words of what is news of a person ("pension"), and of what goes on
 * already ("derzeit"); what a sentence begins with before whoever does a thing ("In the meantime"); verbs that part ("stellt … zusammen"); verbs by which whoever speaks undertakes a thing; callings,
 * many of them surnames too; what may stand between a name and what somebody will do ("kindly", "außerdem").
 */
const SOME = [
	...(['honours', 'presided', 'done', 'doesBefore', 'futures', 'infinitives', 'lastInfinitives', 'imperatives'] as const),
	...(['presents', 'reports', 'pronouns', 'pending', 'passives', 'passivesBy', 'meetings', 'absences'] as const),
	...([
		'carried',
		'deciders',
		'decides',
		'asks',
		'asked',
		'happens',
		'acts',
		'ownNews',
		'ongoing',
		'leadIns',
		'parted',
		'undertook',
		'callings',
		'adverbs'
	] as const)
] as const;
export const WORD_LISTS = [...PHRASES, ...SOME];
export type LabelKind = (typeof LABELS)[number];
export type ColumnKind = (typeof COLUMNS)[number];
export type PhraseKind = (typeof WORD_LISTS)[number] | GrammarKind;

/**
 * The words of minutes in one language; case and accents do not count, but in the endings of verbs. Data, so that a language is added
 * without code.
 */
export const minutesLanguage = v.strictObject({
	language: v.pipe(v.string(), v.regex(/^[a-z]{2}$/)),
	/** Whether dates in numbers have the day before the month, whoever writes them. */
	dayFirst: v.boolean(),
	months: v.pipe(v.array(words), v.length(12)),
	weekdays: v.pipe(v.array(words), v.length(7)),
	labels: v.strictObject(v.entriesFromList(LABELS, words)),
	columns: v.strictObject(v.entriesFromList(COLUMNS, words)),
	/** Short words that most of its sentences hold, by which one knows it. */
	common: words,
	grammar,
	...v.entriesFromList(PHRASES, words),
	...v.entriesFromList(SOME, v.optional(someWords, []))
});
/** How a language is known, and how its verbs end: those of what will be done, and those that name a thing to do, first or last. */
export interface VerbEndings {
	readonly language: string;
	readonly common: ReadonlySet<string>;
	readonly months: readonly (readonly string[])[];
	readonly weekdays: readonly (readonly string[])[];
	readonly by: readonly string[];
	readonly does: readonly string[];
	readonly futures: readonly string[];
	readonly infinitives: readonly string[];
	readonly lastInfinitives: readonly string[];
	readonly grammar: MinutesLanguage['grammar'];
}

export type MinutesLanguage = v.InferOutput<typeof minutesLanguage>;
