import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { keepSent } from '#lib/server/attachments';
import { MARK_WORDS, readExampleFile, readVocabularies, type Example } from '../content';
import type { Stage } from './stage';

type Written = Example['entries']['entries'][number] | Example['set-files']['entries'][number];

/** Which vocabulary the codes of a piece are taken from, by the name they stand under in the example. */
const VOCABULARIES = { clientGroups: 'client-groups', barriers: 'barriers', themes: 'themes', employerKinds: 'employer-kinds' };

/** What somebody writes in their own file or in a set's, under the questions of the first prompt model, as its form sends it. */
export function written(stage: Stage, piece: Written) {
	const model = readVocabularies().find(({ name }) => name === 'prompt-models')!.terms[0]!;
	const [, soWhat, nowWhat] = model.prompts!;
	const terms: Readonly<Record<string, unknown>> = piece;
	return {
		text: piece.text,
		model: model.term,
		answers: [
			{ heading: soWhat!.heading, text: piece.soWhat },
			{ heading: nowWhat!.heading, text: piece.nowWhat }
		],
		prompted: piece.prompted,
		day: stage.day(piece.day),
		objectives: piece.objectives.map((handle) => stage.id('objective', handle)),
		codes: Object.entries(VOCABULARIES).flatMap(([name, vocabulary]) =>
			((terms[name] ?? []) as readonly string[]).map((term) => `${vocabulary}/${term}`)
		),
		note: MARK_WORDS[piece.mark]
	};
}

/** Sends files with the form of an entry, one after the other, as somebody who writes does. Gives what the form says of each. */
export async function sent<F extends { readonly name: string; readonly description: string }>(
	author: Context,
	form: Id,
	files: readonly F[]
) {
	const kept = [];
	for (const file of files) {
		const { blob } = await keepSent(author, form, new File([await readExampleFile(file.name)], file.name));
		kept.push({ ...file, blob });
	}
	return kept;
}
