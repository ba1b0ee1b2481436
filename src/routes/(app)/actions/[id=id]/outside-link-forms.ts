import * as v from 'valibot';
import { endOutsideLink, makeOutsideLink, makeOutsideLinkWish } from '#lib/domain/actions';
import { app } from '#lib/server/app';
import { formAction, onRecord } from '#lib/server/http';
import { here, words } from './here';

/** The link by which the body outside that owns an action says how it goes; its address is shown once. */
export const outsideLinkForms = {
	link: formAction(
		makeOutsideLinkWish,
		async (ctx, wish, { params }) => ({
			link: `${(await app()).config.origin}/report/${await makeOutsideLink(ctx, params.id!, wish)}`
		}),
		{ words: { ...words, wide: true } }
	),
	endLink: formAction(v.object({}), onRecord(endOutsideLink, here))
};
