import { papersToPutRight, recommendationsToChase } from '../action-papers';
import { agreedActions, askedForDifference, openActions, reportedFromOutside } from '../actions';
import { entryTitle, learningEntries } from '../learning-files';
import {
	comingMeetings,
	facilitationsAnswered,
	facilitationsOffered,
	mergesProposed,
	myOpeningsAsked,
	placesOffered,
	wordsAskedFor
} from '../learning-sets';
import { waitingFor } from '../learning-tree';
import type { Audience } from '../shared/audience';
import { askedWhatChanged, trainings } from '../training-log';
import { addDays, dayOf, today, type Day } from '../shared/clock';
import type { Context } from '../shared/context';
import { ref, refText } from '../shared/ids';
import { mySupervisions } from '../supervision';
import { namesOf } from '../people';
import { actionsOfSetsLed, carriedNews } from './carried-news';
import { NEWS_DAYS, type News } from './news';

/** Whether more people read it than those of one session or set. */
const isWide = (of: Audience): boolean => of.some((each) => /^(staff|partners|public|project:)/.test(each));

/** Who asks stands on the page: a name beside a set or its meetings leaves in no mail. */
const ASKED = 'Nothing leaves until you say so.';

/** What waits for an answer of the actor's. */
export async function waitingNews(ctx: Context): Promise<readonly News[]> {
	const [asked, toPassOn, offered, handedOver, merges, openings, afterTraining, done, toChase, toPutRight] = await Promise.all([
		waitingFor(ctx),
		wordsAskedFor(ctx),
		placesOffered(ctx),
		facilitationsOffered(ctx),
		mergesProposed(ctx),
		myOpeningsAsked(ctx),
		askedWhatChanged(ctx),
		askedForDifference(ctx),
		recommendationsToChase(ctx),
		papersToPutRight(ctx)
	]);
	return [
		...toPassOn.map(({ id, version, askedBy }): News => ({
			key: `paragraph-mark/${id}/${version}`,
			kind: 'waiting',
			about: ref('paragraph-mark', id),
			title: 'May your words leave a meeting?',
			words: `${askedBy} asks. Nothing leaves until you say so.`,
			when: null,
			inMail: 'May your words leave a meeting?',
			wordsInMail: ASKED
		})),
		...asked
			.filter(({ own }) => !own)
			.map(({ id, askedBy, day }): News => ({
				key: `lesson-request/${id}`,
				kind: 'waiting',
				about: ref('lesson-request', id),
				title: 'May a lesson be made of your words?',
				words: `${askedBy} asks. Nothing leaves until you say so.`,
				when: day,
				inMail: 'May a lesson be made of your words?',
				wordsInMail: ASKED
			})),
		...offered.map(({ id, setName, offeredBy }): News => ({
			key: `place-offer/${id}`,
			kind: 'waiting',
			about: ref('place-offer', id),
			title: `Join ${setName}?`,
			words: `${offeredBy} offers you a place in it.`,
			when: null,
			inMail: 'A place in a set',
			wordsInMail: 'Somebody offers you one.'
		})),
		...handedOver.map(({ id, setName, offeredBy }): News => ({
			key: `facilitation-offer/${id}`,
			kind: 'waiting',
			about: ref('facilitation-offer', id),
			title: `Facilitate ${setName}?`,
			words: `${offeredBy} asks whether you will.`,
			when: null,
			inMail: 'Would you facilitate a set?',
			wordsInMail: 'Somebody asks whether you will.'
		})),
		...merges.map(({ id, setName, proposedBy }): News => ({
			key: `merge-proposal/${id}`,
			kind: 'waiting',
			about: ref('merge-proposal', id),
			title: `Merge one of your sets with ${setName}?`,
			words: `${proposedBy} proposes it.`,
			when: null,
			inMail: 'Merge one of your sets with another?',
			wordsInMail: 'Somebody proposes it.'
		})),
		...openings.map(({ id, set, setName, until }): News => ({
			key: `opening-request/${id}`,
			kind: 'waiting',
			about: ref('learning-set', set),
			title: `May others read what was kept to ${setName}?`,
			words: 'It opens once everybody who was there has agreed.',
			when: until,
			inMail: 'May others read what was kept to one of your sets?'
		})),
		...afterTraining.map(({ id, title, asksOn }): News => ({
			key: `training/${id}/${asksOn}`,
			kind: 'waiting',
			about: ref(trainings.kind, id),
			title,
			words: 'What changed after this training?',
			when: asksOn,
			inMail: 'What changed after a training?'
		})),
		...toPutRight.map(({ id, version }): News => ({
			key: `action-paper/${id}/${version}`,
			kind: 'waiting',
			about: ref('action-paper', id),
			title: 'A paper holds words that were taken back',
			words: 'Publish an edition without them, or withdraw it.',
			when: null,
			inMail: 'A paper holds words that were taken back'
		})),
		...toChase.map(({ id, body, chaseOn }): News => ({
			key: `recommendation/${id}/${chaseOn}`,
			kind: 'waiting',
			about: ref('recommendation', id),
			title: `Ask ${body} again?`,
			words: 'What you put to them is not settled. You wanted to ask again',
			when: chaseOn,
			inMail: 'Something you put to a body is not settled'
		})),
		...done.map(({ id, what, asksOn, audience }): News => ({
			key: `difference/${id}/${asksOn}`,
			kind: 'waiting',
			about: ref(agreedActions.kind, id),
			title: what,
			words: 'Did it make a difference?',
			when: asksOn,
			inMail: isWide(audience) ? what : 'Did an action of yours make a difference?'
		}))
	];
}

