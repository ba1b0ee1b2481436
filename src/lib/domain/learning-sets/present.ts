import * as v from 'valibot';
import { change, create, expect, remove, type Context } from '../shared/context';
import { Forbidden } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { everyOf } from '../people';
import { meetingPolicy } from './policy';
import { circulatedPresentations, presentations } from './presentation';
import { setMeetings } from './set-meeting';

export const preparePresentationWish = v.object({
	title: field.line(200, 'Say in a few words what your issue is.'),
	progress: v.optional(field.optionalProse(10_000), ''),
	issue: v.optional(field.optionalProse(20_000), '')
});
export type PreparePresentationWish = v.InferOutput<typeof preparePresentationWish>;

/** Prepares the actor's own presentation for a meeting, or rewords it. Nobody else reads it until they circulate it. */
export async function preparePresentation(ctx: Context, meeting: Id, wish: PreparePresentationWish): Promise<Id> {
	const seen = await ctx.read.find(setMeetings, meeting);
	authorize(meetingPolicy, 'write', ctx.actor, seen, 'Members of the set present while the note is open.');
	const [mine] = await everyOf(ctx.read, presentations, { meeting, presenter: ctx.actor.id });
	const value = { ...wish, meeting, set: seen.set, presenter: ctx.actor.id };
	const id = mine?.id ?? ctx.newId();
	const changes = [mine ? change(presentations, mine, value) : create(presentations, id, value)];
	return (
		await ctx.store.commit({
			by: ctx.actor.id,
			verb: 'preparePresentation',
			subject: ref('presentation', id),
			changes,
			key: ctx.requestKey
		})
	).subject.id;
}

/** The words of the actor's own presentation that circulating these parts would open. */
export async function wordsToCirculate(ctx: Context, presentation: Id, { parts }: CirculatePresentationWish): Promise<string> {
	const mine = await ctx.read.find(presentations, presentation);
	return [mine.title, ...parts.map((part) => mine[part])].filter(Boolean).join('\n\n');
}

export const circulatePresentationWish = v.object({
	/** Which parts the others get; the title goes with either. */
	parts: v.pipe(v.array(v.picklist(['progress', 'issue'])), v.minLength(1, 'Choose what to circulate.'))
});
export type CirculatePresentationWish = v.InferOutput<typeof circulatePresentationWish>;

/** Gives the meeting's readers the parts its presenter chose. Circulating again replaces what they had. */
export async function circulatePresentation(ctx: Context, presentation: Id, wish: CirculatePresentationWish): Promise<void> {
	const mine = await ctx.read.find(presentations, presentation);
	if (mine.presenter !== ctx.actor.id) throw new Forbidden('Its presenter decides what is circulated.');
	const meeting = await ctx.read.find(setMeetings, mine.meeting);
	authorize(meetingPolicy, 'write', ctx.actor, meeting, 'The note is locked.');
	const held = await ctx.read.findUnique(circulatedPresentations, 'presentation', presentation);
	const value = {
		presentation,
		meeting: mine.meeting,
		set: mine.set,
		presenter: mine.presenter,
		title: mine.title,
		progress: wish.parts.includes('progress') ? mine.progress : '',
		issue: wish.parts.includes('issue') ? mine.issue : '',
		circulation: { by: ctx.actor.id, at: ctx.clock.now() },
		audience: [...meeting.audience]
	};
	const id = held?.id ?? ctx.newId();
	const changes = [held ? change(circulatedPresentations, held, value) : create(circulatedPresentations, id, value)];
	const subject = ref('circulated-presentation', id);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'circulatePresentation',
		subject,
		changes,
		expects: [expect(setMeetings, meeting)],
		key: ctx.requestKey
	});
}

/** Takes what was circulated back from the others. */
export async function takeBackPresentation(ctx: Context, presentation: Id): Promise<void> {
	const mine = await ctx.read.find(presentations, presentation);
	const held = await ctx.read.findUnique(circulatedPresentations, 'presentation', mine.id);
	if (!held) return;
	const subject = ref('circulated-presentation', held.id);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'takeBackPresentation',
		subject,
		changes: [remove(circulatedPresentations, held)],
		key: ctx.requestKey
	});
}
