import {
	entryText,
	keepEntry,
	keepEntryWish,
	learningEntries,
	shareEntry,
	shareWithSupervisor
} from '#lib/domain/learning-files';
import type { Token } from '#lib/domain/shared/audience';
import * as v from 'valibot';
import type { Example } from '../content';
import type { Scene, Stage } from './stage';
import { sent, written } from './written';

/** The audience tokens of `staff`, `set:HANDLE` and `project:HANDLE`; `supervisor` is said on the entry itself. */
export const tokensOf = (stage: Stage, sharedWith: readonly string[]): Token[] =>
	sharedWith.flatMap((each): Token[] => {
		const [kind = '', handle = ''] = each.split(':');
		if (kind === 'staff') return ['staff'];
		return kind === 'set' || kind === 'project' ? [`${kind}:${stage.id(kind, handle)}`] : [];
	});

export const entryScenes = (stage: Stage, { entries, actions }: Example): Scene[] =>
	entries.entries.map((entry) => {
		// What was learned from doing an action is written after the action is done.
		const learnedFrom = actions.actions.find(({ completion }) => completion?.entry === entry.handle);
		return {
			day: entry.day,
			order: learnedFrom ? 13 : 5,
			play: async () => {
				const author = await stage.as(entry.author, entry.day);
				const draft = author.newId();
				const attachments = await sent(author, draft, entry.files);
				const wish = v.parse(keepEntryWish, {
					...written(stage, entry),
					draft,
					attachments,
					readers: entry.sharedWith.includes('supervisor') ? 'supervisor' : 'me',
					from: learnedFrom ? `agreed-action/${stage.id('action', learnedFrom.handle)}` : ''
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
