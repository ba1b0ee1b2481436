import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';

/**
 * What most forms do: run a use case on the record that the address names, then lead on.
 * @param next the address that is shown afterwards
 */
export const onRecord =
	<W>(act: (ctx: Context, id: Id, wish: W) => Promise<unknown>, next: (id: Id, wish: W) => string) =>
	async (ctx: Context, wish: W, { params }: RequestEvent): Promise<never> => {
		const id = params.id!;
		await act(ctx, id, wish);
		redirect(303, next(id, wish));
	};
