import { everyOf, organisations } from '../../people';
import type { Saved } from '../../shared/collection';
import type { Context, Reading } from '../../shared/context';
import { NotFound } from '../../shared/errors';
import { ref, type Id } from '../../shared/ids';
import { has } from '../../shared/policy';
import { adoptionsBy, type TriedByBody } from '../adoption';
import { bodiesNamed, practicesNaming, type Body } from './bodies';
import { bodySlug } from './body-name';
import { eachOnce } from './directory-page';
import { inDirectory, namingsOf, waysOf, type InDirectory } from './in-directory';
import type { Asked, Way } from './naming';
import { circles, sameBodiesOf, type SameBody } from './same-body';

/** A practice that names a body, and how. */
export interface NamingPractice extends Omit<InDirectory, 'namings'> {
	readonly ways: readonly Way[];
}

export interface BodyPage extends Pick<Body, 'slug' | 'name' | 'alsoWritten'> {
	readonly practices: readonly NamingPractice[];
	readonly count: number;
	readonly next: string | null;
	/** Whom the practices of this page name to be asked: roles, names and reach where that person agreed, and the practice that says so. */
	readonly asked: readonly (Asked & { readonly practice: Pick<InDirectory, 'id' | 'title' | 'language'> })[];
	/** What it tries of the practices of others, as far as the reader knows of it. */
	readonly tries: readonly TriedByBody[];
	/** What was said of its names, for administrators; null for everybody else. */
	readonly joined: readonly { readonly id: Id; readonly one: string; readonly other: string }[] | null;
}

const PAGE = 25;

/**
 * A body as the practices tell of it that somebody reads, signed in or not. Throws NotFound where none of them names it by this
 * slug, whether others do or not.
 */
export async function bodyPage(read: Reading, ctx: Context | null, slug: string, after: string | null): Promise<BodyPage> {
	const [bodies, known, same] = await Promise.all([
		bodiesNamed(read),
		everyOf(read, organisations, {}),
		ctx && has(ctx.actor, 'administrator') ? sameBodiesOf(read) : null
	]);
	const body = bodies.bySlug.get(slug);
	if (!body) throw new NotFound();
	const places = known.filter(({ name }) => body.slugs.includes(bodySlug(name))).map(({ id }) => ref(organisations.kind, id));
	const [count, page, tries] = await Promise.all([
		practicesNaming(read, bodies, body),
		read.excerpts(inDirectory, {
			where: { body: { in: body.slugs } },
			order: { by: 'publishedAt', direction: 'descending' },
			limit: PAGE,
			after
		}),
		adoptionsBy(read, places)
	]);
	return {
		slug: body.slug,
		name: body.name,
		alsoWritten: body.alsoWritten,
		practices: page.items.map(({ namings, ...each }) => ({ ...each, ways: waysOf(namingsOf({ namings }, body.slugs)) })),
		count,
		next: page.next,
		asked: eachOnce(page.items.flatMap((each) => askedIn(each, body))),
		tries,
		joined: same && joinedIn(same, body)
	};
}

function joinedIn(same: readonly Saved<SameBody>[], { slug, names }: Body): NonNullable<BodyPage['joined']> {
	const circle = circles(same).get(slug) ?? [];
	const called = (each: string): string => names.find(({ slug: known }) => known === each)?.name ?? each;
	return same
		.filter(({ one }) => circle.includes(one))
		.map(({ id, one, other }) => ({ id, one: called(one), other: called(other) }));
}

const askedIn = (each: InDirectory, { slugs }: Body) =>
	namingsOf(each, slugs).flatMap(({ asked }) =>
		asked ? [{ ...asked, practice: { id: each.id, title: each.title, language: each.language } }] : []
	);
