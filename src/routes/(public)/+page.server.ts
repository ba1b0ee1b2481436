import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Whoever is signed in begins with today, a visitor with what is published. */
export const load: PageServerLoad = ({ locals }) => redirect(303, locals.ctx ? '/today' : '/practices');
