import { agreedActions, type AgreedAction } from '../actions';
import { entryDrafts, exportFile, type ExportedFile } from '../learning-files';
import { ownInSets, withoutParticipants, type OwnInSet } from '../learning-sets';
import { lessonComments, lessons as allLessons, namedLessons, stateWord, type Lesson } from '../learning-tree';
import { everyOf, withoutMentions } from '../people';
import { ownPractices, type OwnPractice } from '../practices';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref } from '../shared/ids';
import { ownSupervisions } from '../supervision';
import { ownTakenOut, type OwnFilesTakenOut } from './own-files-taken-out';

/** All that is somebody's own, as they take it away. Nothing of others is in it. */
export interface TakenAway {
	readonly file: ExportedFile;
	readonly inSets: readonly OwnInSet[];
	readonly supervision: Awaited<ReturnType<typeof ownSupervisions>>;
	readonly actions: readonly OwnAction[];
	readonly lessons: readonly OwnLesson[];
	/** What they wrote below lessons, with the titles of these. */
	readonly comments: readonly { readonly lesson: string; readonly at: string; readonly text: string }[];
	/** Those that they keep, as data on each: their words are copied one at a time (`copyOfOwn`). */
	readonly practices: readonly OwnPractice[];
	readonly takenOut: OwnFilesTakenOut;
	readonly drafts: readonly { readonly savedAt: string; readonly text: string }[];
}

/** What the actor undertook, without where and by whom it was agreed. */
export interface OwnAction {
	readonly what: string;
	readonly agreedOn: string;
	readonly due: string | null;
	readonly measure: string;
	readonly state: 'open' | 'done' | 'given up';
	readonly outcome: string;
	/** What they themselves said of how it went. */
	readonly progress: readonly { readonly at: string; readonly text: string }[];
}

export interface OwnLesson {
	readonly title: string;
	readonly day: string | null;
	readonly state: string;
	readonly context: string;
	readonly whatHappened: string;
	readonly why: string;
	readonly soWhat: string;
	readonly notHeld: string;
}

/** Everything that is the actor's to keep, as it stands at this moment. */
export async function takeAway(ctx: Context): Promise<TakenAway> {
	const [file, inSets, supervision, actions, lessons, comments, practices, takenOut, drafts] = await Promise.all([
		exportFile(ctx),
		ownInSets(ctx),
		ownSupervisions(ctx),
		ownActions(ctx),
		namedLessons(ctx),
		ownComments(ctx),
		ownPractices(ctx),
		ownTakenOut(ctx),
		everyOf(ctx.read, entryDrafts, { author: ctx.actor.id })
	]);
	return {
		file,
		inSets,
		supervision,
		actions,
		lessons: lessons.map(({ title, noticed, state, context, whatHappened, why, soWhat, notHeld }) => ({
			title,
			day: noticed.day,
			state: stateWord(state.is),
			context,
			whatHappened,
			why,
			soWhat,
			notHeld
		})),
		comments,
		practices,
		takenOut,
		drafts: [...drafts.map(({ savedAt, values }) => ({ savedAt, text: typedIn(values) })), ...supervision.drafts].filter(
			({ text }) => text !== ''
		)
	};
}

async function ownComments(ctx: Context): Promise<TakenAway['comments']> {
	const written = await everyOf(ctx.read, lessonComments, { writer: ctx.actor.id });
	const under = await ctx.read.findMany([...new Set(written.map(({ lesson }) => lesson))].map((id) => ref(allLessons.kind, id)));
	const titles = new Map(under.map(({ id, record }) => [id, (record as Saved<Lesson>).title]));
	return written
		.toSorted((a, b) => (a.at < b.at ? -1 : 1))
		.map(({ lesson, at, words }) => ({ lesson: titles.get(lesson) ?? '', at, text: withoutMentions(words) }));
}

/** What they undertook, oldest first. From a meeting under the Chatham House rule it leaves without the names of those who were there. */
async function ownActions(ctx: Context): Promise<readonly OwnAction[]> {
	const undertaken = await everyOf(ctx.read, agreedActions, { owner: ctx.actor.id });
	const said = await withoutParticipants(
		ctx,
		undertaken.map(({ source }) => source)
	);
	return undertaken
		.toSorted((a, b) => (a.agreedOn < b.agreedOn ? -1 : 1))
		.map((each) => ownAction(each, ctx.actor.id, (text) => said(each.source, text)));
}

const ownAction = (
	{ what, agreedOn, due, measure, completion, dropping, progress }: AgreedAction,
	me: string,
	said: (text: string) => string
): OwnAction => ({
	what: said(what),
	agreedOn,
	due,
	measure: said(measure),
	state: completion ? 'done' : dropping ? 'given up' : 'open',
	outcome: said(completion?.by === me ? completion.outcome : dropping?.by === me ? dropping.reason : ''),
	progress: progress.filter(({ by }) => by === me).map(({ at, text }) => ({ at, text: said(text) }))
});

/** What was written in a draft, without the fields that a form fills in by itself. */
const typedIn = (values: Readonly<Record<string, string | string[]>>): string =>
	Object.entries(values)
		.filter(([name, value]) => /(^|\.)text$/.test(name) && value !== '')
		.map(([, value]) => String(value))
		.join('\n\n');
