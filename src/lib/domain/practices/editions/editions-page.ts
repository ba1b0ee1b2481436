import { namesOf, vocabulariesOf } from '../../people';
import type { Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { optionsAmong } from '../known-options';
import { loadPractice } from '../load-practice';
import { practicePolicy } from '../policy';
import { sectionViews } from '../section-view';
import { templatesById } from '../template';
import { titleOf, type Wording } from '../wording';
import { editionsOf } from './editions-of';
import { sectionWords } from './section-words';

/** Which editions to lay side by side, by number; the newest and the one before where nothing is said. */
export interface EditionsAsked {
	readonly from: number | null;
	readonly to: number | null;
}

/** The published editions of a practice, for those who work on it, and two of them side by side. */
export async function editionsPage(ctx: Context, id: Id, asked: EditionsAsked) {
	const [{ practice, published }, editions, templates, vocabularies] = await Promise.all([
		loadPractice(ctx, id),
		editionsOf(ctx, id),
		templatesById(ctx.read),
		vocabulariesOf(ctx.read)
	]);
	const names = await namesOf(
		ctx.read,
		editions.map(({ publication }) => publication.by)
	);
	const numbered = (number: number | null) => editions.find(({ publication }) => publication.revision === number);
	const to = numbered(asked.to) ?? editions[0];
	const from = numbered(asked.from) ?? editions[editions.indexOf(to!) + 1];
	const wordsIn = (wording: Wording) => {
		const template = templates.get(wording.template);
		const parts = template ? sectionViews(wording, template, optionsAmong(vocabularies, template)) : [];
		const sections = parts.flatMap((part) => part.sections).map((each) => [each.key, each.heading, sectionWords(each)] as const);
		return [['title', 'Title', titleOf(wording)] as const, ...sections];
	};
	const mayRestore = practicePolicy.revise(ctx.actor, practice) && practice.wording === null;
	return {
		id,
		version: practice.version,
		title: titleOf(practice.wording ?? published?.wording ?? { answers: {} }),
		editions: editions.map(({ publication: { revision, by, at, changed, checkedBy } }, place) => ({
			revision,
			by: names.get(by)!,
			at,
			changed: changed ?? '',
			checkedBy: checkedBy ?? 0,
			canRestore: mayRestore && place > 0
		})),
		/** Whether newer words wait, which a restored edition would overwrite. */
		isNewer: practice.wording !== null,
		compared:
			to && from && to !== from
				? {
						from: from.publication.revision,
						to: to.publication.revision,
						sections: beside(wordsIn(from.wording), wordsIn(to.wording))
					}
				: null
	};
}

type Words = readonly (readonly [key: string, heading: string, words: string])[];

/** Sections of two wordings by key, in the order of the later one; those that say the same in both are left out. */
function beside(before: Words, after: Words) {
	const then = new Map(before.map(([key, , words]) => [key, words]));
	const now = new Map(after.map(([key, , words]) => [key, words]));
	const gone = before.filter(([key]) => !now.has(key));
	return [...after, ...gone]
		.map(([key, heading]) => ({ key, heading, before: then.get(key) ?? '', after: now.get(key) ?? '' }))
		.filter(({ before: was, after: is }) => was !== is);
}
