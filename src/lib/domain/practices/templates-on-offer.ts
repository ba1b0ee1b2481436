import { vocabulariesOf } from '../people';
import type { Reading } from '../shared/context';
import { optionsAmong } from './known-options';
import { newestEditions, templatesById } from './template';

/** The newest edition of each template with the options of its sections, as the workspace words them now. Retired options are left out. */
export async function templatesOnOffer(read: Reading) {
	const [editions, words] = await Promise.all([templatesById(read), vocabulariesOf(read)]);
	const newest = newestEditions(editions.values());
	return newest.map((template) => {
		const options = optionsAmong(words, template);
		return {
			...{ name: template.name, version: template.version, label: template.label, hint: template.hint },
			parts: template.parts.map(({ heading, sections }) => ({
				heading,
				sections: sections.map((section) => ({
					...{ key: section.key, number: section.number, heading: section.heading, kind: section.kind, ask: section.ask },
					filter: section.kind === 'options' ? (section.facet ?? null) : null,
					options: (options.get(section.key) ?? [])
						.filter(({ offered }) => offered)
						.map(({ option, label }) => ({ option, label }))
				}))
			}))
		};
	});
}
