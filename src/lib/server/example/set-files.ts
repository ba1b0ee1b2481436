import { addToSetEntry, keepSetEntry, keepSetEntryWish } from '#lib/domain/learning-sets';
import * as v from 'valibot';
import { MARK_WORDS, readVocabularies, type Example } from '../content';
import type { Scene, Stage } from './stage';

/** What members write in the files of their sets, and what others add below on later days. */
export function setFileScenes(stage: Stage, { 'set-files': files }: Example): Scene[] {
	const model = readVocabularies().find(({ name }) => name === 'prompt-models')!.terms[0]!;
	const [, soWhat, nowWhat] = model.prompts!;
	return files.entries.flatMap((entry): Scene[] => [
		{
			day: entry.day,
			order: 10,
			play: async () => {
				const wish = v.parse(keepSetEntryWish, {
					text: entry.text,
					model: model.term,
					answers: [
						{ heading: soWhat!.heading, text: entry.soWhat },
						{ heading: nowWhat!.heading, text: entry.nowWhat }
					],
					prompted: entry.prompted,
					day: stage.day(entry.day),
					objectives: entry.objectives.map((handle) => stage.id('objective', handle)),
					codes: [...entry.barriers.map((term) => `barriers/${term}`), ...entry.themes.map((term) => `themes/${term}`)],
					note: MARK_WORDS[entry.mark]
				});
				const id = await keepSetEntry(await stage.as(entry.author, entry.day), stage.id('set', entry.set), wish);
				stage.name('set-entry', entry.handle, id);
			}
		},
		...entry.additions.map(({ author, day, text }) => ({
			day,
			order: 11,
			play: async () => {
				await addToSetEntry(await stage.as(author, day), stage.id('set-entry', entry.handle), { text });
			}
		}))
	]);
}
