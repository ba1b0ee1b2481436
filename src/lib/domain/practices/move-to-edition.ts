import * as v from 'valibot';
import { vocabulariesOf } from '../people';
import type { Saved } from '../shared/collection';
import { change, type Context } from '../shared/context';
import { Conflict, Invalid } from '../shared/errors';
import { ref, refText, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { LONGEST_TEXT } from './answer';
import { carriedOver, type LeftOver } from './carried-over';
import { optionsByForm, type KnownOptions } from './known-options';
import { loadPractice, wordingOf } from './load-practice';
import { practicePolicy } from './policy';
import { MOST_LEFT_OVER, practices } from './practice';
import { newestEditions, templatesById, type Template } from './template';
import type { Wording } from './wording';

/** The newest edition of the form that a wording is written by, with what it would become; null where that is the one. */
export function ontoNewest(
	wording: Wording,
	editions: ReadonlyMap<string, Saved<Template>>,
	optionsOf: (template: Template) => KnownOptions
) {
	const from = editions.get(wording.template);
	const to = from && newestEditions(editions.values()).find(({ name }) => name === from.name);
	if (!from || !to || to.id === from.id) return null;
	const carried = carriedOver(
		wording,
		{ template: from, options: optionsOf(from) },
		{ id: to.id, template: to, options: optionsOf(to) }
	);
	return { ...carried, edition: to.edition, label: to.label };
}

export const moveToEditionWish = v.object({ version: v.number() });

/**
 * Moves a practice to the newest edition of its form. What has no section there stays with the practice, for its writers. What is
 * published stays as it is until the moved words are published too.
 */
export async function moveToEdition(ctx: Context, id: Id, { version }: v.InferOutput<typeof moveToEditionWish>): Promise<Id> {
	const [held, editions, words] = await Promise.all([loadPractice(ctx, id), templatesById(ctx.read), vocabulariesOf(ctx.read)]);
	const { practice } = held;
	authorize(practicePolicy, 'revise', ctx.actor, practice, 'Its owner and coordinators write a practice.');
	if (practice.version !== version) throw new Conflict([refText(ref(practices.kind, id))]);
	const moved = ontoNewest(wordingOf(held), editions, optionsByForm(words));
	if (!moved) throw Invalid.field('', 'It is written by the newest edition of its form already.');
	const leftOver = [...(practice.leftOver ?? []), ...moved.left.flatMap(inPieces)];
	if (leftOver.length > MOST_LEFT_OVER)
		throw Invalid.field('', 'Too many words are left from earlier forms. Find a place for some of them first, or empty them.');
	const saved = { by: ctx.actor.id, at: ctx.clock.now(), form: '' as const };
	const changes = [change(practices, practice, { wording: moved.wording, leftOver, saved })];
	const subject = ref(practices.kind, id);
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'moveToEdition', subject, changes, key: ctx.requestKey })).subject.id;
}

const inPieces = ({ heading, text }: LeftOver): LeftOver[] =>
	Array.from({ length: Math.ceil(text.length / LONGEST_TEXT) }, (_, at) => ({
		heading,
		text: text.slice(at * LONGEST_TEXT, (at + 1) * LONGEST_TEXT)
	}));
