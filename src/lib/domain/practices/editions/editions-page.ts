import { namesOf, vocabulariesOf } from '../../people';
import type { Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { loadPractice } from '../load-practice';
import { practicePolicy } from '../policy';
import { templatesById } from '../template';
import { titleOf } from '../wording';
import { beside } from './beside';
import { editionsOf, type Edition } from './editions-of';
import { wordsOfWording } from './words-of-wording';

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
	const wordsIn = ({ wording, files }: Edition) => [
		...wordsOfWording(wording, templates, vocabularies),
		['attached-files', 'Files', files.join('\n')] as const
	];
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
						sections: beside(wordsIn(from), wordsIn(to))
					}
				: null
	};
}
