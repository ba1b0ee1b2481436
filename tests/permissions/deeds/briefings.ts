import * as v from 'valibot';
import { paperDraft, savePaperDraft, throwSetDraftAway, writePaper, writePaperWish } from '#lib/domain/learning-sets';
import type { Seats } from '../seats';
import { issuedPaperOf, paperOf } from '../briefing-papers';
import { deed, IN_THE_SET, type Deed } from './deed';
import { newMeeting } from './sets';

const FACILITATOR = ['facilitator'] as const;
const PAPER = { title: 'Quiet employers', about: '', version: 1 };

/** A paper of Ben's with words that he typed and did not keep. */
async function typedIn(seats: Seats) {
	const id = await paperOf(seats);
	await savePaperDraft(await seats.as('facilitator'), id, { seenVersion: 1, values: { title: 'Half a title' } });
	return { id, fields: { draft: (await paperDraft(await seats.as('facilitator'), id))!.id } };
}

/** The same with words from another page of his beside them. */
async function withWordsAside(seats: Seats) {
	const { id, fields } = await typedIn(seats);
	const ben = await seats.as('facilitator');
	await writePaper(ben, id, v.parse(writePaperWish, { ...PAPER, version: 9, tab: 'elsewhere' })).catch(() => undefined);
	const [aside] = (await paperDraft(ben, id))!.aside;
	return { id, fields: { ...fields, aside: aside!.id, then: 'drop' } };
}

/** Briefing papers: written by whoever facilitates, and read by the set once they are issued. */
export const BRIEFING_DEEDS: readonly Deed[] = [
	deed('/meetings/[id=id]/briefing', 'begin', FACILITATOR, async (seats) => ({ id: await newMeeting(seats), fields: PAPER })),
	deed('/briefings/[id=id]/edit', 'write', FACILITATOR, async (seats) => ({ id: await paperOf(seats), fields: PAPER })),
	deed('/briefings/[id=id]/draft', 'POST', FACILITATOR, async (seats) => ({ id: await paperOf(seats), fields: PAPER })),
	deed('/briefings/[id=id]/edit', 'aside', FACILITATOR, withWordsAside),
	deed('/briefings/[id=id]/edit', 'discard', FACILITATOR, typedIn),
	deed('/briefings/[id=id]/edit', 'bringBack', FACILITATOR, async (seats) => {
		const given = await typedIn(seats);
		await throwSetDraftAway(await seats.as('facilitator'), given.fields);
		return given;
	}),
	deed('/briefings/[id=id]', 'discard', FACILITATOR, async (seats) => ({ id: await paperOf(seats) })),
	deed('/briefings/[id=id]', 'issue', FACILITATOR, async (seats) => ({ id: await paperOf(seats), fields: { version: 1 } })),
	deed('/briefings/[id=id]', 'anew', FACILITATOR, async (seats) => ({ id: await issuedPaperOf(seats) })),
	deed('/briefings/[id=id]', 'opened', ['author', 'colleague', 'partner'], async (seats) => ({ id: await issuedPaperOf(seats) })),
	deed('/briefings/[id=id]', 'keep', IN_THE_SET, async (seats) => ({ id: await issuedPaperOf(seats), fields: { keep: 'no' } }))
];
