import { askedForNewSupervisor, entryVocabularies, MOST_FOUND, timeline, unfinished } from '#lib/domain/learning-files';
import { describeEach, vocabulariesOf } from '#lib/domain/people';
import { objectiveChoices } from '#lib/domain/projects';
import type { Context } from '#lib/domain/shared/context';
import { askedOfFile, furtherAddress } from './asked-of-file';
import { readPad } from './tally/read-pad';

/** All that the page of one's own file shows. */
export async function readFile(ctx: Context, parameters: URLSearchParams) {
	const asked = askedOfFile(parameters);
	const [file, drafts, words, objectives, newSupervisor, pad] = await Promise.all([
		timeline(ctx, { ...asked, further: parameters.get('further'), after: parameters.get('after') }),
		unfinished(ctx),
		vocabulariesOf(ctx.read),
		objectiveChoices(ctx.read),
		askedForNewSupervisor(ctx),
		readPad(ctx, parameters)
	]);
	const readers = await describeEach(
		ctx,
		file.entries.map((entry) => entry.readers)
	);
	return {
		entries: file.entries.map((entry, place) => ({ ...entry, readers: readers[place]! })),
		months: file.months,
		next: file.next,
		search: file.search && { ...file.search, most: MOST_FOUND, further: furtherAddress(asked, file.search.further) },
		drafts,
		newSupervisor,
		pad,
		asked,
		vocabularies: entryVocabularies(words),
		objectives: objectives.flatMap((project) => project.objectives)
	};
}
