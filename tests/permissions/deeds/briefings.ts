import { issuedPaperOf, paperOf } from '../briefing-papers';
import { deed, IN_THE_SET, type Deed } from './deed';
import { newMeeting } from './sets';

const FACILITATOR = ['facilitator'] as const;
const PAPER = { title: 'Quiet employers', about: '', version: 1 };

/** Briefing papers: written by whoever facilitates, and read by the set once they are issued. */
export const BRIEFING_DEEDS: readonly Deed[] = [
	deed('/meetings/[id=id]/briefing', 'begin', FACILITATOR, async (seats) => ({ id: await newMeeting(seats), fields: PAPER })),
	deed('/briefings/[id=id]/edit', 'write', FACILITATOR, async (seats) => ({ id: await paperOf(seats), fields: PAPER })),
	deed('/briefings/[id=id]', 'discard', FACILITATOR, async (seats) => ({ id: await paperOf(seats) })),
	deed('/briefings/[id=id]', 'issue', FACILITATOR, async (seats) => ({ id: await paperOf(seats), fields: { version: 1 } })),
	deed('/briefings/[id=id]', 'anew', FACILITATOR, async (seats) => ({ id: await issuedPaperOf(seats) })),
	deed('/briefings/[id=id]', 'opened', ['author', 'colleague', 'partner'], async (seats) => ({ id: await issuedPaperOf(seats) })),
	deed('/briefings/[id=id]', 'keep', IN_THE_SET, async (seats) => ({ id: await issuedPaperOf(seats), fields: { keep: 'no' } }))
];
