import * as v from 'valibot';
import { keepEntry, keepEntryWish } from '#lib/domain/learning-files';
import type { Id } from '#lib/domain/shared/ids';
import {
	acceptAgreement,
	acknowledgeSupervision,
	planSupervision,
	planSupervisionWish,
	proposeAgreement,
	proposeAgreementWish,
	recordSupervision,
	recordSupervisionWish,
	supervisionPage
} from '#lib/domain/supervision';
import type { CastName, World } from './world';

/** What an agreement says where a test does not care. */
const TERMS = {
	weeks: 4,
	scope: 'The work and how it is going.',
	confidentiality: 'Between us, unless somebody is at risk.',
	reading: 'Farid reads what is brought, to think along.',
	reviewOn: '2026-11-12'
};

/** Supervision as tests play it: each line is what somebody of the cast does. */
export function supervisionOf(world: World) {
	const page = async (who: CastName, id: Id) => supervisionPage(await world.as(who), id);
	return {
		page,
		async plan(by: CastName, person: CastName, day = '2026-05-14', agenda = 'How the week went') {
			return planSupervision(await world.as(by), v.parse(planSupervisionWish, { person: world.ids[person], day, agenda }));
		},
		/** Farid with Ada and Grace. */
		async planGroup(day = '2026-05-14') {
			const people = [world.ids.Ada, world.ids.Grace];
			return planSupervision(await world.as('Farid'), v.parse(planSupervisionWish, { people, day }));
		},
		async write(who: CastName, id: Id, record: string, values: object = {}) {
			const { version, day } = await page(who, id);
			await recordSupervision(await world.as(who), id, v.parse(recordSupervisionWish, { version, day, record, ...values }));
		},
		async acknowledge(who: CastName, id: Id) {
			await acknowledgeSupervision(await world.as(who), id, { version: (await page(who, id)).version });
		},
		async keep(who: CastName, text = 'He closed the folder.', readers: 'me' | 'supervisor' = 'me') {
			return keepEntry(await world.as(who), v.parse(keepEntryWish, { text, readers }));
		},
		async propose(by: CastName, to: CastName, terms: object = {}) {
			return proposeAgreement(await world.as(by), world.ids[to], v.parse(proposeAgreementWish, { ...TERMS, ...terms }));
		},
		async accept(who: CastName, agreement: Id) {
			await acceptAgreement(await world.as(who), { agreement });
		}
	};
}
export type Played = ReturnType<typeof supervisionOf>;
