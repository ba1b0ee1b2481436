import type { Context } from '../shared/context';
import { matches, MOST_SUGGESTED, vocabulariesOf } from '../people';
import { objectiveChoices } from '../projects';
import { entryVocabularies } from './vocabularies';

/** An objective or code that a text can name. `value` is what an entry carries: the objective's id or the code itself. */
export interface TopicToMention {
	readonly kind: 'objective' | 'code';
	readonly value: string;
	readonly name: string;
	/** The project or the vocabulary it belongs to. */
	readonly of: string;
}

/** The objectives that the actor may link to and the codes of the workspace, by the beginning of their words; at most 20. */
export async function topicsToMention(ctx: Context, words: string): Promise<readonly TopicToMention[]> {
	const [projects, vocabularies] = await Promise.all([objectiveChoices(ctx.read), vocabulariesOf(ctx.read)]);
	const objectives = projects.flatMap((project) =>
		project.objectives.map(({ id, name }): TopicToMention => ({ kind: 'objective', value: id, name, of: project.name }))
	);
	const codes = entryVocabularies(vocabularies).codes.flatMap(({ label: of, terms }) =>
		terms
			.filter(({ offered }) => offered)
			.map(({ code, label }): TopicToMention => ({ kind: 'code', value: code, name: label, of }))
	);
	return [...objectives, ...codes].filter(({ name }) => matches(name, words)).slice(0, MOST_SUGGESTED);
}
