import * as v from 'valibot';
import { redirect } from '@sveltejs/kit';
import {
	administers,
	appointSupervisor,
	appointSupervisorWish,
	changeRoles,
	changeRolesWish,
	departPerson,
	disablePerson,
	disablePersonWish,
	enablePerson,
	issueResetLink,
	namePerson,
	namePersonWish,
	personCard,
	personPage
} from '#lib/domain/people';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { app } from '#lib/server/app';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) =>
		administers(ctx.actor)
			? { page: await personPage(ctx, params.id), card: null }
			: { page: null, card: await personCard(ctx, params.id) }
	);

/** A form about the person of this page, who is named by the address alone. */
const about = <E extends Record<string, v.GenericSchema>>(
	entries: E,
	run: (ctx: Context, wish: v.InferOutput<v.ObjectSchema<E, undefined>>, person: Id) => Promise<unknown>
) =>
	formAction(
		v.object(entries),
		async (ctx, wish, { params }: RequestEvent) => {
			await run(ctx, wish, params.id);
			redirect(303, `/people/${params.id}`);
		},
		{ arrays: ['roles'], booleans: ['takeAway'], numbers: ['version'], words: 'named' }
	);

const { version, name } = namePersonWish.entries;

export const actions: Actions = {
	name: about({ version, name }, (ctx, wish, person) => namePerson(ctx, { ...wish, person })),
	roles: about({ version, roles: changeRolesWish.entries.roles }, (ctx, wish, person) => changeRoles(ctx, { ...wish, person })),
	supervisor: about(
		{ supervisor: v.string(), from: appointSupervisorWish.entries.from },
		(ctx, { supervisor, from }, supervisee) =>
			appointSupervisor(ctx, v.parse(appointSupervisorWish, { supervisee, supervisor: supervisor || null, from }))
	),
	disable: about(disablePersonWish.entries, (ctx, wish, person) => disablePerson(ctx, person, wish)),
	enable: about({}, (ctx, _wish, person) => enablePerson(ctx, person)),
	depart: about({}, (ctx, _wish, person) => departPerson(ctx, person)),
	resetLink: formAction(v.object({}), async (ctx, _wish, { params }: RequestEvent) => ({
		link: `${(await app()).config.origin}/reset/${await issueResetLink(ctx, params.id)}`
	}))
};
