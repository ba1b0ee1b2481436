import { agreedActions } from '#lib/domain/actions';
import { learningEntries } from '#lib/domain/learning-files/learning-entry';
import { sharedWordings } from '#lib/domain/learning-files/shared-wording';
import { branches } from '#lib/domain/learning-tree/branch';
import { lessons } from '#lib/domain/learning-tree/lesson';
import { LESSON_STATES } from '#lib/domain/learning-tree/lesson-state';
import { audience, token } from '#lib/domain/shared/audience';
import type { Id } from '#lib/domain/shared/ids';
import { links } from '#lib/domain/shared/thread';
import type { ArchivedCommit } from '#lib/server/store/archive';
import type { Made } from './commits';
import type { Ground } from './ground';
import { Invented } from './invented';
import { AT, put, type Write } from './writing';

const MINE = 10;
const DEPTH = 4;

/** 2N entries, every tenth mine; N/5 lessons for all staff on N/50 branches, each from an entry and with an action agreed on it. */
export function* learningOf(ground: Ground, write: Write, n: number, made: Made): Generator<ArchivedCommit> {
	const authors: Id[] = [];
	for (let at = 0; at < 2 * n; at++) {
		const author = at % MINE === 0 ? ground.me : ground.people[at % ground.people.length]!;
		authors.push(author);
		yield entry(ground, write, at, author, made);
		if (at % 20 === 0) yield shared(ground, write, at, made.entries.at(-1)!);
	}
	const boughs = Math.ceil(n / 50 / DEPTH);
	for (let at = 0; at < n / 50; at++) yield branch(ground, write, at, boughs, made);
	for (let at = 0; at < n / 5; at++) yield lesson(ground, write, at, made);
}

/** An entry of somebody, private or open to whoever supervises them. */
export function entry(ground: Ground, write: Write, at: number, author: Id, made: Made): ArchivedCommit {
	const by = new Invented(2_000_000 + at);
	const id = by.id();
	if (author === ground.me) made.entries.push(id);
	return write(author, 'keepEntry', `learning-entry/${id}`, [
		put(learningEntries, id, {
			author,
			text: by.prose(200 + by.below(1_600)),
			model: 'none',
			answers: [],
			prompted: '',
			day: by.day(),
			project: null,
			objectives: at % 4 === 0 ? [by.one(ground.objectives)] : [],
			codes: [],
			toSupervisor: at % 6 === 0 ? { by: author, at: AT, supervisor: null } : null,
			attachments: [],
			note: ''
		})
	]);
}

/** The wording of an entry of mine that a set of mine may read. */
function shared(ground: Ground, write: Write, at: number, of: Id): ArchivedCommit {
	const by = new Invented(6_000_000 + at);
	const id = by.id();
	return write(ground.me, 'shareEntry', `shared-wording/${id}`, [
		put(sharedWordings, id, {
			entry: of,
			author: ground.me,
			wording: by.prose(200 + by.below(800)),
			prompted: '',
			day: by.day(),
			project: null,
			objectives: [],
			codes: [],
			approval: { by: ground.me, at: AT },
			audience: [token.person(ground.me), token.set(ground.sets[at % 2]!.set.id)],
			attachments: [],
			note: ''
		})
	]);
}

/** The n-th branch: boughs first, then what grows on them, as many each time. */
function branch(ground: Ground, write: Write, at: number, boughs: number, made: Made): ArchivedCommit {
	const by = new Invented(7_000_000 + at);
	const id = by.id();
	made.branches.push(id);
	const parent = at < boughs ? null : made.branches[at - boughs]!;
	return write(ground.me, 'growBranch', `branch/${id}`, [
		put(branches, id, {
			project: ground.project,
			name: `${by.line(60)} ${at}`,
			parent,
			position: parent === null ? at : 0,
			grownBy: ground.me
		})
	]);
}

function lesson(ground: Ground, write: Write, at: number, made: Made): ArchivedCommit {
	const by = new Invented(8_000_000 + at);
	const [id, acted, author] = [by.id(), by.id(), by.one(ground.people)];
	const day = by.day();
	const readers = audience('staff');
	const source = made.entries[at % made.entries.length]!;
	made.lessons.push(id);
	return write(author, 'promotePassage', `lesson/${id}`, [
		put(lessons, id, {
			project: ground.project,
			branch: at % 50 === 0 ? null : by.one(made.branches),
			title: by.line(120),
			context: by.prose(300),
			whatHappened: by.prose(600),
			why: by.prose(200),
			soWhat: by.prose(200),
			notHeld: '',
			objectives: [by.one(ground.objectives)],
			codes: [],
			state: { is: LESSON_STATES[at % 5]!, at: day, by: author, where: '', reason: '', supersededBy: null },
			steps: [],
			noticed: at % 3 === 0 ? { by: author, day, month: day.slice(0, 7) } : { by: null, day: null, month: day.slice(0, 7) },
			validations: [],
			exceptions: [],
			watched: [],
			merged: null,
			splitFrom: null,
			audience: [...readers],
			toldFrom: 1,
			note: ''
		}),
		put(agreedActions, acted, {
			what: by.line(200),
			owner: { kind: 'person', person: author },
			due: by.day(),
			measure: by.line(120),
			difference: '',
			agreedOn: day,
			source: `lesson/${id}`,
			set: null,
			objectives: [by.one(ground.objectives)],
			audience: [...audience('staff', token.person(author))],
			progress: [],
			completion: null,
			dropping: null,
			outside: null,
			redated: [],
			decisions: [],
			asksOn: null,
			impacts: [],
			plans: [],
			note: ''
		}),
		put(links, by.id(), {
			from: `learning-entry/${source}`,
			to: `lesson/${id}`,
			type: 'promoted-to',
			audience: [...audience(token.person(ground.me))]
		}),
		put(links, by.id(), { from: `lesson/${id}`, to: `agreed-action/${acted}`, type: 'agreed-on', audience: [...readers] })
	]);
}
