import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { contextFor, setUpWish, setUpWorkspace, workspaceOf } from '#lib/domain/people';
import { NotFound } from '#lib/domain/shared/errors';
import { app } from '#lib/server/app';
import { readWish, refusal } from '#lib/server/http';
import { doorOf } from '#lib/server/identity/door';
import { isSetUpCode } from '#lib/server/identity/set-up-code';
import { setUpContent } from '#lib/server/identity/set-up-content';
import { signInHere } from '#lib/server/identity/sign-in-here';
import type { Actions, PageServerLoad } from './$types';

const form = v.object({ ...setUpWish.entries, code: v.optional(v.string(), ''), start: v.optional(v.string(), 'empty') });

/** Once the workspace is set up, this page is gone. */
async function beforeSetUp(locals: App.Locals) {
	if (await workspaceOf(locals.read)) error(404, new NotFound().message);
	return app();
}

export const load: PageServerLoad = async ({ locals }) => {
	await beforeSetUp(locals);
};

export const actions: Actions = {
	default: async (event) => {
		const deps = await beforeSetUp(event.locals);
		const wish = readWish(await event.request.formData(), form);
		const values = wish.success ? wish.values : wish.state.values;
		const code = isSetUpCode(deps.config.secret, values.code)
			? []
			: [{ field: 'code', message: 'This is not the code that the terminal shows. It was printed when Grove started.' }];
		if (!wish.success) return fail(400, { ...wish.state, issues: [...code, ...wish.state.issues] });
		if (code.length > 0) return fail(400, { ...setUpState(wish.values), issues: code });
		const example = wish.output.start === 'example';
		try {
			const person = await setUpWorkspace(doorOf(deps), wish.output, { ...setUpContent(), example });
			if (example) await deps.loadExample(await contextFor(person, deps));
		} catch (trouble) {
			return refusal(trouble, wish.values);
		}
		await signInHere(event, wish.output);
		redirect(303, '/');
	}
};

const setUpState = ({ password: _, ...values }: Record<string, unknown>) => ({
	values,
	message: 'Something needs mending before the workspace can be made.',
	conflict: false
});
