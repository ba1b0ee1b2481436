import { latestPapers } from '#lib/domain/action-papers';
import { latestLearningNotes } from '#lib/domain/learning-sets';
import { organisations, workspaceOf } from '#lib/domain/people';
import { latestPractices } from '#lib/domain/practices';
import type { Reading } from '#lib/domain/shared/context';
import { NotFound } from '#lib/domain/shared/errors';
import { visitor } from '#lib/domain/shared/policy';
import { app } from '#lib/server/app';
import type { Feed, FeedEntry } from '#lib/server/feeds';
import { beginningOf } from '#lib/server/markdown';
import { inShort } from '../practices/laid-out';

/** Entries in a feed: what came before is found on the pages. */
const MOST = 50;

type Gather = (read: Reading, origin: string) => Promise<readonly FeedEntry[]>;

const practices: Gather = async (read, origin) =>
	(await latestPractices(read, MOST)).map(({ id, title, language, publishedAt, parts }) => ({
		address: `${origin}/practices/${id}`,
		title,
		begins: inShort({ parts }),
		language,
		at: publishedAt
	}));

/** A learning note is dated by its month alone: its day would tell the meeting that it left. */
const learningNotes: Gather = async (read, origin) =>
	(await latestLearningNotes(read, MOST)).map(({ id, title, wording, month }) => ({
		address: `${origin}/learning-notes/${id}`,
		title,
		begins: beginningOf(wording),
		language: null,
		at: `${month}-01T00:00:00.000Z`
	}));

const papers: Gather = async (read, origin) =>
	(await latestPapers(read, MOST)).map(({ id, title, summary, at }) => ({
		address: `${origin}/papers/${id}`,
		title,
		begins: beginningOf(summary),
		language: null,
		at
	}));

const FEEDS: ReadonlyMap<string, { readonly title: string; readonly page: string; readonly gather: readonly Gather[] }> = new Map(
	[
		['practices', { title: 'Practices', page: '/practices', gather: [practices] }],
		// No lesson is for anyone: what was learned leaves a set, in words that name nobody, as its learning notes.
		['learning-notes', { title: 'Learning notes', page: '/learning-notes', gather: [learningNotes] }],
		['all', { title: 'Practices, learning notes and action papers', page: '/', gather: [practices, learningNotes, papers] }]
	]
);

/** What is published for anyone, whoever asks: a feed is passed on, so nobody's own reading is in it. NotFound for no such feed. */
export async function publishedFeed(of: string, path: string): Promise<Feed> {
	const known = FEEDS.get(of);
	if (!known) throw new NotFound();
	const { store, config } = await app();
	const read = store.as(visitor);
	const [workspace, ...gathered] = await Promise.all([
		workspaceOf(read),
		...known.gather.map((gather) => gather(read, config.origin))
	]);
	if (!workspace) throw new NotFound();
	const { name } = await read.find(organisations, workspace.host);
	const entries = gathered.flat().sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
	return {
		title: `${known.title}: ${name}`,
		publisher: name,
		address: `${config.origin}${path}`,
		page: `${config.origin}${known.page}`,
		entries: entries.slice(0, MOST)
	};
}
