import { vocabulariesOf } from '../people';
import { everyObjective } from '../projects';
import type { Reading } from '../shared/context';
import { bodiesNamed } from './directory';
import { optionsByForm } from './known-options';
import { facetLabels, facetNames, type Chosen } from './library-facets';
import { inOrder, newestEditions, templatesById } from './template';

/** What was chosen in the library, each value as this reader sees it called there; what they do not know is left out. */
export async function chosenInWords(read: Reading, chosen: Chosen): Promise<readonly string[]> {
	if (Object.keys(chosen).length === 0) return [];
	const [editions, words, objectives, bodies] = await Promise.all([
		templatesById(read),
		vocabulariesOf(read),
		everyObjective(read),
		bodiesNamed(read)
	]);
	const names = facetNames(words.get('facets'), newestEditions(editions.values()));
	const labels = facetLabels(inOrder(editions.values()), optionsByForm(words), objectives, bodies.bySlug);
	return Object.entries(chosen).flatMap(([name, values]) =>
		names.has(name) ? values.flatMap((value) => labels(name, value) ?? []) : []
	);
}
