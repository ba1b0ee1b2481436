import { askedOfYou } from '#lib/domain/following';
import { draftsOf } from '#lib/domain/learning-files';
import { contractsToAgree, pulsesToAnswer } from '#lib/domain/learning-sets';
import { lessonsToConfirm, toLookAgain, waitingFor } from '#lib/domain/learning-tree';
import type { Context } from '#lib/domain/shared/context';
import { mySessionDrafts } from '#lib/domain/supervision';
import { workplansToReview } from '#lib/domain/workplans';
import { placeOfNews } from '#lib/server/thread';
import { dayOfMoment, fullDay } from '#lib/ui/dates';

/** Something that waits for a word of the actor's: what it asks, where it is answered, and what it is about. */
export interface Waiting {
	readonly asks: string;
	readonly href: string;
	readonly about: string;
}

/** How each room asks for the lines of its own, in the order in which they stand. */
const ROOMS: readonly ((ctx: Context) => Promise<readonly Waiting[]>)[] = [
	asking(askedOfYou, (asked) => ({ asks: asked.title, href: placeOfNews(asked), about: asked.words })),
	asking(contractsToAgree, ({ id, name, changed }) => ({
		asks: `Do you agree to the contract of ${name}?`,
		href: `/sets/${id}/contract`,
		about: changed ? 'It was changed since you agreed.' : 'It was written down.'
	})),
	asking(ownRequests, ({ id }) => ({
		asks: 'Write up your lesson',
		href: `/tree/requests/${id}`,
		about: 'You set these words aside for a lesson.'
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

/** Words that the actor set aside for a lesson of their own. */
async function ownRequests(ctx: Context) {
	return (await waitingFor(ctx)).filter(({ own }) => own);
}

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
