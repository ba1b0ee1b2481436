import { answer } from '#lib/server/http';
import { askedOfRegister } from './asked';
import { register } from './register';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, (ctx) => register(ctx, askedOfRegister(url.searchParams), url.searchParams.get('after')));
