import { addContact, addContactWish, contactsPage, removeContact, removeContactWish } from '#lib/domain/learning-sets';
import { answer, formAction, onRecord } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => answer(locals, (ctx) => contactsPage(ctx, params.id));

const back = (id: string) => `/sets/${id}/informed`;

export const actions: Actions = {
	add: formAction(addContactWish, onRecord(addContact, back), { arrays: ['gets'], words: 'named' }),
	remove: formAction(removeContactWish, onRecord(removeContact, back))
};
