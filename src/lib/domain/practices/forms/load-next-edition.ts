import { change, expect as expecting, type Change, type Context } from '../../shared/context';
import type { Saved } from '../../shared/collection';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { formPolicy } from '../policy';
import { sectionsOf, templatesById, type Template } from '../template';
import type { Keyed } from './fresh-key';
import { nextEditions, type NextEdition } from './next-edition';

export const ADMINISTRATORS = 'Administrators change the forms by which practices are described.';

/** An edition at work, as the actor saw it. */
export async function editionSeen(ctx: Context, id: Id, version: number): Promise<Saved<NextEdition>> {
	authorize(formPolicy, 'change', ctx.actor, null, ADMINISTRATORS);
	return { ...(await ctx.read.find(nextEditions, id)), version };
}

/** Keeps what somebody made of an edition at work. */
export async function keepEdition(
	ctx: Context,
	verb: string,
	next: Saved<NextEdition>,
	values: Partial<NextEdition>
): Promise<void> {
	const changes: Change[] = [change(nextEditions, next, values)];
	const expects = [expecting(nextEditions, next)];
	const subject = ref(nextEditions.kind, next.id);
	await ctx.store.commit({ by: ctx.actor.id, verb, subject, changes, expects, key: ctx.requestKey });
}

/** Every section that a form ever had, in whatever edition. */
export async function sectionsEver(ctx: Context, name: string) {
	const editions = [...(await templatesById(ctx.read)).values()].filter((each) => each.name === name);
	return editions.toSorted((a, b) => b.edition - a.edition).flatMap(sectionsOf);
}

/** The options that some sections had, as those of which keys are taken. */
export const optionsEver = (sections: readonly Template['parts'][number]['sections'][number][], key: string): readonly Keyed[] =>
	sections
		.filter((each) => each.key === key)
		.flatMap((section) =>
			section.kind === 'effects'
				? section.groups
				: section.kind === 'options' && section.choices.from === 'here'
					? section.choices.options
					: []
		)
		.map(({ option, label }) => ({ key: option, called: label }));
