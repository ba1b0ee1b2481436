import type { Context } from '../shared/context';
import type { Answer, AnswerWish, Contact } from './answer';

/** An answer without its empty pieces; a consent keeps its day as long as it is for the same details. */
export function keptAnswer(ctx: Context, wish: AnswerWish, before: Contact | undefined): Answer {
	const { text, inShort, chosen, facts, effects, contact } = wish;
	return {
		...(text ? { text } : {}),
		...(inShort ? { inShort } : {}),
		...(chosen?.length ? { chosen: [...new Set(chosen)] } : {}),
		...(facts?.length ? { facts } : {}),
		...(effects?.length ? { effects } : {}),
		...(contact ? { contact: { ...contact, consent: contact.consent ? consentFor(ctx, contact, before) : null } } : {})
	};
}

function consentFor(ctx: Context, contact: Pick<Contact, 'name' | 'reach'>, before: Contact | undefined) {
	const same = before?.consent && before.name === contact.name && before.reach === contact.reach;
	return same ? before.consent : { by: ctx.actor.id, at: ctx.clock.now() };
}
