import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	aboutFacilitationWish,
	addMember,
	addMemberWish,
	endMembership,
	facilitationsInSet,
	offerFacilitation,
	offerFacilitationWish,
	offerPlace,
	offerPlaceWish,
	setPage,
	withdrawFacilitation
} from '#lib/domain/learning-sets';
import { knownPeople } from '#lib/domain/people';
import { id } from '#lib/domain/shared/fields';
import { isStaff } from '#lib/domain/shared/policy';
import { answer, formAction, onRecord } from '#lib/server/http';
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

const back = (id: string | undefined) => redirect(303, `/sets/${id}/members`);

export const actions: Actions = {
	add: formAction(addMemberWish, async (ctx, wish, { params }) => {
		await addMember(ctx, params.id!, wish);
		back(params.id);
	}),
	offer: formAction(
		offerPlaceWish,
		onRecord(offerPlace, (id) => `/sets/${id}/members?offered=1`),
		{ words: 'named' }
	),
	end: formAction(v.object({ membership: id }), async (ctx, wish, { params }) => {
		await endMembership(ctx, wish.membership);
		back(params.id);
	}),
	leave: formAction(v.object({ membership: id }), async (ctx, wish) => {
		await endMembership(ctx, wish.membership);
		redirect(303, '/sets');
	}),
	offerFacilitation: formAction(
		offerFacilitationWish,
		onRecord(offerFacilitation, (id) => `/sets/${id}/members#facilitation`),
		// It may be read by somebody who belongs to the set only if they say yes.
		{ words: { wide: true } }
	),
	withdrawFacilitation: formAction(aboutFacilitationWish, async (ctx, wish, { params }) => {
		await withdrawFacilitation(ctx, wish);
		redirect(303, `/sets/${params.id}/members#facilitation`);
	})
};
