import type { Context } from '../shared/context';
import { NotFound } from '../shared/errors';
import { parseRef, type Id, type Ref } from '../shared/ids';
import { canRead } from '../shared/policy';
import { namesOf } from '../people';
import { lessonRequests } from './lesson-request';

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

/** What waits for the actor's agreement before it can become a lesson. Each opens at `/tree/requests/ID`. */
export async function waitingFor(ctx: Context): Promise<readonly WaitingRequest[]> {
	const page = await ctx.read.list(lessonRequests, { where: { askedOf: ctx.actor.id }, limit: 50 });
	const names = await namesOf(
		ctx.read,
		page.items.map((each) => each.askedBy)
	);
	return page.items.map((each) => ({
		id: each.id,
		askedBy: names.get(each.askedBy)!,
		own: each.askedBy === ctx.actor.id,
		words: each.words,
		day: each.day,
		source: parseRef(each.source)!
	}));
}

/** One request with what its page shows; for the one asked, and the one who asked as long as they may read where the words stand. */
export async function requestPage(ctx: Context, id: Id) {
	const request = await ctx.read.find(lessonRequests, id);
	if (request.askedOf !== ctx.actor.id && !canRead(ctx.actor, request.sourceReaders)) throw new NotFound();
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
