import { agreedActions, openActions, reportedFromOutside } from '../actions';
import { entryTitle, learningEntries } from '../learning-files';
import { comingMeetings } from '../learning-sets';
import { trainings } from '../training-log';
import { addDays, dayOf, today, type Day } from '../shared/clock';
import type { Context } from '../shared/context';
import { ref, refText } from '../shared/ids';
import { mySupervisions } from '../supervision';
import { namesOf } from '../people';
import { askedOfYou } from './asked-of-you';
import { actionsOfSetsLed, carriedNews } from './carried-news';
import { circulatedNews } from './circulated-news';
import { facilitationNews } from './facilitation-news';
import { isWide } from './is-wide';
import { NEWS_DAYS, type News } from './news';

/** What waits for an answer of the actor's. */
export const waitingNews = async (ctx: Context): Promise<readonly News[]> =>
	(await askedOfYou(ctx)).map((asked) => ({ ...asked, kind: 'waiting' }));

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
 * Meetings and supervisions to come; a new time is news again, and so is that one was called off. With notes that are final, papers
 * to read, and what happened lately to the facilitation of sets.
 */
export async function meetingNews(ctx: Context): Promise<readonly News[]> {
	const coming = comingMeetings(ctx);
	const [meetings, supervisions, facilitation, circulated] = await Promise.all([
		coming,
		mySupervisions(ctx),
		facilitationNews(ctx),
		circulatedNews(ctx, coming)
	]);
	return [
		...meetings.map(({ id, title, startsAt, mode, calledOff, moved }): News => ({
			key: `set-meeting/${id}/${startsAt}${calledOff ? '/off' : ''}`,
			kind: 'meetings',
			about: ref('set-meeting', id),
			title,
			words: calledOff ? 'Called off; it was planned for' : moved ? 'Moved; now planned for' : 'Planned for',
			when: startsAt,
			inMail: mode === 'attributable' ? title : 'A meeting of a set of yours'
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
		...circulated,
		...facilitation
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
