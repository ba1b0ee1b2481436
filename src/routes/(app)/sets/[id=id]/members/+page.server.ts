import * as v from 'valibot';
import {
	addMember,
	addMemberWish,
	endMembership,
	facilitationsInSet,
	offerPlace,
	offerPlaceWish,
	setPage
} from '#lib/domain/learning-sets';
import { knownPeople } from '#lib/domain/people';
import { id } from '#lib/domain/shared/fields';
import { isStaff } from '#lib/domain/shared/policy';
import { answer, formAction, onRecord } from '#lib/server/http';
import { facilitationForms } from './facilitation-forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [set, known, offers] = await Promise.all([
			setPage(ctx, params.id),
			knownPeople(ctx.read),
			facilitationsInSet(ctx, params.id)
		]);
		const { members, history, name, can, myPlace, ended } = set;
		const others = known.filter((person) => !members.some((member) => member.person === person.id));
		return { set: { id: params.id, name, ended, can, myPlace }, members, history, others, offers, byAddress: isStaff(ctx.actor) };
	});

const ending = (next: (set: string) => string) =>
	formAction(
		v.object({ membership: id }),
		onRecord((ctx, _set, { membership }) => endMembership(ctx, membership), next)
	);

export const actions: Actions = {
	add: formAction(
		addMemberWish,
		onRecord(addMember, (set) => `/sets/${set}/members`)
	),
	offer: formAction(
		offerPlaceWish,
		onRecord(offerPlace, (set) => `/sets/${set}/members?offered=1`),
		{ words: 'named' }
	),
	end: ending((set) => `/sets/${set}/members`),
	leave: ending(() => '/sets'),
	...facilitationForms
};
