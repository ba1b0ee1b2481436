import { vocabulariesPage } from '#lib/domain/people';
import { answer } from '#lib/server/http';
import { whereUsed } from './where-used';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	answer(locals, async (ctx) => ({
		lists: (await vocabulariesPage(ctx)).map((list) => ({ ...list, where: whereUsed(list.name) }))
	}));
