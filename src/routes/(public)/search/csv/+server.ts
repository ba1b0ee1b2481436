import { FOUND_KINDS, listToTake, LONGEST_LINE } from '#lib/domain/finding';
import { app } from '#lib/server/app';
import { sendLongCsv } from '#lib/server/documents';
import { answerAnyone } from '#lib/server/http';
import { placeOf } from '#lib/server/thread';
import type { RequestHandler } from './$types';

const HEAD = ['What', 'Title', 'Address'];

/** What a line finds among published and shared learning, as far as this reader may read it, in the order of the page. */
export const GET: RequestHandler = ({ locals, url: { searchParams: asked } }) =>
	answerAnyone(locals, async (read, ctx) => {
		const { origin } = (await app()).config;
		const line = (asked.get('words') ?? '').slice(0, LONGEST_LINE);
		const order = asked.get('order') === 'date' ? 'date' : 'relevance';
		return sendLongCsv('Found', {
			head: HEAD,
			page: (after) => listToTake({ read, self: ctx?.actor.id ?? null }, line, { order, after }),
			rows: ({ found }) =>
				found.map((each) => [FOUND_KINDS.get(each.kind)?.label ?? '', each.title, `${origin}${placeOf(each) ?? ''}`])
		});
	});
