import { dayInWords, today } from '../shared/clock';
import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { abilities, authorize } from '../shared/policy';
import { isOpenTo, namesOf, openingAudience, supervisorOf } from '../people';
import { trainingPolicy } from './policy';
import { trainings, trainingText, type Training } from './training';

/** One training with all that its page shows; for its author, or whoever supervises them and may read it. */
export async function trainingPage(ctx: Context, id: Id) {
	const training = await ctx.read.find(trainings, id);
	const mine = training.author === ctx.actor.id;
	const [names, history, supervisor] = await Promise.all([
		namesOf(ctx.read, [training.author]),
		mine ? ctx.read.history(trainings, id) : [],
		mine ? supervisorOf(ctx) : ctx.actor.id
	]);
	const { version: _, author: __, toSupervisor, asksOn, ...shown } = training;
	return {
		...shown,
		mine,
		author: names.get(training.author) ?? '',
		/** When it is asked, for its author alone. */
		asksOn: mine ? asksOn : null,
		due: mine && asksOn !== null && asksOn <= today(ctx.clock),
		/** Who would read it once it is opened. */
		audience: openingAudience(training),
		/** `before`: it was opened to the author's supervisor, but not to the one of today. */
		toSupervisor: toSupervisor === null ? 'closed' : supervisor && isOpenTo(training, supervisor) ? 'open' : 'before',
		/** For its author: whether there are wordings before this one. */
		changed: history.some(({ value }) => wording(value) !== wording(training)),
		can: abilities(trainingPolicy, ctx.actor, training)
	};
}

/** A training as its form holds it, for its author alone. */
export async function trainingForm(ctx: Context, id: Id) {
	const training = await ctx.read.find(trainings, id);
	authorize(trainingPolicy, 'change', ctx.actor, training, 'Only its author can change a training.');
	const { version, title, day, givenBy, hours, way, took, afterwards, toSupervisor } = training;
	return { id, version, title, day, givenBy, hours, way, took, afterwards, open: toSupervisor !== null };
}

/** What a supervisor would read of a training, for the look before it is opened. For its author alone. */
export async function trainingToOpen(ctx: Context, id: Id) {
	const training = await ctx.read.find(trainings, id);
	authorize(trainingPolicy, 'open', ctx.actor, training, 'Only its author can say who reads a training.');
	const supervisor = await supervisorOf(ctx);
	return {
		id,
		title: training.title,
		text: wording(training),
		/** The same without who gave it, which is the name of a body or a trainer. */
		ownWords: wording({ ...training, givenBy: '' }),
		audience:
			supervisor === null
				? null
				: openingAudience({ author: ctx.actor.id, toSupervisor: { by: ctx.actor.id, at: ctx.clock.now(), supervisor } })
	};
}

/**
 * The wordings of a training, newest first, for those who may read it now and could then. They are numbered as they stand
 * here: a gap would tell of wordings kept private.
 */
export async function trainingHistory(ctx: Context, id: Id) {
	const [training, history] = await Promise.all([ctx.read.find(trainings, id), ctx.read.history(trainings, id)]);
	const wordings = history.map(({ at, value }) => ({ at, text: wording(value) }));
	// Opening it or putting the question off left the words as they were.
	const reworded = wordings.filter(({ text }, at) => text !== wordings[at + 1]?.text);
	return {
		title: training.title,
		revisions: reworded.map((each, place) => ({ number: reworded.length - place, ...each }))
	};
}

const wording = (training: Training): string =>
	[training.title, training.givenBy, trainingText(training, afterwardsHeading)].filter((each) => each !== '').join('\n\n');

export const afterwardsHeading = (day: string): string => `What changed afterwards, ${dayInWords(day)}`;
