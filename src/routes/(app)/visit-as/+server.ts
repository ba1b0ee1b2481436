import { error, redirect } from '@sveltejs/kit';
import { visitAs } from '#lib/domain/people';
import { isId } from '#lib/domain/shared/ids';
import { answer } from '#lib/server/http';
import type { RequestHandler } from './$types';

/** In the example workspace: goes on as the person named in the form, or as oneself where none is. */
export const POST: RequestHandler = async ({ locals, request }) => {
	const person = (await request.formData()).get('person');
	if (person !== null && person !== '' && !isId(person)) error(400, 'Choose somebody from the list.');
	await answer(locals, (ctx) => visitAs(ctx, locals.session!.id, isId(person) ? person : null));
	redirect(303, '/');
};
