import type { Context } from '../shared/context';
import { parseRef, type Id, type Ref } from '../shared/ids';
import { canRead } from '../shared/policy';
import { namesOf } from '../people';
import { lessonRequests, openRequest } from './lesson-request';

/** Somebody's question whether a lesson may be made of the actor's words. */
export interface WaitingRequest {
	readonly id: Id;
	readonly askedBy: string;
	/** Whether the actor set it aside for themselves to write up. */
	readonly own: boolean;
	readonly words: string;
	readonly day: string;
	readonly source: Ref;
}

/** What waits for the actor's agreement before it can become a lesson, as far as it is open to them. Each opens at `/tree/requests/ID`. */
export async function waitingFor(ctx: Context): Promise<readonly WaitingRequest[]> {
	const page = await ctx.read.list(lessonRequests, { where: { askedOf: ctx.actor.id }, limit: 50 });
	const open = page.items.filter(({ sourceReaders }) => canRead(ctx.actor, sourceReaders));
	const names = await namesOf(
		ctx.read,
		open.map((each) => each.askedBy)
	);
	return open.map((each) => ({
		id: each.id,
		askedBy: names.get(each.askedBy)!,
		own: each.askedBy === ctx.actor.id,
		words: each.words,
		day: each.day,
		source: parseRef(each.source)!
	}));
}

/** One request with what its page shows, for the one asked and the one who asked, see {@link openRequest}. */
export async function requestPage(ctx: Context, id: Id) {
	const request = await openRequest(ctx, id);
	const names = await namesOf(ctx.read, [request.askedBy, request.askedOf]);
	return {
		id,
		words: request.words,
		day: request.day,
		source: parseRef(request.source)!,
		askedBy: names.get(request.askedBy)!,
		askedOf: names.get(request.askedOf)!,
		mine: request.askedOf === ctx.actor.id,
		own: request.askedBy === request.askedOf
	};
}
