import * as v from 'valibot';
import * as field from '../shared/fields';
import { ref, type Ref } from '../shared/ids';
import { challenges } from './challenge';
import { slug } from './slug';
import { evidenceList } from './evidence';

/** Something that a paper asks of those it speaks to. Its id stays the same from edition to edition. */
const ask = v.object({
	id: field.id,
	/** A term of the list `ask-audiences`. */
	audience: slug,
	text: field.prose(1_000)
});

/** One issue of a paper: what it is, what it rests on, what is asked because of it. */
const issue = v.object({
	id: field.id,
	title: field.line(200),
	wording: field.optionalProse(20_000),
	/** The challenge that it takes up. */
	challenge: v.nullable(field.id),
	evidence: evidenceList,
	asks: v.pipe(v.array(ask), v.maxLength(20))
});
export type Issue = v.InferOutput<typeof issue>;

export const MOST_ISSUES = 20;

/** The words of an action paper. */
export const paperWording = v.object({
	title: field.line(200),
	/** What a reader who has a minute takes along. */
	summary: field.optionalProse(5_000),
	/** Why there is a paper, and how it came about. */
	opening: field.optionalProse(20_000),
	issues: v.pipe(v.array(issue), v.maxLength(MOST_ISSUES))
});
export type PaperWording = v.InferOutput<typeof paperWording>;

/** What a reader would find missing, in sentences; a paper is checked once there is nothing. */
export const missingFrom = ({ summary, issues }: PaperWording): string[] => [
	...(summary === '' ? ['The summary is empty: it is all that some readers read.'] : []),
	...(issues.length === 0 ? ['There is no issue in it yet.'] : []),
	...issues.filter(({ wording }) => wording === '').map(({ title }) => `Nothing is written under “${title}”.`)
];

/** All texts of a paper, for search and for the check. */
export const textsOf = ({ summary, opening, issues }: PaperWording): string[] =>
	[
		summary,
		opening,
		...issues.flatMap(({ title, wording, evidence, asks }) => [
			title,
			wording,
			...evidence.map(({ words }) => words),
			...asks.map(({ text }) => text)
		])
	].filter(Boolean);

/** What a paper rests on: the challenges that it takes up, and what it cites of this workspace. */
export const sourcesOf = ({ issues }: Pick<PaperWording, 'issues'>): Ref[] =>
	issues.flatMap(({ challenge, evidence }) => [
		...(challenge ? [ref(challenges.kind, challenge)] : []),
		...evidence.flatMap((each) => (each.is === 'citation' ? [ref(each.kind, each.source)] : []))
	]);
