import { papersToPutRight, recommendationsToChase } from '../action-papers';
import { agreedActions, askedForDifference } from '../actions';
import {
	facilitationsOffered,
	mergesProposed,
	myOpeningsAsked,
	placesOffered,
	seatsOffered,
	surveysToAnswer,
	wordsAskedFor
} from '../learning-sets';
import { waitingFor } from '../learning-tree';
import {
	adoptions,
	askedAboutAdoptions,
	checksAsked,
	fundingToAnswer,
	practicesToReview,
	practicesToTakeOver
} from '../practices';
import { dayInWords } from '../shared/clock';
import type { Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { askedWhatChanged, trainings } from '../training-log';
import { isWide } from './is-wide';
import type { News } from './news';

/** What waits for an answer of the actor's: Today shows it, and notifications and mails tell of it, in the same words. */
export type AskedOfYou = Omit<News, 'kind'>;

/** Who asks stands on the page: a name beside a set or its meetings leaves in no mail. */
const ASKED = 'Nothing leaves until you say so.';

/** How each room asks, in the order in which it stands. */
const ROOMS: readonly ((ctx: Context) => Promise<readonly AskedOfYou[]>)[] = [
	asking(placesOffered, ({ id, setName, offeredBy }) => ({
		...about('place-offer', id),
		title: `Join ${setName}?`,
		words: `${offeredBy} offers you a place in it.`,
		inMail: 'A place in a set',
		wordsInMail: 'Somebody offers you one.'
	})),
	asking(facilitationsOffered, ({ id, setName, offeredBy }) => ({
		...about('facilitation-offer', id),
		title: `Facilitate ${setName}?`,
		words: `${offeredBy} asks whether you will.`,
		inMail: 'Would you facilitate a set?',
		wordsInMail: 'Somebody asks whether you will.'
	})),
	asking(seatsOffered, ({ id, set, setName }) => ({
		...about('network-seat', id),
		about: ref('learning-set', set),
		part: 'seats',
		title: `Do you sit in ${setName} for a network?`,
		words: 'Nobody reads of it before you say so.',
		// Not of what: to sit for a network can tell of an illness.
		inMail: 'Something is asked of you in one of your sets',
		wordsInMail: 'Nobody reads what you answer before you say so.'
	})),
	asking(mergesProposed, ({ id, setName, proposedBy }) => ({
		...about('merge-proposal', id),
		title: `Merge one of your sets with ${setName}?`,
		words: `${proposedBy} proposes it.`,
		inMail: 'Merge one of your sets with another?',
		wordsInMail: 'Somebody proposes it.'
	})),
	asking(myOpeningsAsked, ({ id, set, setName, until }) => ({
		...about('opening-request', id),
		about: ref('learning-set', set),
		part: 'earlier',
		title: `May others read what was kept to ${setName}?`,
		words: 'It opens once everybody who was there has agreed.',
		when: until,
		inMail: 'May others read what was kept to one of your sets?'
	})),
	asking(surveysToAnswer, ({ id, title, setName, until, per }) => ({
		...about('survey', id),
		title,
		words: `${setName} asks ${per === 'body' ? 'each body once' : 'its members'}, until ${dayInWords(until)}.`,
		inMail: 'One of your sets asks its members something',
		wordsInMail: 'It waits for your answer.'
	})),
	asking(wordsAskedFor, ({ id, version, askedBy }) => ({
		...about('paragraph-mark', id, version),
		title: 'May your words leave a meeting?',
		words: `${askedBy} would like to pass them on, without your name. ${ASKED}`,
		inMail: 'May your words leave a meeting?',
		wordsInMail: ASKED
	})),
	asking(
		async (ctx) => (await waitingFor(ctx)).filter(({ own }) => !own),
		({ id, askedBy, day }) => ({
			...about('lesson-request', id),
			title: 'May a lesson be made of your words?',
			words: `${askedBy} would like to. ${ASKED}`,
			when: day,
			inMail: 'May a lesson be made of your words?',
			wordsInMail: ASKED
		})
	),
	asking(checksAsked, ({ id, practice, title, askedBy }) => ({
		...about('practice-check', id),
		about: ref('practice', practice),
		part: 'peer-check',
		title: `Check “${title}”?`,
		words: `${askedBy} asks you to read it before it is published.`,
		inMail: 'Check a practice before it is published?',
		wordsInMail: 'A colleague asks you to.'
	})),
	asking(practicesToTakeOver, ({ id, title, offeredBy }) => ({
		...about('practice-handover', id),
		title: `Keep “${title}” from now on?`,
		words: `${offeredBy} asks whether you will.`,
		inMail: 'Would you keep a practice from now on?',
		wordsInMail: 'Somebody asks whether you will.'
	})),
	asking(practicesToReview, ({ id, title, due }) => ({
		...about('practice', id, `review-${due}`),
		part: 'working',
		title: `Is “${title}” still right?`,
		words: 'It was to be looked at again. Say that it is still right, write on, or withdraw it.',
		when: due,
		inMail: 'Is a practice of yours still right?',
		wordsInMail: 'The day to look at it again has come.'
	})),
	asking(fundingToAnswer, ({ id, title, until, askedOn }) => ({
		...about('practice', id, `funding-${askedOn}`),
		part: 'working',
		title: `Does “${title}” go on?`,
		words: 'Its money ends or has ended. Say with what it goes on, or that it has ended.',
		when: until,
		inMail: 'Does a practice of yours go on?',
		wordsInMail: 'Its money ends within six months, or has ended.'
	})),
	asking(papersToPutRight, ({ id, version }) => ({
		...about('action-paper', id, version),
		title: 'Words in a published paper were taken back',
		words: 'Look it over: publish an edition that stands without them, or withdraw it.',
		inMail: 'Words in a published paper were taken back'
	})),
	asking(recommendationsToChase, ({ id, body, chaseOn }) => ({
		...about('recommendation', id, chaseOn),
		title: `Ask ${body} again?`,
		words: 'What you put to them is not settled, and the day to ask again has come.',
		when: chaseOn,
		inMail: 'Something you put to a body is not settled'
	})),
	asking(askedForDifference, ({ id, what, asksOn, audience }) => ({
		...about(agreedActions.kind, id),
		key: `difference/${id}/${asksOn}`,
		part: 'difference',
		title: 'Did it make a difference?',
		words: `“${what}” is done.`,
		when: asksOn,
		inMail: isWide(audience) ? what : 'Did an action of yours make a difference?',
		wordsInMail: 'Did it make a difference?'
	})),
	asking(askedWhatChanged, ({ id, title, day, asksOn }) => ({
		...about(trainings.kind, id, asksOn),
		part: 'afterwards',
		title: 'What changed afterwards?',
		words: `You went to “${title}” on ${dayInWords(day)}.`,
		when: asksOn,
		inMail: 'What changed after a training?',
		wordsInMail: 'You asked to be asked.'
	})),
	asking(askedAboutAdoptions, ({ id, title, where, since, asksOn }) => ({
		...about(adoptions.kind, id, asksOn),
		part: 'how-it-went',
		title: 'How does it go?',
		words: `You have tried “${title}” in ${where} since ${dayInWords(since)}.`,
		when: asksOn,
		inMail: 'How does it go with a practice that you try?',
		wordsInMail: 'A line helps the next who try it.'
	}))
];

/** Everything that waits for an answer of the actor's. */
export const askedOfYou = async (ctx: Context): Promise<readonly AskedOfYou[]> =>
	(await Promise.all(ROOMS.map((room) => room(ctx)))).flat();

/** Which news it is: that of this record, in this state. */
function about(kind: string, id: Id, state?: string | number) {
	const key = [kind, id, ...(state === undefined ? [] : [state])].join('/');
	return { key, about: ref(kind, id), when: null } as const;
}

function asking<T>(find: (ctx: Context) => Promise<readonly T[]>, line: (each: T) => AskedOfYou) {
	return async (ctx: Context) => (await find(ctx)).map(line);
}
