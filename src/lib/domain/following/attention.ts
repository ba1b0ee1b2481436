import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { collection, type Saved } from '../shared/collection';
import { change, create, type Change, type Context } from '../shared/context';
import * as field from '../shared/fields';

/** The kinds of news, each of which a person may leave out, with what it holds. */
export const NEWS_KINDS = {
	waiting:
		'What waits for my answer: requests for my words, places offered to me, what changed after a training or an action, how a practice that I try goes, and what comes when the money of one of mine ends',
	actions:
		'Actions agreed for me, those that are due within three days or overdue, and what owners outside report by a link of mine',
	meetings:
		'Meetings of my sets and supervisions that are planned or moved, notes of meetings that are final, papers to read before one, and answers to my offer to facilitate a set',
	'my-lessons': 'Steps that others took with a lesson of mine, and who tries a practice of mine and how it goes there',
	comments:
		'Comments that mention me, what others say under lessons of mine, what is found where a practice of mine is checked, and who keeps it from now on',
	followed: 'What is new on what I follow',
	shared: 'Entries and trainings that somebody opened to me as their supervisor'
} as const;
/** What each kind stands under. */
export const NEWS_HEADINGS: Readonly<Record<NewsKind, string>> = {
	waiting: 'Waits for you',
	actions: 'Your actions',
	meetings: 'Meetings',
	'my-lessons': 'What my learning led to',
	comments: 'Comments',
	followed: 'What I follow',
	shared: 'Opened to you'
};
export type NewsKind = keyof typeof NEWS_KINDS;
export const newsKinds = Object.keys(NEWS_KINDS) as NewsKind[];

/** What one person has looked at and what they want to hear of. It holds keys of news and never what the news says. */
const schema = v.object({
	person: field.id,
	read: v.pipe(v.array(v.pipe(v.string(), v.maxLength(120))), v.maxLength(2_000)),
	off: v.pipe(v.array(v.picklist(newsKinds)), v.maxLength(20))
});
export type Attention = v.InferOutput<typeof schema>;

export const attentions = collection('attention', schema, {
	audience: ({ person }) => audience(token.person(person)),
	historyFrom: (_, version) => version,
	keys: {},
	unique: { person: ({ person }) => person },
	retention: 'account',
	version: 1,
	upgrades: []
});

/** The actor's own, or null before they first marked anything. */
export const attentionOf = (ctx: Pick<Context, 'read' | 'actor'>): Promise<Saved<Attention> | null> =>
	ctx.read.findUnique(attentions, 'person', ctx.actor.id);

/** The change that keeps new values of the actor's attention. */
export function attending(ctx: Context, seen: Saved<Attention> | null, values: Partial<Attention>): Change {
	return seen
		? change(attentions, seen, values)
		: create(attentions, ctx.newId(), { person: ctx.actor.id, read: [], off: [], ...values });
}
