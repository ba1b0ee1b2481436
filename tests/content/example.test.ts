import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readExample, readTemplates, readVocabularies, sectionsOf, type Example } from '#lib/server/content';
import { handlesOf, pointersOf, type Kind } from './example-handles';

let example: Example;
beforeAll(async () => {
	example = await readExample();
});

const lessons = () => example.tree.lessons;
const entryOf = (handle: string) => example.entries.entries.find((each) => each.handle === handle)!;
const meetingOf = (handle: string) => example.meetings.meetings.find((each) => each.handle === handle)!;
const setOf = (handle: string) => example.sets.sets.find((each) => each.handle === handle)!;

/** The day on which an action was agreed, as an offset. */
function agreedOn(action: Example['actions']['actions'][number]): number {
	const { agreedIn } = action;
	if (agreedIn.kind === 'lesson') return agreedIn.day;
	if (agreedIn.kind === 'meeting') return meetingOf(agreedIn.meeting).day;
	return example.supervisions.supervisions.find((each) => each.handle === agreedIn.supervision)!.day;
}

describe('the example workspace', () => {
	test('has each handle once', () => {
		for (const [kind, all] of Object.entries(handlesOf(example))) expect(new Set(all).size, kind).toBe(all.length);
	});

	test('points only to what is there', () => {
		const there = handlesOf(example);
		const pointers = pointersOf(example);
		expect(pointers.length).toBeGreaterThan(300);
		const lost = pointers.filter((each) => !(there[each.kind as Kind] as string[]).includes(each.to));
		expect(lost).toEqual([]);
	});

	test('takes its words from the vocabularies', () => {
		const terms = new Map(readVocabularies().map((each) => [each.name, each.terms.map(({ term }) => term)]));
		const known = (vocabulary: string, where: string, used: readonly string[]) => {
			for (const term of used) expect(terms.get(vocabulary), `${where} → ${term}`).toContain(term);
		};
		for (const each of example.entries.entries) {
			known('entry-triggers', each.handle, [each.prompted]);
			known('client-groups', each.handle, each.clientGroups);
			known('barriers', each.handle, each.barriers);
			known('themes', each.handle, each.themes);
			known('employer-kinds', each.handle, each.employerKinds);
		}
		for (const each of example['set-files'].entries) {
			known('entry-triggers', each.handle, [each.prompted]);
			known('barriers', each.handle, each.barriers);
			known('themes', each.handle, each.themes);
		}
		for (const each of example.trainings.trainings) known('training-ways', each.handle, [each.way]);
		for (const each of example.tally.rounds) known('invisible-work', 'tally', [each.category]);
		for (const each of example.sets.sets) {
			known('set-kinds', each.handle, [each.kind]);
			known('compositions', each.handle, each.composition ? [each.composition] : []);
			known('facilitation-styles', each.handle, [each.style]);
			known('confidentiality-modes', each.handle, [each.mode]);
		}
		for (const each of example.meetings.meetings) known('confidentiality-modes', each.handle, [each.mode]);
		for (const { set, answers } of example.evaluations.evaluations)
			known(
				'evaluation-questions',
				set,
				answers.flatMap(({ texts }) => texts.map(({ question }) => question))
			);
		for (const each of example.meetings.runs) known('confidentiality-modes', each.theme, [each.mode]);
	});

	test('has the named cast, one person for each part, two more who keep files, and two who speak from experience', () => {
		const parts = example.workspace.people.filter((each) => each.part !== null).map((each) => each.handle);
		expect(parts).toEqual(['ada', 'grace', 'farid', 'ben', 'cleo', 'dina', 'eve', 'hana', 'joel', 'ruth', 'imran']);
	});

	test('gives each of the eight who keep files a year of it, and supervision all through', () => {
		const keepers = new Set(example.entries.entries.map(({ author }) => author));
		expect([...keepers].sort()).toEqual(['ada', 'ben', 'cleo', 'eve', 'farid', 'grace', 'hana', 'joel']);
		for (const keeper of keepers) {
			const sessions = example.supervisions.supervisions.filter(({ supervisees }) => supervisees.includes(keeper));
			expect(sessions.length, keeper).toBeGreaterThanOrEqual(2);
			expect(
				sessions.some(({ brought }) => brought.some(({ entry }) => entryOf(entry).author === keeper)),
				keeper
			).toBe(true);
		}
	});
});

