import { askedForDifference } from '#lib/domain/actions';
import { draftsOf } from '#lib/domain/learning-files';
import {
	contractsToAgree,
	facilitationsOffered,
	mergesProposed,
	myOpeningsAsked,
	placesOffered,
	pulsesToAnswer,
	wordsAskedFor
} from '#lib/domain/learning-sets';
import { lessonsToConfirm, toLookAgain, waitingFor } from '#lib/domain/learning-tree';
import type { Context } from '#lib/domain/shared/context';
import { mySessionDrafts } from '#lib/domain/supervision';
import { askedWhatChanged } from '#lib/domain/training-log';
import { workplansToReview } from '#lib/domain/workplans';
import { dayOfMoment, fullDay } from '#lib/ui/dates';

/** Something that waits for a word of the actor's: what it asks, where it is answered, and what it is about. */
export interface Waiting {
	readonly asks: string;
	readonly href: string;
	readonly about: string;
}

/** How each room asks for the lines of its own, in the order in which they stand. */
const ROOMS: readonly ((ctx: Context) => Promise<readonly Waiting[]>)[] = [
	asking(placesOffered, ({ setName, offeredBy }) => ({
		asks: `Join ${setName}?`,
		href: '/sets',
		about: `${offeredBy} offers you a place in it.`
	})),
	asking(facilitationsOffered, ({ id, setName, offeredBy }) => ({
		asks: `Facilitate ${setName}?`,
		href: `/sets/facilitation/${id}`,
		about: `${offeredBy} asks whether you will.`
	})),
	asking(mergesProposed, ({ id, setName, proposedBy }) => ({
		asks: `Merge one of your sets with ${setName}?`,
		href: `/sets/proposals/${id}`,
		about: `${proposedBy} proposes it.`
	})),
	asking(contractsToAgree, ({ id, name, changed }) => ({
		asks: `Do you agree to the contract of ${name}?`,
		href: `/sets/${id}/contract`,
		about: changed ? 'It was changed since you agreed.' : 'It was written down.'
	})),
	asking(myOpeningsAsked, ({ set, setName }) => ({
		asks: `May others read what was kept to ${setName}?`,
		href: `/sets/${set}/earlier`,
		about: 'It opens once everybody who was there has agreed.'
	})),
	asking(waitingFor, ({ id, own, askedBy }) => ({
		asks: own ? 'Write up your lesson' : 'Approve your words',
		href: `/tree/requests/${id}`,
		about: own
			? 'You set these words aside for a lesson.'
			: `${askedBy} would like to make a lesson of words of yours. Nothing leaves until you say so.`
	})),
	asking(wordsAskedFor, ({ id, askedBy }) => ({
		asks: 'May your words leave a meeting?',
		href: `/meetings/words/${id}`,
		about: `${askedBy} would like to pass them on, without your name. Nothing leaves until you say so.`
	})),
	asking(pulsesToAnswer, ({ id, title, startsAt }) => ({
		asks: 'How was it?',
		href: `/meetings/${id}/pulse`,
		about: `Three questions about ${title}, ${dayOfMoment(startsAt)}. Nobody sees who answers what.`
	})),
	asking(lessonsToConfirm, ({ id, title }) => ({
		asks: 'Have you seen this too?',
		href: `/tree/lessons/${id}`,
		about: `“${title}” waits for a second person.`
	})),
	asking(workplansToReview, ({ id, title, since }) => ({
		asks: `Look “${title}” over`,
		href: `/actions/plans/${id}/review`,
		about: `You keep this plan. It waits since ${fullDay(since)}.`
	})),
	asking(toLookAgain, ({ lesson, changed, where, lookAgain }) => ({
		asks: 'Is it still so?',
		href: `/tree/lessons/${lesson.id}#applied`,
		about: `“${changed}” ${where}. To be looked at again since ${fullDay(lookAgain!)}.`
	})),
	standing(mySessionDrafts, (count) => ({
		asks: 'Finish what you began in a session',
		href: '/supervision',
		about: `${count === 1 ? 'It stands' : `${count} drafts stand`} under Supervision, for you alone.`
	})),
	asking(askedForDifference, ({ id, what }) => ({
		asks: 'Did it make a difference?',
		href: `/actions/${id}#difference`,
		about: `“${what}” is done.`
	})),
	asking(askedWhatChanged, ({ id, title, day }) => ({
		asks: 'What changed afterwards?',
		href: `/learning-file/training/${id}#afterwards`,
		about: `You went to “${title}” on ${fullDay(day)}.`
	})),
	standing(draftsOf, (count) => ({
		asks: 'Finish a draft',
		href: '/learning-file',
		about: `${count === 1 ? 'It stands' : `${count} of them stand`} in your learning file.`
	}))
];

/** What waits for a word of the actor's, of every room. */
export const whatWaits = async (ctx: Context): Promise<readonly Waiting[]> =>
	(await Promise.all(ROOMS.map((room) => room(ctx)))).flat();

/** An action that was carried three times asks what becomes of it. */
export const toDecide = ({ id, what }: { readonly id: string; readonly what: string }): Waiting => ({
	asks: 'What becomes of it?',
	href: `/actions/${id}#decide`,
	about: `“${what}” was carried three times.`
});

/** A line for each of what waits. */
function asking<T>(find: (ctx: Context) => Promise<readonly T[]>, line: (each: T) => Waiting) {
	return async (ctx: Context) => (await find(ctx)).map(line);
}

/** One line for all of what stands unfinished, with how many there are. */
function standing(find: (ctx: Context) => Promise<readonly unknown[]>, line: (count: number) => Waiting) {
	return async (ctx: Context) => {
		const { length } = await find(ctx);
		return length > 0 ? [line(length)] : [];
	};
}