const DUE_WITHIN = 3;

/** Whole weeks from a day to a later one. */
const weeksSince = (then: Day, day: Day): number => Math.floor((Date.parse(day) - Date.parse(then)) / (7 * 86_400_000));

/**
 * What owners outside said by a link of the actor's, and open actions of their own: agreed lately, due soon, or overdue, which
 * is news again with each week. One that is several is told as the last of them. Beside these, what was carried a third time.
 */
export async function actionNews(ctx: Context): Promise<readonly News[]> {
	const day = today(ctx.clock);
	const [own, reported, led] = await Promise.all([
		openActions(ctx, { owner: ctx.actor.id }),
		reportedFromOutside(ctx),
		actionsOfSetsLed(ctx)
	]);
	const { lines, actions } = own;
	const mine = lines.flatMap((line, at): News[] => {
		const inMail = isWide(actions[at]!.audience) ? line.what : 'An action of yours';
		const news = { kind: 'actions', about: ref('agreed-action', line.id), title: line.what, inMail } as const;
		if (line.due !== null && line.due < day)
			return [
				{ ...news, key: `overdue/${line.id}/${line.due}/${weeksSince(line.due, day)}`, words: 'It was due', when: line.due }
			];
		if (line.due !== null && line.due <= addDays(day, DUE_WITHIN))
			return [{ ...news, key: `due/${line.id}/${line.due}`, words: 'It is due', when: line.due }];
		if (line.agreedOn < addDays(day, -NEWS_DAYS)) return [];
		return [{ ...news, key: `agreed-action/${line.id}`, words: 'Agreed for you', when: line.agreedOn }];
	});
	const since = addDays(day, -NEWS_DAYS);
	const told = reported
		.filter(({ at }) => dayOf(at) >= since)
		.map(({ id, what, audience, at, saysDone }): News => ({
			key: `report/${id}/${at}`,
			kind: 'actions',
			about: ref(agreedActions.kind, id),
			title: what,
			words: saysDone ? 'Its owner outside says that it is done' : 'Its owner outside says how it is going',
			when: at,
			inMail: isWide(audience) ? what : 'A report on an action'
		}));
	return [...mine, ...told, ...(await carriedNews(ctx, own, led))];
}

/**
 * Meetings and supervisions to come; a new time is news again, and so is that one was called off. With how others answered
 * lately to an offer of the actor's to facilitate a set.
 */
export async function meetingNews(ctx: Context): Promise<readonly News[]> {
	const [meetings, supervisions, answered] = await Promise.all([
		comingMeetings(ctx),
		mySupervisions(ctx),
		facilitationsAnswered(ctx)
	]);
	const since = addDays(today(ctx.clock), -NEWS_DAYS);
	return [
		...meetings.map(({ id, title, startsAt, mode, calledOff, moved }): News => ({
			key: `set-meeting/${id}/${startsAt}${calledOff ? '/off' : ''}`,
			kind: 'meetings',
			about: ref('set-meeting', id),
			title,
			words: calledOff ? 'Called off; it was planned for' : moved ? 'Moved; now planned for' : 'Planned for',
			when: startsAt,
			inMail: mode === 'confidential' ? 'A meeting of a set of yours' : title
		})),
		...supervisions.lines
			.filter(({ coming }) => coming)
			.map((session): News => ({
				key: `supervision/${session.id}/${session.day}`,
				kind: 'meetings',
				about: ref('supervision', session.id),
				title: `Supervision with ${session.with.join(', ')}`,
				words: 'Planned for',
				when: session.day,
				inMail: `Supervision with ${session.with.join(', ')}`
			})),
		...answered
			.filter(({ at }) => dayOf(at) >= since)
			.map(({ id, set, setName, toName, said, at }): News => ({
				key: `facilitation-offer/${id}/${said}`,
				kind: 'meetings',
				about: ref('learning-set', set),
				title: setName,
				words: said === 'yes' ? `${toName} facilitates it now` : `${toName} would rather not facilitate it`,
				when: at,
				inMail: 'A set that you offered to somebody',
				wordsInMail: 'They have answered'
			}))
	];
}

/** Entries and trainings that people opened to the actor, who supervises them, in the last weeks. */
export async function openedNews(ctx: Context): Promise<readonly News[]> {
	const query = { where: { openTo: ctx.actor.id }, order: { by: 'day', direction: 'descending' }, limit: 50 } as const;
	const [entries, noted] = await Promise.all([ctx.read.list(learningEntries, query), ctx.read.list(trainings, query)]);
	const since = addDays(today(ctx.clock), -NEWS_DAYS);
	const opened = [
		...entries.items.map((entry) => ({ ...entry, about: ref(learningEntries.kind, entry.id), title: entryTitle(entry.text) })),
		...noted.items.map((training) => ({ ...training, about: ref(trainings.kind, training.id) }))
	].flatMap(({ about, title, author, toSupervisor }) => {
		const day = toSupervisor && dayOf(toSupervisor.at);
		return day !== null && day >= since ? [{ about, title, author, day }] : [];
	});
	const names = await namesOf(
		ctx.read,
		opened.map(({ author }) => author)
	);
	return opened.map(({ about, title, author, day }): News => ({
		key: refText(about),
		kind: 'shared',
		about,
		title,
		words: `${names.get(author)!} opened it to you`,
		when: day,
		inMail: about.kind === trainings.kind ? 'A training' : 'A learning entry'
	}));
}