describe('days of the example', () => {
	test('lie in the past for whatever has happened', () => {
		for (const each of example.entries.entries) expect(each.day, each.handle).toBeLessThan(0);
		for (const each of example['set-files'].entries) {
			expect(each.day, each.handle).toBeLessThan(0);
			for (const { day } of each.additions) expect(day, each.handle).toBeGreaterThan(each.day);
		}
		for (const each of example.trainings.trainings) expect(each.day, each.handle).toBeLessThan(0);
		for (const each of example.supervisions.supervisions) expect(each.day, each.handle).toBeLessThan(-2);
		for (const each of example.supervisions.agreements) expect(each.accepted ?? each.day, each.handle).toBeLessThan(0);
		for (const each of example.supervisions.planned) expect(each.day).toBeGreaterThan(0);
		for (const each of example.meetings.meetings.filter(({ finalised }) => finalised)) {
			expect(each.day, each.handle).toBeLessThan(0);
			expect(each.finalised!.day, each.handle).toBeGreaterThanOrEqual(each.day);
		}
		for (const { set, asked, closed } of example.evaluations.evaluations) {
			expect((closed ?? -1) - asked.day, set).toBeGreaterThan(1);
		}
		for (const { title, times } of example.surveys.surveys) {
			const days = times.flatMap(({ day, closed }) => [day, day + 1, closed ?? -1]);
			expect(
				days.toSorted((a, b) => a - b),
				title
			).toEqual(days);
		}
		for (const { handle, day, evidence, ended } of example.challenges.challenges) {
			const days = [day, ...evidence.map((each) => each.day), ended?.day ?? -1];
			expect(
				days.toSorted((a, b) => a - b),
				handle
			).toEqual(days);
		}
		for (const { meeting, day } of example['learning-notes'].learningNotes) {
			expect(day, meeting).toBeLessThan(0);
			expect(day, meeting).toBeGreaterThanOrEqual(meetingOf(meeting).finalised!.day);
		}
	});

	test('let a lesson be noticed after what it grew from, and then go on in order', () => {
		for (const each of lessons()) {
			const origin = each.origin;
			const grew =
				origin.from === 'entry'
					? entryOf(origin.entry).day
					: origin.from === 'meeting'
						? meetingOf(origin.meeting).day
						: example.supervisions.supervisions.find(({ handle }) => handle === origin.supervision)!.day;
			const days = [grew, each.noticed, ...each.steps.map(({ day }) => day)];
			expect(
				days.toSorted((a, b) => a - b),
				each.handle
			).toEqual(days);
			expect(days.at(-1), each.handle).toBeLessThan(0);
		}
	});

	test('let an action be agreed on a lesson that is there, and be done after it was agreed', () => {
		for (const each of example.actions.actions) {
			const agreed = agreedOn(each);
			const lesson = each.lesson ? lessons().find(({ handle }) => handle === each.lesson)! : null;
			// A meeting may be moved back to its weekday by six days.
			const earliest = each.agreedIn.kind === 'meeting' ? agreed - 6 : agreed;
			if (lesson) expect(lesson.noticed, each.handle).toBeLessThanOrEqual(earliest);
			if (each.completion) expect(each.completion.day, each.handle).toBeGreaterThan(agreed);
			if (each.due !== null) expect(each.due, each.handle).toBeGreaterThan(agreed);
		}
	});

	test('let people be in a set before they meet, and only members meet', () => {
		for (const each of example.meetings.meetings) {
			const merge = example.sets.merges.find(({ handle }) => handle === each.set);
			const before = (merge?.of ?? [each.set]).map(setOf).flatMap((set) => [set.facilitator, ...set.members]);
			const members = [...before, ...(merge?.joined ?? [])];
			for (const person of [...each.present, ...each.apologies]) {
				const place = members.find((one) => one.person === person);
				if (merge) expect(merge.day, each.handle).toBeLessThanOrEqual(each.day - 6);
				// A meeting may be moved back to its weekday by six days.
				expect(place?.from, `${person} at ${each.handle}`).toBeLessThanOrEqual(each.day - 6);
			}
		}
	});

	test('leave some actions overdue, some due today, some open, some without a day', () => {
		const open = example.actions.actions.filter(({ completion }) => completion === null);
		expect(open.filter(({ due }) => due !== null && due < 0).length).toBeGreaterThanOrEqual(2);
		expect(open.filter(({ due }) => due === 0).length).toBe(1);
		expect(open.filter(({ due }) => due !== null && due > 0).length).toBeGreaterThanOrEqual(4);
		expect(open.filter(({ due, owner }) => due === null && owner === null).length).toBe(11);
	});
});

