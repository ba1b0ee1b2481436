import type { Reading } from '../../shared/context';
import { publishedPractices } from '../published-practice';
import { bodySlug } from './body-name';
import { writtenName } from './naming';
import { circles, sameBodiesOf } from './same-body';

/** A body that somebody finds named in the library. */
export interface Body {
	/** Stands for it in addresses: the slug of the name that most practices have. */
	readonly slug: string;
	/** As most practices write it. */
	readonly name: string;
	/** The other names that they give it. */
	readonly alsoWritten: readonly string[];
	/** Each way to write it, what most practices write first. */
	readonly names: readonly { readonly slug: string; readonly name: string }[];
	/** Of all its names. */
	readonly slugs: readonly string[];
}

/** What somebody knows of bodies: those that practices name which they read. */
export interface Bodies {
	/** By each of their slugs. */
	readonly bySlug: ReadonlyMap<string, Body>;
	/** Of each slug, how many practices name it. */
	readonly counts: ReadonlyMap<string, number>;
}

/** Where practices are, as they say. */
export interface Within {
	readonly area?: string;
}

/**
 * The bodies that practices name which somebody reads. It is counted on kept keys and reads no practice: what it costs grows with
 * the number of different names, and where `area` narrows it with the practices there.
 */
export async function bodiesNamed(read: Reading, { area }: Within = {}): Promise<Bodies> {
	const [written, same] = await Promise.all([
		read.count(publishedPractices, { by: 'written', ...(area ? { where: { area } } : {}) }),
		sameBodiesOf(read)
	]);
	return gathered(written as ReadonlyMap<string, number>, circles(same));
}

interface Written {
	readonly slug: string;
	readonly name: string;
	readonly count: number;
}

/** Bodies out of what was counted by them as they are written. `joined`: what was said to be one (`circles`). */
export function gathered(written: ReadonlyMap<string, number>, joined: ReadonlyMap<string, readonly string[]>): Bodies {
	const counts = new Map<string, number>();
	const byCircle = new Map<string, Written[]>();
	for (const [key, count] of written) {
		const { slug, name } = writtenName(key);
		counts.set(slug, (counts.get(slug) ?? 0) + count);
		const circle = joined.get(slug)?.[0] ?? slug;
		const names = byCircle.get(circle);
		if (names) names.push({ slug, name, count });
		else byCircle.set(circle, [{ slug, name, count }]);
	}
	const bySlug = new Map<string, Body>();
	for (const names of byCircle.values()) {
		const body = bodyOf(names);
		for (const slug of body.slugs) bySlug.set(slug, body);
	}
	return { bySlug, counts };
}

function bodyOf(written: readonly Written[]): Body {
	// Most bodies are written in one way, and there may be a hundred thousand of them.
	const names = written.length === 1 ? written : written.toSorted(byUse);
	const [{ slug, name }, ...others] = names as readonly [Written, ...Written[]];
	const slugs = others.length === 0 ? [slug] : [...new Set(names.map((each) => each.slug))];
	return { slug, name, alsoWritten: others.map((each) => each.name), names, slugs };
}

/** What most write comes first; of two the one that begins with a capital, as capitals stand before small letters. */
const byUse = (a: Written, b: Written): number => b.count - a.count || (a.name < b.name ? -1 : 1);

/** Of some slugs or names, the slugs of all names of each body that somebody knows; what they do not know stays as it is. */
export const allNamesOf = ({ bySlug }: Pick<Bodies, 'bySlug'>, typed: readonly string[]): string[] => [
	...new Set(typed.flatMap((each) => bySlug.get(bodySlug(each))?.slugs ?? [bodySlug(each)]))
];

/** Bodies that one line may mean. */
const MOST_MEANT = 200;

/** The slugs of the bodies that somebody means by a name: that very one or, where they know none, those whose names have words that begin like its own. */
export function bodiesMeant({ bySlug }: Pick<Bodies, 'bySlug'>, typed: string): string[] {
	const slug = bodySlug(typed);
	if (bySlug.has(slug)) return allNamesOf({ bySlug }, [slug]);
	const begun = [...new Set(bySlug.values())].filter((body) => beginsLike(body, slug));
	return begun.length > 0 ? begun.slice(0, MOST_MEANT).flatMap(({ slugs }) => slugs) : [slug];
}

/** Whether one of the names of a body has words that begin like all of those in `typed`, a slug. */
export const beginsLike = ({ slugs }: Pick<Body, 'slugs'>, typed: string): boolean =>
	slugs.some((slug) => typed.split('-').every((word) => word === '' || `-${slug}`.includes(`-${word}`)));

/** How many practices name a body. Of one with several names they are counted anew: some may give two of them. */
export async function practicesNaming(
	read: Reading,
	{ counts }: Bodies,
	{ slugs }: Body,
	{ area }: Within = {}
): Promise<number> {
	if (slugs.length === 1) return counts.get(slugs[0]!) ?? 0;
	const counted = await read.count(publishedPractices, {
		where: { body: { in: slugs }, ...(area ? { area } : {}) },
		by: 'state'
	});
	return counted.get('published') ?? 0;
}
