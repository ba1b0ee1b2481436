import * as v from 'valibot';
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
import { handOnActions, handOnActionsWish, openActionsOf } from '#lib/domain/actions';
import { handOverAll, handOverPracticeWish, practicesOf } from '#lib/domain/practices';
import { app } from '#lib/server/app';
import { answer, formAction, onRecord } from '#lib/server/http';
import { onPerson } from './on-person';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [page, card, kept, open] = await Promise.all([
			administers(ctx.actor) ? personPage(ctx, params.id) : null,
			administers(ctx.actor) ? null : personCard(ctx, params.id),
			practicesOf(ctx, params.id),
			openActionsOf(ctx, params.id)
		]);
		return { page, card, kept, open };
	});

const { version, name } = namePersonWish.entries;

export const actions: Actions = {
	name: onPerson({ version, name }, (ctx, person, wish) => namePerson(ctx, { ...wish, person })),
	roles: onPerson({ version, roles: changeRolesWish.entries.roles }, (ctx, person, wish) =>
		changeRoles(ctx, { ...wish, person })
	),
	supervisor: onPerson(
		{ supervisor: v.string(), from: appointSupervisorWish.entries.from },
		(ctx, supervisee, { supervisor, from }) =>
			appointSupervisor(ctx, v.parse(appointSupervisorWish, { supervisee, supervisor: supervisor || null, from }))
	),
	disable: onPerson(disablePersonWish.entries, disablePerson),
	handOver: formAction(
		v.pick(handOverPracticeWish, ['to', 'words']),
		onRecord(handOverAll, (id) => `/people/${id}#practices`),
		{ words: { of: 'person', wide: true } }
	),
	handOn: formAction(
		handOnActionsWish,
		onRecord(handOnActions, (id) => `/people/${id}#actions`),
		{ arrays: ['actions'] }
	),
	enable: onPerson({}, enablePerson),
	depart: onPerson({}, departPerson),
	resetLink: formAction(v.object({}), async (ctx, _wish, { params }: RequestEvent) => ({
		link: `${(await app()).config.origin}/reset/${await issueResetLink(ctx, params.id)}`
	}))
};