describe('lessons of the example', () => {
	test('show every state', () => {
		const states = new Set(
			lessons().map(
				(each) => each.steps.findLast(({ is }) => !['looked-at-again', 'kept-under-watch'].includes(is))?.is ?? 'noticed'
			)
		);
		expect([...states].sort()).toEqual([
			'applied',
			'embedded',
			'identified',
			'merged',
			'noticed',
			'set-aside',
			'split',
			'superseded',
			'validated'
		]);
	});

	test('quote their entry word for word', () => {
		for (const { handle, origin } of lessons()) {
			if (origin.from === 'entry') expect(entryOf(origin.entry).text, handle).toContain(origin.passage);
		}
	});

	test('are validated by somebody other than the person whose words they are', () => {
		for (const { handle, origin, steps } of lessons()) {
			const author = origin.from === 'entry' ? entryOf(origin.entry).author : origin.agreedBy;
			const validators = steps.filter(({ is }) => is === 'validated').map(({ by }) => by);
			expect(validators, handle).not.toContain(author);
		}
	});

	test('are applied only where an action agreed on them is done by then', () => {
		for (const { handle, steps } of lessons()) {
			const applied = steps.find(({ is }) => is === 'applied');
			if (!applied) continue;
			const done = example.actions.actions.filter(({ lesson, completion }) => lesson === handle && completion);
			expect(
				done.some(({ completion }) => completion!.day <= applied.day),
				handle
			).toBe(true);
		}
	});

	test('keep what was tighter: words from a set leave it only with the agreement of their speaker', () => {
		for (const { handle, origin } of lessons()) {
			if (origin.from !== 'meeting') continue;
			const item = meetingOf(origin.meeting).items.find((each) => each.handle === origin.item);
			expect(item?.saidBy, handle).toBe(origin.agreedBy);
		}
	});
});

describe('meetings of the example', () => {
	test('name in their note the actions agreed in them, and no others', () => {
		for (const meeting of example.meetings.meetings) {
			const noted = meeting.items.flatMap((item) => (item.kind === 'action' ? item.action : [])).toSorted();
			const agreed = example.actions.actions
				.filter(({ agreedIn }) => agreedIn.kind === 'meeting' && agreedIn.meeting === meeting.handle)
				.map(({ handle }) => handle);
			expect(noted, meeting.handle).toEqual(agreed.toSorted());
		}
	});

	test('give the Edinburgh meeting its 38 attendees as a count, its host, and next steps that nobody owns', () => {
		const forum = meetingOf('forum-1');
		expect(forum.present.length + forum.bodies.reduce((sum, { count }) => sum + count, 0)).toBe(38);
		expect(forum.host).toBe('Forth Sector');
		expect(setOf(forum.set).kind).toBe('forum');
	});
});

