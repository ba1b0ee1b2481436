import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	checksBeforePublishing,
	filesOfPractice,
	offerPractice,
	publishPractice,
	publishPracticeWish,
	workingPage
} from '#lib/domain/practices';
import { checkFiles } from '#lib/server/attachments';
import { answer, formAction, onRecord } from '#lib/server/http';
import { checkWording, workspaceNames } from '#lib/server/identifiers';
import { wordsToCheck } from './words-to-check';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		// The names that the check looks for are asked for along with the practice.
		const [{ parts, ...practice }, peers, attached] = await Promise.all([
			workingPage(ctx, params.id),
			checksBeforePublishing(ctx, params.id),
			filesOfPractice(ctx, params.id),
			workspaceNames(ctx.read)
		]);
		if (!practice.can.offer && !practice.can.publish) error(403, 'Its owner offers a practice, and coordinators publish it.');
		const [{ marks }, files] = await Promise.all([
			checkWording(ctx.read, wordsToCheck(practice.title, parts, [practice.fundingAsk])),
			checkFiles(ctx.read, attached)
		]);
		const contact = parts.flatMap((part) => part.sections).find((section) => section.contact)?.contact ?? null;
		return {
			practice,
			files,
			peers: practice.can.publish ? peers : null,
			marks: [...new Map(marks.map((mark) => [`${mark.what} ${mark.text}`, mark])).values()],
			withheld: contact !== null && contact.agreedAt === null && (contact.name !== '' || contact.reach !== '')
		};
	});

export const actions: Actions = {
	offer: formAction(
		v.object({}),
		onRecord(offerPractice, (id) => `/practices/${id}/working`)
	),
	publish: formAction(
		publishPracticeWish,
		onRecord(publishPractice, (id) => `/practices/${id}`),
		{ numbers: ['version'], booleans: ['declareGaps'], words: { of: 'practice' } }
	)
};
