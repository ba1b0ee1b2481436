import {
	entryText,
	keepEntry,
	keepEntryWish,
	learningEntries,
	shareEntry,
	shareWithSupervisor
} from '#lib/domain/learning-files';
import type { Token } from '#lib/domain/shared/audience';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { keepSent } from '#lib/server/attachments';
import * as v from 'valibot';
import { MARK_WORDS, readExampleFile, readVocabularies, type Example } from '../content';
import type { Scene, Stage } from './stage';

/** The audience tokens of `staff`, `set:HANDLE` and `project:HANDLE`; `supervisor` is said on the entry itself. */
export const tokensOf = (stage: Stage, sharedWith: readonly string[]): Token[] =>
	sharedWith.flatMap((each): Token[] => {
		const [kind = '', handle = ''] = each.split(':');
		if (kind === 'staff') return ['staff'];
		return kind === 'set' || kind === 'project' ? [`${kind}:${stage.id(kind, handle)}`] : [];
	});

export function entryScenes(stage: Stage, { entries, actions }: Example): Scene[] {
	const model = readVocabularies().find(({ name }) => name === 'prompt-models')!.terms[0]!;
	const [, soWhat, nowWhat] = model.prompts!;
	return entries.entries.map((entry) => {
		// What was learned from doing an action is written after the action is done.
		const learnedFrom = actions.actions.find(({ completion }) => completion?.entry === entry.handle);
		const codes = (vocabulary: string, terms: readonly string[]) => terms.map((term) => `${vocabulary}/${term}`);
		return {
			day: entry.day,
			order: learnedFrom ? 13 : 5,
			play: async () => {
				const author = await stage.as(entry.author, entry.day);
				const draft = author.newId();
				const attachments = await sent(author, draft, entry.files);
				const wish = v.parse(keepEntryWish, {
					draft,
					attachments,
					text: entry.text,
					model: model.term,
					answers: [
						{ heading: soWhat!.heading, text: entry.soWhat },
						{ heading: nowWhat!.heading, text: entry.nowWhat }
					],
					prompted: entry.prompted,
					day: stage.day(entry.day),
					objectives: entry.objectives.map((handle) => stage.id('objective', handle)),
					codes: [
						...codes('client-groups', entry.clientGroups),
						...codes('barriers', entry.barriers),
						...codes('themes', entry.themes),
						...codes('employer-kinds', entry.employerKinds)
					],
					readers: entry.sharedWith.includes('supervisor') ? 'supervisor' : 'me',
					from: learnedFrom ? `agreed-action/${stage.id('action', learnedFrom.handle)}` : '',
					note: MARK_WORDS[entry.mark]
				});
				const id = await keepEntry(author, wish);
				stage.name('entry', entry.handle, id);
				// One with files opens only once its author has looked at what is found in them.
				if (attachments.length > 0 && entry.sharedWith.includes('supervisor')) await shareWithSupervisor(author, id);
				const audience = tokensOf(stage, entry.sharedWith);
				const files = attachments.filter(({ shared }) => shared).map(({ blob }) => blob);
				if (audience.length > 0)
					await shareEntry(author, id, { audience, files, wording: entryText(await author.read.find(learningEntries, id)) });
			}
		};
	});
}

/** Sends files with the form of an entry, one after the other, as somebody who writes does. */
async function sent(author: Context, form: Id, files: Example['entries']['entries'][number]['files']) {
	const kept = [];
	for (const { name, description, shared } of files) {
		const { blob } = await keepSent(author, form, new File([await readExampleFile(name)], name));
		kept.push({ blob, description, shared });
	}
	return kept;
}
