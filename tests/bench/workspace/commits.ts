import { agreedActions } from '#lib/domain/actions';
import { learningSets } from '#lib/domain/learning-sets/learning-set';
import { meetingAudience, setMeetings } from '#lib/domain/learning-sets/set-meeting';
import { practices, publishedPractices } from '#lib/domain/practices';
import { facetsOf } from '#lib/domain/practices/facets';
import { audience, token, type Audience } from '#lib/domain/shared/audience';
import type { Id } from '#lib/domain/shared/ids';
import { links } from '#lib/domain/shared/thread';
import type { ArchivedCommit } from '#lib/server/store/archive';
import type { Ground } from './ground';
import { Invented, NEWEST } from './invented';
import { entry, learningOf } from './learning';
import { AT, put, writerAfter, type Write } from './writing';
import { inventedWording } from './wording';

/**
 * `practices`: N of them alone. `mix`: also 2N entries, N/5 meetings and 2N actions, with the links that agreeing makes.
 * `agreed`: the meetings and actions of the mix alone. `met`: the same where I belong to every set, and may read them all.
 * `learning`: 2N entries, a tenth of them mine, and N/5 lessons on N/50 branches, with the links from entry to action.
 */
export type Content = 'practices' | 'mix' | 'agreed' | 'met' | 'learning';

/** What a measurement needs to know of the records. */
export interface Made {
	/** Published for everybody. */
	readonly practices: Id[];
	/** Entries of mine. */
	readonly entries: Id[];
	/** Meetings I may read. */
	readonly meetings: Id[];
	/** Actions I may read. */
	readonly actions: Id[];
	/** On one tree, for all staff. */
	readonly lessons: Id[];
	readonly branches: Id[];
}

/** Every commit of a workspace of N practices, in order; `made` fills as they go by. */
export async function* commitsOf(ground: Ground, n: number, content: Content, made: Made): AsyncGenerator<ArchivedCommit> {
	yield* ground.commits;
	const write = writerAfter(ground.commits.at(-1)!);
	if (content === 'learning') {
		yield* learningOf(ground, write, n, made);
		return;
	}
	if (content === 'agreed' || content === 'met') {
		yield* meetingsAndActions(ground, write, n, made);
		return;
	}
	for (let at = 0; at < n; at++) yield practice(ground, write, at, made);
	if (content === 'practices') return;
	for (let at = 0; at < 2 * n; at++) yield entry(ground, write, at, ground.people[at % ground.people.length]!, made);
	for (const commit of meetingsAndActions(ground, write, n, made)) yield commit;
}

function practice(ground: Ground, write: Write, at: number, made: Made): ArchivedCommit {
	const by = new Invented(1_000 + at);
	const id = by.id();
	const wording = inventedWording(by, ground.template, ground.options);
	const owner = ground.people[at % ground.people.length]!;
	const publication = { by: ground.me, at: new Date(NEWEST - by.below(700) * 86_400_000).toISOString(), revision: 1 };
	const readers = at % 5 === 4 ? ('partners' as const) : ('public' as const);
	const objectives = at % 3 === 0 ? [by.one(ground.objectives)] : [];
	if (readers === 'public') made.practices.push(id);
	return write(ground.me, 'publishPractice', `practice/${id}`, [
		put(practices, id, {
			owner,
			organisation: ground.organisation,
			wording: null,
			withheld: {},
			offer: null,
			publication,
			withdrawal: null,
			objectives,
			lessons: [],
			saved: { by: owner, at: publication.at, form: '' },
			note: ''
		}),
		put(publishedPractices, id, {
			owner,
			wording,
			publication,
			withdrawal: null,
			readers,
			facets: facetsOf(wording, ground.template),
			objectives,
			note: ''
		})
	]);
}

function* meetingsAndActions(ground: Ground, write: Write, n: number, made: Made): Generator<ArchivedCommit> {
	const perMeeting = 10;
	for (let at = 0; at < n / 5; at++) {
		const by = new Invented(4_000_000 + at);
		const id = by.id();
		const { set, members } = ground.sets[at % ground.sets.length]!;
		const readers = meetingAudience(set.id, set.mode, set.circle);
		const mine = members.includes(ground.me);
		if (mine) made.meetings.push(id);
		yield write(members[0]!, 'planMeeting', `set-meeting/${id}`, [
			put(setMeetings, id, {
				set: set.id,
				number: Math.floor(at / ground.sets.length) + 1,
				title: by.line(80),
				startsAt: `${by.day()}T10:00:00.000Z`,
				minutes: 90,
				place: by.line(60),
				online: '',
				host: '',
				briefing: by.prose(1_500),
				agenda: Array.from({ length: 5 }, () => ({
					topic: by.id(),
					kind: 'topic' as const,
					title: by.line(80),
					speaker: '',
					minutes: 15,
					presenter: null,
					recurring: false,
					carriedFrom: null,
					outcome: null
				})),
				attendance: members.map((person) => ({ person, body: '', count: 1, how: 'present' as const })),
				mode: set.mode,
				circle: set.circle,
				objectives: [],
				finalisation: { by: members[0]!, at: AT },
				reopenings: [],
				theme: '',
				series: null,
				callingOff: null,
				announcements: 0,
				movedAt: null,
				audience: [...readers],
				note: ''
			})
		]);
		for (let nth = 0; nth < perMeeting; nth++) {
			const owner = members[nth % members.length]!;
			yield action(ground, write, by, { meeting: id, set: set.id, readers, owner }, mine ? made : null);
		}
	}
	for (const [at, { set, members }] of ground.sets.entries()) {
		const { id, version, ...value } = set;
		const meetings = Math.floor((n / 5 - at - 1) / ground.sets.length) + 1;
		yield write(members[0]!, 'planMeeting', `learning-set/${id}`, [put(learningSets, id, { ...value, meetings }, version + 1)]);
	}
}

interface Agreed {
	readonly meeting: Id;
	readonly set: Id;
	readonly readers: Audience;
	readonly owner: Id;
}

function action(
	ground: Ground,
	write: Write,
	by: Invented,
	{ meeting, set, readers, owner }: Agreed,
	made: Made | null
): ArchivedCommit {
	const id = by.id();
	const ending = by.below(10);
	made?.actions.push(id);
	return write(owner, 'agreeAction', `agreed-action/${id}`, [
		put(agreedActions, id, {
			what: by.line(200),
			owner: { kind: 'person', person: owner },
			due: by.below(4) === 0 ? null : by.day(),
			measure: by.line(120),
			difference: '',
			agreedOn: by.day(),
			source: `set-meeting/${meeting}`,
			set,
			objectives: [],
			audience: [...audience(...readers, token.person(owner))],
			progress: ending > 6 ? [{ by: owner, at: AT, from: '', saysDone: false, text: by.prose(200) }] : [],
			completion: ending < 5 ? { by: owner, at: AT, outcome: by.prose(150) } : null,
			dropping: ending === 5 ? { by: owner, at: AT, reason: by.line(100) } : null,
			outside: null,
			redated: [],
			decisions: [],
			asksOn: null,
			impacts: [],
			plans: [],
			note: ''
		}),
		put(links, by.id(), { from: `set-meeting/${meeting}`, to: `agreed-action/${id}`, type: 'agreed-in', audience: [...readers] })
	]);
}
