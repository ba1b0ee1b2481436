import { vocabulariesOf } from '../people';
import type { Reading } from '../shared/context';
import { optionsByForm } from './known-options';
import { publishedPractices } from './published-practice';
import { sectionViews } from './section-view';
import { templatesById } from './template';
import { titleOf } from './wording';

/** The practices published last of those that somebody reads, latest first, by the store and so whole while search starts. */
export async function latestPractices(read: Reading, limit: number) {
	const order = { by: 'publishedAt', direction: 'descending' } as const;
	const [{ items }, editions, words] = await Promise.all([
		read.list(publishedPractices, { where: { state: 'published' }, order, limit }),
		templatesById(read),
		vocabulariesOf(read)
	]);
	const optionsOf = optionsByForm(words);
	return items.flatMap(({ id, wording, publication }) => {
		const template = wording && editions.get(wording.template);
		if (!wording || !template) return [];
		const parts = sectionViews(wording, template, optionsOf(template));
		return [{ id, title: titleOf(wording), language: wording.language, publishedAt: publication.at, parts }];
	});
}
