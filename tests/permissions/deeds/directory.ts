import * as v from 'valibot';
import {
	draftPractice,
	draftPracticeWish,
	offerPractice,
	publishPractice,
	publishPracticeWish,
	revisePractice,
	revisePracticeWish,
	sameBodies,
	sayOneBody,
	templateChoices
} from '#lib/domain/practices';
import { newId, type Id } from '#lib/domain/shared/ids';
import type { Seats } from '../seats';
import { deed, versionOf, type Deed } from './deed';

const ADMINISTRATOR = ['administrator'] as const;
const ROUTE = '/(public)/practices/directory/[body]';

/** A body of its own that a public practice names. */
async function bodyNamed(seats: Seats): Promise<string> {
	const ada = await seats.as('author');
	const template = (await templateChoices(ada)).find(({ label }) => /what worked/i.test(label))!.id;
	const id = await draftPractice(ada, v.parse(draftPracticeWish, { template, title: 'A first visit' }));
	const body = newId();
	const answers = { situation: { text: 'A bus.' }, tried: { text: 'A walk.' }, contact: { contact: { role: 'Manager', body } } };
	const version = () => versionOf(seats, 'practice', id);
	await revisePractice(ada, id, v.parse(revisePracticeWish, { version: await version(), answers }));
	await offerPractice(ada, id);
	const wish = { version: await version(), readers: 'public', declareGaps: true, unchecked: 'Read together.' };
	await publishPractice(await seats.as('coordinator'), id, v.parse(publishPracticeWish, wish));
	return body;
}

export const DIRECTORY_DEEDS: readonly Deed[] = [
	deed(ROUTE, 'join', ADMINISTRATOR, async (seats) => ({
		id: (await bodyNamed(seats)) as Id,
		fields: { name: await bodyNamed(seats) }
	})),
	deed(ROUTE, 'apart', ADMINISTRATOR, async (seats) => {
		const [administrator, body] = [await seats.as('administrator'), await bodyNamed(seats)];
		await sayOneBody(administrator, body, { name: await bodyNamed(seats) });
		const { items } = await administrator.read.list(sameBodies, { where: { state: 'holds' }, limit: 1_000 });
		return { id: body as Id, fields: { pair: items.find(({ one, other }) => one === body || other === body)!.id } };
	})
];