describe('practices of the example', () => {
	test('answer sections of their template with choices it offers, and declare their gaps', () => {
		const templates = new Map(readTemplates().map((each) => [each.name, sectionsOf(each)]));
		const vocabularies = new Map(readVocabularies().map((each) => [each.name, each.terms.map(({ term }) => term)]));
		for (const practice of example.practices) {
			const sections = templates.get(practice.template)!;
			const answered = Object.keys(practice.answers);
			expect([...answered, ...practice.gaps].toSorted(), practice.handle).toEqual(sections.map(({ key }) => key).toSorted());
			for (const section of sections) {
				const answer = practice.answers[section.key];
				const where = `${practice.handle}, ${section.key}`;
				if (section.kind === 'options') {
					const { choices } = section;
					const offered =
						choices.from === 'here' ? choices.options.map((each) => each.option) : vocabularies.get(choices.vocabulary)!;
					for (const chosen of answer?.chosen ?? []) expect(offered, where).toContain(chosen);
				} else expect(answer?.chosen, where).toBeUndefined();
				for (const effect of answer?.effects ?? []) {
					expect(section.kind, where).toBe('effects');
					if (section.kind !== 'effects') continue;
					expect(section.claims, where).toContain(effect.claim);
					expect(
						section.groups.map((each) => each.option),
						where
					).toContain(effect.group);
					if (effect.claim === 'measured') {
						expect(effect.source, where).not.toBe('');
						expect(effect.baseline ?? effect.baselineUnknown, where).toBeTruthy();
					}
				}
				if (section.card && answer) expect(answer.inShort, where).toBeTruthy();
			}
		}
	});

	test('carry both figures where the published description disagrees with itself', () => {
		const practice = example.practices.find(({ handle }) => handle === 'gloucestershire')!;
		const disputed = practice.answers['staff']!.facts!.filter((each) => each.disputed).map((each) => each.figure);
		expect(disputed).toEqual(expect.arrayContaining(['13', '14', 'over 50']));
	});
});

describe('nothing that could point to a real person', () => {
	const texts = readdirSync('content', { recursive: true, withFileTypes: true })
		.filter((each) => each.isFile() && /\.(yaml|md|txt)$/.test(each.name))
		.map((each) => join(each.parentPath, each.name))
		.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
	const every = (pattern: RegExp) =>
		texts.flatMap(({ file, text }) => [...text.matchAll(pattern)].map(([hit]) => ({ file, hit })));

	test('e-mail addresses lie in the domain kept for examples', () => {
		const found = every(/[\w.+-]+@[\w.-]+/g);
		expect(found.length).toBeGreaterThan(0);
		expect(found.filter(({ hit }) => !hit.endsWith('.example'))).toEqual([]);
	});

	test('telephone numbers come from the range kept for drama', () => {
		const found = every(/(?<![\w.])(?:\+44|0)[\d ]{8,}\d/g);
		expect(found.length).toBeGreaterThan(0);
		expect(found.filter(({ hit }) => !/^01632 960 ?\d{3}$/.test(hit))).toEqual([]);
	});

	test('there are no postcodes, National Insurance or NHS numbers', () => {
		expect(every(/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g)).toEqual([]);
		expect(every(/\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g)).toEqual([]);
		expect(every(/\b\d{3} ?\d{3} ?\d{4}\b/g)).toEqual([]);
	});

	// The names in the published documents, kept as digests so that they do not stand here either.
	const NAMES = new Set([
		'b5048af978744ada',
		'613ffd5822b5717f',
		'b195218647c2ba6b',
		'48c1c98a67c91a0c',
		'8112b3e7cc853808',
		'bbe81822e1b8931d',
		'493556ff9c1054bf',
		'ca19355b5f247a23',
		'09e17f205fb24f5c',
		'047069f785efbb98',
		'64c675d19da904ce',
		'aeb02fd0dd014816',
		'a7427b8c9c34bd7c',
		'fe6911ebc4622412',
		'8bbe4ccbbf51437a',
		'1e9439edd9c11d62',
		'1f82d19a6b3b238e',
		'a4eff050378166ef',
		'51dfd90800984228',
		'ebaf3ba6abd9a01c',
		'b061b83e950372c0',
		'34af73c2767f40ac'
	]);
	const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

	test('no name of a person in the published documents is carried over', () => {
		const known = texts.flatMap(({ file, text }) => {
			const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
			return words
				.flatMap((word, at) => [word, `${word} ${words[at + 1] ?? ''}`])
				.filter((each) => NAMES.has(digest(each)))
				.map(() => file);
		});
		expect(known).toEqual([]);
	});
});
