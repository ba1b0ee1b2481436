import * as v from 'valibot';
import { audience, token, type Audience } from '../shared/audience';
import { collection, one } from '../shared/collection';
import type { Day } from '../shared/clock';
import { create, remove, type Change, type Context } from '../shared/context';
import { Forbidden, NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { parseRef, ref, type Id, type Ref } from '../shared/ids';
import { canRead } from '../shared/policy';
import { people } from '../people';
import { plantLesson, type LessonWish } from './plant-lesson';

/** Somebody asks the person whose words they are whether a lesson may be made of them. Gone once it is answered. */
const schema = v.object({
	/** The meeting or supervision in which the words were said, as `kind/id`. */
	source: v.custom<string>((text) => typeof text === 'string' && parseRef(text) !== null),
	/** Who may read the source, and so may see that the lesson was raised there if its author is named. The two read the question as long as they are among them. */
	sourceReaders: field.tokens,
	day: field.day,
	askedOf: field.id,
	askedBy: field.id,
	words: field.prose(10_000)
});

export const lessonRequests = collection('lesson-request', schema, {
	audience: (request) => audience(token.person(request.askedOf), token.person(request.askedBy)),
	keys: { askedOf: one('text', (request) => request.askedOf), source: one('text', (request) => request.source) },
	retention: 'learning',
	version: 1,
	upgrades: []
});

export const askForLessonWish = v.object({ words: field.prose(10_000, 'Give the words that the lesson would grow from.') });

/** Where words were said and by whom, as the feature that holds them vouches for it. */
export interface Said {
	readonly source: Ref;
	readonly readers: Audience;
	readonly day: Day;
	readonly by: Id;
}

/** Asks whoever said the words; asking about one's own leads straight to the form. Returns the request's id. The caller has loaded and authorised the source. */
export async function askForLesson(ctx: Context, wish: v.InferOutput<typeof askForLessonWish>, said: Said): Promise<Id> {
	const [id, person] = [ctx.newId(), await ctx.read.find(people, said.by)];
	const request = {
		source: `${said.source.kind}/${said.source.id}`,
		sourceReaders: [...said.readers],
		day: said.day,
		askedOf: person.id,
		askedBy: ctx.actor.id,
		words: wish.words
	};
	const subject = ref(lessonRequests.kind, id);
	const changes = [create(lessonRequests, id, request)];
	const receipt = await ctx.store.commit({ by: ctx.actor.id, verb: 'askForLesson', subject, changes, key: ctx.requestKey });
	return receipt.subject.id;
}

/** The person whose words they are makes the lesson, in the wording they choose. */
export async function agreeToLesson(ctx: Context, id: Id, wish: LessonWish): Promise<Id> {
	const request = await asked(ctx, id);
	return plantLesson(ctx, wish, {
		verb: 'agreeToLesson',
		day: request.day,
		passage: request.words,
		source: { ref: parseRef(request.source)!, type: 'raised-in', audience: request.sourceReaders },
		changes: [remove(lessonRequests, request)]
	});
}

/**
 * A question for one of its two, as long as they may read where the words stand: it holds these words, and whoever left the set
 * in which they were said reads nothing more of it, their own words among it (ADR 096). NotFound for everybody else.
 */
export async function openRequest(ctx: Context, id: Id) {
	const request = await ctx.read.find(lessonRequests, id);
	if (!canRead(ctx.actor, request.sourceReaders)) throw new NotFound();
	return request;
}

/** Says no, without a reason; or takes back what one asked. */
export async function declineLesson(ctx: Context, id: Id): Promise<void> {
	const request = await openRequest(ctx, id);
	const changes: Change[] = [remove(lessonRequests, request)];
	const subject = ref(lessonRequests.kind, id);
	await ctx.store.commit({ by: ctx.actor.id, verb: 'declineLesson', subject, changes, key: ctx.requestKey });
}

async function asked(ctx: Context, id: Id) {
	const request = await openRequest(ctx, id);
	if (request.askedOf !== ctx.actor.id) throw new Forbidden('Only the person whose words they are can make a lesson of them.');
	return request;
}
