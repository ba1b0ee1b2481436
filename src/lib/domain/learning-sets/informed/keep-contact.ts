import * as v from 'valibot';
import { asRule } from '../../shared/as-rule';
import { today } from '../../shared/clock';
import { create, expect, remove, type Change, type Context } from '../../shared/context';
import { Invalid, NotFound, Taken } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { everyOf, typedEmail } from '../../people';
import { learningSets } from '../learning-set';
import { INFORMED_OF, informedContacts } from './informed-contact';
import { informingPolicy } from './policy';

/** Contacts of one set: a list that one person can look after. */
const MOST_CONTACTS = 60;

export const addContactWish = v.object({
	name: field.line(120, 'Say what they are called.'),
	body: v.optional(field.optionalLine(200), ''),
	email: typedEmail,
	gets: v.pipe(v.array(v.picklist(INFORMED_OF)), v.minLength(1, 'Choose what they get.')),
	agreedOn: field.day
});

/** Adds somebody outside to those who are told of the meetings of a set. Invalid where they stand there already. */
export async function addContact(ctx: Context, set: Id, wish: v.InferOutput<typeof addContactWish>): Promise<void> {
	const [seen, contacts] = await Promise.all([ctx.read.find(learningSets, set), everyOf(ctx.read, informedContacts, { set })]);
	authorize(informingPolicy, 'add', ctx.actor, seen, 'Whoever facilitates the set keeps this list.');
	if (wish.agreedOn > today(ctx.clock)) throw Invalid.field('agreedOn', 'Give the day on which they agreed.');
	if (contacts.length >= MOST_CONTACTS) throw Invalid.field('name', `At most ${MOST_CONTACTS} contacts fit here.`);
	const { agreedOn, gets, ...rest } = wish;
	const consent = { by: ctx.actor.id, at: ctx.clock.now(), day: agreedOn };
	const value = { set, ...rest, gets: INFORMED_OF.filter((each) => gets.includes(each)), consent };
	try {
		await ctx.store.commit({
			by: ctx.actor.id,
			verb: 'addContact',
			subject: ref(learningSets.kind, set),
			changes: [create(informedContacts, ctx.newId(), value)],
			// It has not ended meanwhile: contacts go with a set.
			expects: [expect(learningSets, seen)],
			key: ctx.requestKey
		});
	} catch (trouble) {
		if (trouble instanceof Taken) throw Invalid.field('email', 'This address is on the list already.');
		throw trouble;
	}
}

export const removeContactWish = v.object({ contact: field.id });

/** Takes a contact off the list. Name and address are forgotten at once and cannot be brought back. */
export async function removeContact(ctx: Context, set: Id, { contact }: v.InferOutput<typeof removeContactWish>): Promise<void> {
	const seen = await ctx.read.find(learningSets, set);
	authorize(informingPolicy, 'look', ctx.actor, seen, 'Whoever facilitates the set keeps this list.');
	const held = await ctx.read.find(informedContacts, contact);
	if (held.set !== set) throw new NotFound();
	const subject = ref(learningSets.kind, set);
	const changes = [remove(informedContacts, held)];
	const receipt = await ctx.store.commit({ by: ctx.actor.id, verb: 'removeContact', subject, changes, key: ctx.requestKey });
	if (receipt.repeated) return;
	await ctx.store.erase({
		by: ctx.actor.id,
		ground: 'they are told of the set no more',
		refs: [ref(informedContacts.kind, contact)]
	});
}

/** The contacts of sets that end, by the rule: each agreed to hear of that set. They belong into the commit that ends it. */
export const contactsGone = async (ctx: Pick<Context, 'store'>, sets: readonly Id[]): Promise<Change[]> =>
	(await everyOf(asRule(ctx), informedContacts, { set: { in: [...sets] } })).map((each) => remove(informedContacts, each));
