import { actionPrompts } from '#lib/domain/actions';
import {
	broughtInto,
	learningSets,
	meetingPage,
	noteWriting,
	papersFor,
	setMeetings,
	type MeetingPage
} from '#lib/domain/learning-sets';
import { awaitingDecision, decisions, LESSON_STATES, lessons } from '#lib/domain/learning-tree';
import { describeReaders, knownPeople } from '#lib/domain/people';
import { today } from '#lib/domain/shared/clock';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { marksBeside } from '#lib/server/identifiers';
import { renderMarkdown } from '#lib/server/markdown';
import { inOneLine, kindWords, modeWords, setWords } from '../../sets/words';

/** All that the page of a meeting shows, with its texts laid out. `asked`: the item that the address opens, to change it or to ask for a lesson. */
export async function meeting(ctx: Context, id: Id, asked: { readonly edit: string | null; readonly lesson: string | null }) {
	const [{ everMembers, audience: _, ...page }, brought, readers, words, known, agreeable, decide, papers, prompts] =
		await Promise.all([
			meetingPage(ctx, id),
			broughtInto(ctx, id),
			readersOf(ctx, id),
			setWords(ctx.read),
			knownPeople(ctx.read),
			lessonsToAgreeOn(ctx, id),
			toDecide(ctx, id),
			papersFor(ctx, id),
			actionPrompts(ctx.read)
		]);
	const members = page.members.map(({ person, name, body, since }) => ({ id: person, name, body, since }));
	const kind = kindWords(words, page.set.kind);
	const { title, agenda, attendance, host } = page;
	const toReaders = [everMembers.map((each) => [each.name, each.body]), { title, agenda, attendance, host }, page.set.name];
	const opens = (each: { readonly id: Id }, wanted: string | null) => wanted === each.id;
	return {
		meeting: {
			...page,
			members,
			briefingHtml: page.briefing ? renderMarkdown(page.briefing) : null,
			items: page.items.map((item) => ({
				...item,
				html: renderMarkdown(item.text),
				/** For whoever can reword it, as long as the note is open. */
				marks: page.can.write
					? marksBeside(`${item.text}\n\n${item.agreed?.measure ?? ''}`, [toReaders, item.said, item.agreed?.owner])
					: [],
				editing: page.can.write && opens(item, asked.edit),
				asking: opens(item, asked.lesson)
			})),
			presentations: page.presentations.map(({ progress, issue, ...each }) => ({
				...each,
				progressHtml: progress ? renderMarkdown(progress, 4) : null,
				issueHtml: issue ? renderMarkdown(issue, 4) : null
			}))
		},
		brought,
		kind,
		mode: modeWords(words, page.mode),
		described: inOneLine(words, page.set),
		readers: brought && page.mode === 'confidential' ? readersOfBrought(page) : readers,
		others: known.filter((person) => !members.some((member) => member.id === person.id)),
		lessons: agreeable,
		papers: { lines: papers, mayWrite: page.can.prepare },
		prompts,
		...decide,
		today: today(ctx.clock),
		me: ctx.actor.id
	};
}
export type MeetingData = Awaited<ReturnType<typeof meeting>>;

const readersOfBrought = ({ set }: Pick<MeetingPage, 'set'>): string =>
	`Whoever brought these minutes in can read this, and those who were there and still belong to ${set.name}.`;

/** A confidential meeting still to come moves on with its set: who joins before it reads it, who leaves does not. */
export async function readersOf(ctx: Context, id: Id): Promise<string> {
	const { audience, mode, startsAt, set: of } = await ctx.read.find(setMeetings, id);
	const [set, readers] = await Promise.all([ctx.read.find(learningSets, of), describeReaders(ctx, audience)]);
	if (mode === 'confidential' && startsAt >= ctx.clock.now())
		return `The members of ${set.name} can read this, and whoever joins before the meeting.`;
	return readers;
}

const NONE = { awaiting: { lines: [], all: 0 }, decided: [] };

/** For the meeting of a team, the lessons that await its decision, and what it decided. */
async function toDecide(ctx: Context, meeting: Id) {
	const { project, kind } = await noteWriting(ctx, meeting);
	if (kind !== 'team') return NONE;
	const [awaiting, decided] = await Promise.all([
		awaitingDecision(ctx, project),
		decisions(ctx, { source: { kind: 'set-meeting', id: meeting } })
	]);
	return { awaiting, decided };
}

const ENDED = ['set-aside', 'superseded'];
const MOST_LESSONS = 200;

/** For whoever writes its note, the living lessons of the set's project, or of any where it has none, by title. */
async function lessonsToAgreeOn(ctx: Context, meeting: Id) {
	const { mayWrite, project } = await noteWriting(ctx, meeting);
	if (!mayWrite) return [];
	const state = { in: LESSON_STATES.filter((each) => !ENDED.includes(each)) };
	const { items } = await ctx.read.list(lessons, { where: { state, ...(project ? { project } : {}) }, limit: MOST_LESSONS });
	return items.map(({ id, title }) => ({ id, title })).toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'));
}
