import * as v from 'valibot';
import { easyReadAtWork } from '#lib/domain/easy-read';
import {
	draftPractice,
	draftPracticeWish,
	offerPractice,
	publishPractice,
	publishPracticeWish,
	revisePractice,
	revisePracticeWish,
	templateChoices
} from '#lib/domain/practices';
import { ref, type Id } from '#lib/domain/shared/ids';
import { findOriginal } from '#lib/server/easy-read';
import { addPicture, checked, publishedBy, writtenOf } from '../easy-read-world';
import { versionOf } from './deeds/deed';
import type { Seats } from './seats';

/** An easy read of a lesson for staff, published by its author; and one of a public practice, checked by its author. */
export async function easyReadsOf(seats: Seats, lesson: Id) {
	const ada = await seats.as('author');
	const id = await publishedBy(ada, await checked(ada, await writtenOf(ada, ref('lesson', lesson))));
	const practice = await publicPractice(seats);
	return {
		'easy read': id,
		'checked easy read': await checked(ada, await writtenOf(ada, ref('published-practice', practice))),
		picture: await addPicture(ada),
		'picture of the easy read': (await easyReadAtWork(ada, id, findOriginal)).steps[0]!.picture!.blob
	};
}

/** A practice that anybody reads. */
export async function publicPractice(seats: Seats): Promise<Id> {
	const ada = await seats.as('author');
	const template = (await templateChoices(ada)).find(({ label }) => /what worked/i.test(label))!.id;
	const id = await draftPractice(ada, v.parse(draftPracticeWish, { template, title: 'A first visit' }));
	const answers = { situation: { text: 'Two people missed their first shift.' }, tried: { text: 'We drew the way.' } };
	const version = () => versionOf(seats, 'practice', id);
	await revisePractice(ada, id, v.parse(revisePracticeWish, { version: await version(), answers }));
	await offerPractice(ada, id);
	const wish = { version: await version(), readers: 'public', declareGaps: true };
	return publishPractice(
		await seats.as('coordinator'),
		id,
		v.parse(publishPracticeWish, { ...wish, unchecked: 'Read together.' })
	);
}
