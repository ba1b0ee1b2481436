import { administers, namesOf, vocabulariesOf } from '../../people';
import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import { NotFound } from '../../shared/errors';
import type { Id } from '../../shared/ids';
import { optionsAmong } from '../known-options';
import { practices } from '../practice';
import { publishedPractices } from '../published-practice';
import { inOrder, newestEditions, sectionsOf, templatesById, type Template } from '../template';
import { editionWords } from './edition-words';
import { nextEditions } from './next-edition';

/** Every form of the workspace with its editions and how many practices stand by each, for whoever may change them. */
export async function formsPage(ctx: Context) {
	if (!administers(ctx.actor)) throw new NotFound();
	const [editions, atWork, used] = await Promise.all([
		templatesById(ctx.read),
		ctx.read.list(nextEditions, { limit: 100 }),
		practicesByEdition(ctx)
	]);
	const all = inOrder(editions.values());
	const next = new Map(atWork.items.map(({ name, id }) => [name, id]));
	const lines = newestEditions(all).map((newest) => ({
		...aboutForm(newest),
		next: next.get(newest.name) ?? null,
		editions: all
			.filter(({ name }) => name === newest.name)
			.map(({ id, edition }) => ({ id, edition, practices: used.get(id) ?? 0 }))
	}));
	const known = new Set(all.map(({ name }) => name));
	return {
		offered: lines.filter(({ retirement }) => retirement === null),
		retired: lines.filter(({ retirement }) => retirement !== null),
		/** Forms of which no edition is out yet. */
		coming: atWork.items.filter(({ name }) => !known.has(name)).map(({ id, label }) => ({ id, label }))
	};
}

/** One edition with what changed since the one before, and what can be done with its form. */
export async function editionPage(ctx: Context, id: Id) {
	if (!administers(ctx.actor)) throw new NotFound();
	const [editions, atWork, used, lists] = await Promise.all([
		templatesById(ctx.read),
		ctx.read.list(nextEditions, { limit: 100 }),
		practicesByEdition(ctx),
		vocabulariesOf(ctx.read)
	]);
	const template = editions.get(id);
	if (!template) throw new NotFound();
	const own = inOrder(editions.values()).filter(({ name }) => name === template.name);
	const before = own.findLast(({ edition }) => edition < template.edition);
	const labels = new Map([...lists].map(([name, { label }]) => [name, label]));
	const names = await namesOf(ctx.read, [template.retirement?.by ?? null]);
	return {
		...aboutForm(template),
		version: template.version,
		parts: template.parts,
		options: Object.fromEntries(optionsAmong(lists, template)),
		isNewest: own.at(-1)!.id === id,
		next: atWork.items.find(({ name }) => name === template.name)?.id ?? null,
		editions: own.map((each) => ({ id: each.id, edition: each.edition, practices: used.get(each.id) ?? 0 })),
		retiredBy: template.retirement && (names.get(template.retirement.by) ?? ''),
		/** Both editions in words, to be laid over each other; null for the first. */
		words: before
			? { before: editionWords(before, labels), after: editionWords(template, labels), edition: before.edition }
			: null
	};
}

const aboutForm = ({ id, label, hint, edition, offeredBy, parts, retirement }: Saved<Template>) => ({
	id,
	label,
	hint,
	edition,
	offeredBy,
	sections: sectionsOf({ parts }).length,
	retirement
});

/** How many practices that the actor may read are written by each edition, by its id: published ones as they are published. */
async function practicesByEdition(ctx: Context): Promise<ReadonlyMap<string, number>> {
	const [published, written] = await Promise.all([
		ctx.read.count(publishedPractices, { by: 'template' }),
		ctx.read.count(practices, { by: 'template' })
	]);
	const counts = new Map<string, number>();
	for (const [id, count] of [...published, ...written]) counts.set(String(id), (counts.get(String(id)) ?? 0) + count);
	return counts;
}
