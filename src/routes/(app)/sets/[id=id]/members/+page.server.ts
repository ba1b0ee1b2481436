import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	addMember,
	addMemberWish,
	endMembership,
	handOverFacilitation,
	handOverWish,
	offerPlace,
	offerPlaceWish,
	setPage
} from '#lib/domain/learning-sets';
import { knownPeople } from '#lib/domain/people';
import { id } from '#lib/domain/shared/fields';
import { isStaff } from '#lib/domain/shared/policy';
import { answer, formAction, onRecord } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [set, known] = await Promise.all([setPage(ctx, params.id), knownPeople(ctx.read)]);
		const { members, history, name, can, myPlace, ended } = set;
		const others = known.filter((person) => !members.some((member) => member.person === person.id));
		return { set: { id: params.id, name, ended, can, myPlace }, members, history, others, byAddress: isStaff(ctx.actor) };
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
	handOver: formAction(handOverWish, async (ctx, wish, { params }) => {
		await handOverFacilitation(ctx, params.id!, wish);
		back(params.id);
	})
};
