import { synonymsAmong, vocabulariesOf } from '../people';
import { everyObjective } from '../projects';
import { systemClock, today, type Day } from '../shared/clock';
import type { Page, Saved } from '../shared/collection';
import type { Reading, SearchQuery, Synonyms } from '../shared/context';
import { StoreUnavailable } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { cardOf, type Card } from './card';
import { bodiesNamed } from './directory';
import { fundingInWords } from './funding/funding';
import { optionsAmong } from './known-options';
import type { LibraryNarrowed } from './library';
import { asIndexed, facetNames, type Chosen } from './library-facets';
import { publishedPractices, type PublishedPractice } from './published-practice';
import { newestEditions, templatesById } from './template';

export interface PracticeListQuery {
	readonly words: string;
	/** Facet → values, any of which a practice holds. */
	readonly chosen: Chosen;
	/** As the library has it. */
	readonly narrowed?: Promise<LibraryNarrowed>;
	/** The newest first, with words too. */
	readonly newestFirst?: boolean;
	/** Published from this moment on, and before that one, as far as these are said. */
	readonly published?: { readonly from?: string; readonly to?: string };
	/** As the library has it. */
	readonly today?: Day;
	/** The `next` of the page before. */
	readonly after: string | null;
	/** 1 to 100. */
	readonly limit: number;
}

export interface ListedPractice {
	readonly id: Id;
	readonly card: Card;
	/** The name of the form that it is written by. */
	readonly form: string;
	readonly publishedAt: string;
	readonly checkedOn: string | null;
	readonly reviewBy: string | null;
	/** A day or a month; empty where nobody says. */
	readonly fundedUntil: string;
	/** Until when it is funded, by whom, and what comes then, in words. */
	readonly funding: string;
	readonly language: string;
	readonly note: string;
	readonly readers: PublishedPractice['readers'];
}

export interface PracticeList {
	readonly items: readonly ListedPractice[];
	readonly next: string | null;
	/** Names among what was chosen that are no facet; they narrowed nothing. */
	readonly unknown: readonly string[];
}

/**
 * Practices for whoever takes many along: newest first, or by how well they answer the words. No page counts anything, so each costs
 * what it holds, however far down the list it is. Throws StoreUnavailable where it takes the index and that does not hold all
 * practices yet: what goes into a table or another program is whole or not there.
 */
export async function practiceList(read: Reading, query: PracticeListQuery): Promise<PracticeList> {
	const [editions, words, objectives, bodies, narrowed, walked] = await Promise.all([
		templatesById(read),
		vocabulariesOf(read),
		'objective' in query.chosen ? everyObjective(read) : null,
		'body' in query.chosen ? bodiesNamed(read) : null,
		query.narrowed,
		asksIndex(query) ? null : walk(read, query)
	]);
	const names = facetNames(words.get('facets'), newestEditions(editions.values()));
	const chosen = Object.fromEntries(Object.entries(query.chosen).filter(([name]) => names.has(name)));
	// An objective that this reader does not know finds nothing, as one does that there is not.
	const known = objectives ? { ...chosen, objective: (chosen.objective ?? []).filter((id) => objectives.has(id)) } : chosen;
	const where = { ...narrowed?.where, ...asIndexed(known, query.today ?? today(systemClock), bodies) };
	const page = walked ?? (await found(read, query, { ...narrowed, where, synonyms: synonymsAmong(words) }));
	const options = optionsAmong(words, ...editions.values());
	return {
		items: page.items.flatMap(({ id, wording, publication, note, readers, sustained }) => {
			const template = wording && editions.get(wording.template);
			if (!wording || !template) return [];
			const { checkedOn, reviewBy, language } = wording;
			const money = { fundedUntil: wording.fundedUntil ?? '', funding: fundingInWords({ wording, sustained }) };
			const card = cardOf(wording, template, options);
			return [
				{ id, card, form: template.name, publishedAt: publication.at, checkedOn, reviewBy, language, note, readers, ...money }
			];
		}),
		next: page.next,
		unknown: Object.keys(query.chosen).filter((name) => !names.has(name))
	};
}

const asksIndex = ({ words, chosen, narrowed }: PracticeListQuery): boolean =>
	narrowed !== undefined || words.trim() !== '' || Object.values(chosen).some((values) => values.length > 0);

const walk = (read: Reading, { published, after, limit }: PracticeListQuery): Promise<Page<PublishedPractice>> =>
	read.list(publishedPractices, {
		where: { state: 'published', ...(published && { publishedAt: published }) },
		order: { by: 'publishedAt', direction: 'descending' },
		limit,
		after
	});

async function found(
	read: Reading,
	{ words, published, newestFirst, after, limit }: PracticeListQuery,
	narrowed: LibraryNarrowed & { readonly synonyms: readonly Synonyms[] }
): Promise<Page<PublishedPractice>> {
	const asked: SearchQuery = { words, kinds: [publishedPractices.kind], ...narrowed, limit, after, texts: false };
	const { hits, next, ready, earlier } = await read.search({
		...asked,
		...(newestFirst && { order: 'date' }),
		...(published && { dated: published })
	});
	if (!ready && !earlier)
		throw new StoreUnavailable('busy', 'Search is still reading everything in. Ask again in half a minute.');
	const records = await read.findMany(hits.map(({ id }) => ref(publishedPractices.kind, id)));
	return { items: records.map(({ record }) => record as Saved<PublishedPractice>), next };
}
