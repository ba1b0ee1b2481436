import type { Reading } from '../../shared/context';
import { publishedPractices } from '../published-practice';
import { beginsLike, bodiesNamed, practicesNaming, type Bodies, type Body } from './bodies';
import { bodySlug } from './body-name';
import { inDirectory, namingsOf, waysOf, type InDirectory } from './in-directory';
import type { Asked, Way } from './naming';

export interface DirectoryQuery {
	/** Beginnings of words of a name; every body where it is empty. */
	readonly words: string;
	/** Bodies of practices that say they are there. */
	readonly area: string;
	/** One of {@link letterOf}; all where it is empty. */
	readonly letter: string;
	/** The `next` of the page before. */
	readonly after: string | null;
	/** Bodies on a page; 25 when absent. */
	readonly limit?: number;
}

export interface DirectoryLine extends Pick<Body, 'slug' | 'name' | 'alsoWritten'> {
	/** Practices that name it. */
	readonly count: number;
	readonly ways: readonly Way[];
	/** Some of them, published last first. */
	readonly practices: readonly Pick<InDirectory, 'id' | 'title' | 'language'>[];
	/** Whom these name to be asked, each once: roles, and names where that person agreed. */
	readonly asked: readonly Asked[];
}

export interface DirectoryPage {
	readonly lines: readonly DirectoryLine[];
	readonly next: string | null;
	/** Bodies that answer, and the letters that they begin with, whatever letter was chosen. */
	readonly found: number;
	readonly letters: readonly { readonly letter: string; readonly count: number }[];
	/** All bodies that there are for this reader. */
	readonly all: number;
	/** Where practices are that name bodies, with how many of them. */
	readonly areas: readonly { readonly area: string; readonly count: number }[];
}

const PAGE = 25;
/** Practices shown of each body. */
const SHOWN = 4;
/** Areas that one can choose among. */
const MOST_AREAS = 200;

/**
 * One page of the bodies that practices name, by name, for a reader, signed in or not. Bodies are counted on kept keys; of practices
 * it reads {@link SHOWN} for each body that it shows.
 */
export async function directoryPage(read: Reading, query: DirectoryQuery): Promise<DirectoryPage> {
	const within = { area: query.area };
	const [bodies, everywhere, areas] = await Promise.all([
		bodiesNamed(read, within),
		query.area ? bodiesNamed(read) : null,
		read.count(publishedPractices, { by: 'area' }) as Promise<ReadonlyMap<string, number>>
	]);
	const { shown, next, found, letters } = listed(bodies, query);
	return {
		lines: await Promise.all(shown.map((body) => lineOf(read, bodies, body, within))),
		next,
		found,
		letters,
		all: new Set((everywhere ?? bodies).bySlug.values()).size,
		areas: [...areas]
			.map(([area, count]) => ({ area, count }))
			.toSorted((a, b) => a.area.localeCompare(b.area, 'en-GB'))
			.slice(0, MOST_AREAS)
	};
}

/** The bodies of one page, by name. */
export function listed({ bySlug }: Bodies, { words, letter, after, limit = PAGE }: DirectoryQuery) {
	const wanted = bodySlug(words);
	const answering = [...new Set(bySlug.values())].filter((body) => beginsLike(body, wanted));
	const counts = new Map<string, number>();
	for (const body of answering) counts.set(letterOf(body), (counts.get(letterOf(body)) ?? 0) + 1);
	const begun = letter ? answering.filter((body) => letterOf(body) === letter) : answering;
	const rest = begun.filter(({ slug }) => after === null || slug > after).toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
	const shown = rest.slice(0, limit);
	return {
		shown,
		next: rest.length > limit ? shown.at(-1)!.slug : null,
		found: begun.length,
		letters: [...counts].toSorted(([a], [b]) => byLetter(a, b)).map(([each, count]) => ({ letter: each, count }))
	};
}

/** What a name begins with, as a list by letters has it: `A` to `Z` as they are, others as they are written, `0–9` for figures. */
export function letterOf({ slug }: Pick<Body, 'slug'>): string {
	const [first] = slug;
	return /\p{N}/u.test(first!) ? FIGURES : first!.toUpperCase();
}
const FIGURES = '0–9';
const byLetter = (a: string, b: string): number => (a === FIGURES ? 1 : 0) - (b === FIGURES ? 1 : 0) || (a < b ? -1 : 1);

async function lineOf(read: Reading, bodies: Bodies, body: Body, { area }: { readonly area: string }): Promise<DirectoryLine> {
	const [count, { items }] = await Promise.all([
		practicesNaming(read, bodies, body, { area }),
		read.excerpts(inDirectory, {
			where: { body: { in: body.slugs }, ...(area ? { area } : {}) },
			order: { by: 'publishedAt', direction: 'descending' },
			limit: SHOWN
		})
	]);
	const namings = items.flatMap((each) => namingsOf(each, body.slugs));
	const { slug, name, alsoWritten } = body;
	const practices = items.map(({ id, title, language }) => ({ id, title, language }));
	return {
		slug,
		name,
		alsoWritten,
		count,
		ways: waysOf(namings),
		practices,
		asked: eachOnce(namings.flatMap(({ asked }) => asked ?? []))
	};
}

/** Whom several practices name in the same words is named once. */
export function eachOnce<T extends Asked>(asked: readonly T[]): readonly T[] {
	const known = new Map<string, T>();
	for (const each of asked) {
		const key = JSON.stringify([each.role.toLowerCase(), each.name.toLowerCase(), each.reach]);
		if ((each.role || each.name || each.reach) && !known.has(key)) known.set(key, each);
	}
	return [...known.values()];
}
