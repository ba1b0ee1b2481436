import { whatIsAsked } from '../finding';
import { sharedLine, sharedWordings } from '../learning-files';
import { chathamHouseIn } from '../learning-sets';
import { lessons, stateWord, type Lesson } from '../learning-tree';
import type { Saved, Where } from '../shared/collection';
import type { Context, Synonyms } from '../shared/context';
import { ref } from '../shared/ids';
import { textOf } from '../shared/marked';
import { namesOf } from '../people';
import type { Target } from './follow';
import { lessonInMail, lessonKey, lessonNews } from './lesson-news';
import type { News } from './news';
import { libraryNow } from './library-news';
import { setFileNews } from './set-file-news';

/** As many of the latest as one follow looks at. */
const LATEST = 200;

const WHERE: Partial<Record<Target['kind'], (value: string) => Where<typeof lessons>>> = {
	branch: (branch) => ({ branch }),
	objective: (objective) => ({ objective }),
	code: (code) => ({ code })
};

/**
 * What is there now at a followed place, as far as the actor may read it: each as the news that it would be. `synonyms`: where they
 * were read already.
 */
export async function followedNow(
	ctx: Context,
	target: Target,
	name: string,
	synonyms?: readonly Synonyms[]
): Promise<readonly News[]> {
	const where = WHERE[target.kind]?.(target.value);
	if (where) return (await latestLessons(ctx, where)).map((lesson) => lessonNews(lesson, 'followed', wordsFor(lesson, name)));
	if (target.kind === 'library') return libraryNow(ctx, target.value, name);
	if (target.kind === 'search') return foundNow(ctx, target.value, synonyms);
	return (await Promise.all([sharedNow(ctx, target.value, name), setFileNews(ctx, target.value, name)])).flat();
}

/** Lessons that do not tell their month come first: they may be the newest. */
const latestLessons = async (ctx: Context, where: Where<typeof lessons>): Promise<readonly Saved<Lesson>[]> =>
	(await ctx.read.list(lessons, { where, order: { by: 'month', direction: 'descending' }, limit: LATEST })).items;

const wordsFor = ({ state }: Saved<Lesson>, name: string): string =>
	state.is === 'noticed' ? `New on ${name}` : `On ${name}, now ${stateWord(state.is)}`;

async function sharedNow(ctx: Context, set: string, name: string): Promise<readonly News[]> {
	const [page, isUnderRule] = await Promise.all([
		ctx.read.list(sharedWordings, { where: { set }, order: { by: 'day', direction: 'descending' }, limit: LATEST }),
		chathamHouseIn(ctx.read, set)
	]);
	const others = page.items
		.map((each) => ({ ...sharedLine(each, ctx.actor.id), at: each.approval.at }))
		.filter(({ byMe }) => !byMe);
	const names = await namesOf(
		ctx.read,
		others.map(({ author }) => author)
	);
	return others.map((each): News => ({
		key: `shared-wording/${each.id}`,
		kind: 'followed',
		about: each.ref,
		title: each.title,
		words: `${names.get(each.author)!} shared it with ${name}`,
		when: each.at,
		// Its title are the first words of what a few people may read; under the Chatham House rule nothing leaves that names a member.
		inMail: isUnderRule(each.at) ? null : 'A learning entry'
	}));
}

const FOUND = 50;
const KINDS = [lessons.kind, sharedWordings.kind, 'published-practice'];

/** What a line finds, as the search page would, of the kinds that are news. */
async function foundNow(ctx: Context, line: string, synonyms?: readonly Synonyms[]): Promise<readonly News[]> {
	const { query } = await whatIsAsked({ read: ctx.read, self: ctx.actor.id, synonyms }, line);
	const kinds = KINDS.filter((kind) => query.kinds?.includes(kind) ?? true);
	const { hits } = await ctx.read.search({ ...query, kinds, order: 'date', limit: FOUND });
	const found = await ctx.read.findMany(hits.map(({ kind, id }) => ref(kind, id)));
	const titles = new Map(hits.map((hit) => [hit.id, textOf(hit.title)]));
	return found.map(({ kind, id, record }): News => ({
		key: kind === lessons.kind ? lessonKey(record as Saved<Lesson>) : `${kind}/${id}`,
		kind: 'followed',
		about: ref(kind, id),
		title: titles.get(id) ?? '',
		words: `Found by “${line}”`,
		when: null,
		inMail: foundInMail(kind, record, titles.get(id) ?? '')
	}));
}

function foundInMail(kind: string, record: Saved<unknown>, title: string): string | null {
	if (kind === lessons.kind) return lessonInMail(record as Saved<Lesson>);
	return kind === sharedWordings.kind ? 'A learning entry' : title;
}
