import { administers, vocabulariesOf } from '../../people';
import type { Context } from '../../shared/context';
import { NotFound } from '../../shared/errors';
import type { Id } from '../../shared/ids';
import { optionsAmong } from '../known-options';
import { sectionsOf, templatesById } from '../template';
import { editionIssues } from './edition-issues';
import { editionWords } from './edition-words';
import { nextEditions } from './next-edition';

/** An edition at work, for whoever may change it: what it asks for, what is to be mended, and what changes since the one before. */
export async function nextEditionPage(ctx: Context, id: Id) {
	if (!administers(ctx.actor)) throw new NotFound();
	const [next, editions, lists] = await Promise.all([
		ctx.read.find(nextEditions, id),
		templatesById(ctx.read),
		vocabulariesOf(ctx.read)
	]);
	const { version, label, hint, edition, offeredBy, parts } = next;
	const from = next.from === null ? undefined : editions.get(next.from);
	const labels = new Map([...lists].map(([name, list]) => [name, list.label]));
	const kept = new Set(from ? sectionsOf(from).map(({ key }) => key) : []);
	const standing = new Set(sectionsOf(next).map(({ key }) => key));
	const form = {
		id,
		version,
		label,
		hint,
		edition,
		offeredBy,
		parts,
		options: Object.fromEntries(optionsAmong(lists, next)),
		/** The lists of words that a section may take its options from. */
		lists: [...lists.values()].filter(({ name }) => CHOICES.includes(name)).map(({ name, label }) => ({ name, label })),
		from: from ? { id: from.id, edition: from.edition } : null,
		/** The sections that were not there before, by key, and the headings of those that no longer are. */
		added: from ? [...standing].filter((key) => !kept.has(key)) : [],
		takenOut: from
			? sectionsOf(from)
					.filter(({ key }) => !standing.has(key))
					.map(({ heading }) => heading)
			: [],
		issues: editionIssues(next).map(({ message }) => message)
	};
	const words = from ? { before: editionWords(from, labels), after: editionWords(next, labels), edition: from.edition } : null;
	return { form, words };
}
export type NextEditionPage = Awaited<ReturnType<typeof nextEditionPage>>['form'];

/** Lists whose words say something of a practice; the others are what kinds of meetings and entries there are. */
const CHOICES: readonly string[] = ['client-groups', 'barriers', 'themes', 'employer-kinds', 'set-kinds', 'training-ways'];
