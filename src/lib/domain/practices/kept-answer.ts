import type { Context } from '../shared/context';
import { saysSomething, type Answer, type AnswerWish, type Contact } from './answer';
import { withItsStart } from './compared-with';

/** An answer without its empty pieces; a consent keeps its day as long as it is for the same details. */
export function keptAnswer(ctx: Context, wish: AnswerWish, before: Contact | undefined): Answer {
	const { text, inShort, chosen, facts, effects, contact } = wish;
	return {
		...(text ? { text } : {}),
		...(inShort ? { inShort } : {}),
		...(chosen?.length ? { chosen: [...new Set(chosen)] } : {}),
		...(facts?.length ? { facts } : {}),
		...(effects?.length ? { effects: effects.map(withItsStart) } : {}),
		...(contact ? { contact: { ...contact, consent: contact.consent ? consentFor(ctx, contact, before) : null } } : {})
	};
}

/** The answers with which a practice begins: those that say something, by section. */
export const newAnswers = (ctx: Context, wishes: Readonly<Record<string, AnswerWish>>): Record<string, Answer> =>
	Object.fromEntries(
		Object.entries(wishes)
			.map(([key, wish]) => [key, keptAnswer(ctx, wish, undefined)] as const)
			.filter(([, answer]) => saysSomething(answer))
	);

function consentFor(ctx: Context, contact: Pick<Contact, 'name' | 'reach'>, before: Contact | undefined) {
	const same = before?.consent && before.name === contact.name && before.reach === contact.reach;
	return same ? before.consent : { by: ctx.actor.id, at: ctx.clock.now() };
}
