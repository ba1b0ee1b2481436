import { fail, type RequestEvent } from '@sveltejs/kit';
import type { Context } from '#lib/domain/shared/context';
import { answer } from './answer';
import { refusal, type FormAction } from './form-action';

/** Reads what a form brings, for somebody to look at; nothing is kept. */
type LookAt<L> = (ctx: Context, form: FormData) => Promise<L>;

/**
 * The action that shows what would come of a document or a table.
 * @param typed the fields that go back as they were typed where it cannot be read
 */
export const lookFirst =
	<L>(lookAt: LookAt<L>, typed: readonly string[]) =>
	({ locals, request }: RequestEvent) =>
		answer(locals, async (ctx) => {
			const form = await request.formData();
			const values = Object.fromEntries(typed.map((name) => [name, String(form.get(name) ?? '')]));
			return lookAt(ctx, form).catch((trouble: unknown) => refusal(trouble, values));
		});

/** The action that keeps it: what was not accepted comes back beside what it was read as. */
export function besideReading<L extends object>(keep: FormAction<RequestEvent, never>, lookAt: LookAt<L>) {
	const action = async (event: RequestEvent) => {
		const form = event.request.clone();
		const { status, data } = await keep(event);
		return answer(event.locals, async (ctx) =>
			fail(status, { ...data, ...(await lookAt(ctx, await form.formData()).catch(() => ({}))) })
		);
	};
	return Object.assign(action, { schema: keep.schema, words: keep.words });
}
