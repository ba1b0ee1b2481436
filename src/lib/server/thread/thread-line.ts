import { issueTakingUp, type PublishedPaper } from '#lib/domain/action-papers';
import { entryTitle } from '#lib/domain/learning-files';
import { lessonComments, type LessonComment } from '#lib/domain/learning-tree';
import { adoptions, triedIn, type Adoption } from '#lib/domain/practices';
import type { Saved } from '#lib/domain/shared/collection';
import type { Found } from '#lib/domain/shared/context';
import { refText, type Ref } from '#lib/domain/shared/ids';
import type { LinkType, Step, Thread } from '#lib/domain/shared/thread';
import { collections } from '../collections';

/** One record of a thread as pages show it: a link, and in words how it hangs on. */
export interface ThreadLine {
	readonly kind: string;
	readonly id: string;
	readonly title: string;
	readonly href: string;
	readonly words: string;
	/** How many steps away; 1 is next to the record itself. */
	readonly steps: number;
	/** What it hangs on, one step nearer, as `kind/id`. */
	readonly on: string;
}

/** Where each kind of record has its page. Kinds without one never stand in a thread. */
const PLACES: Readonly<Record<string, (id: string) => string>> = {
	'learning-entry': (id) => `/learning-file/entries/${id}`,
	'shared-wording': (id) => `/learning-file/shared/${id}`,
	training: (id) => `/learning-file/training/${id}`,
	'tally-mark': (id) => `/learning-file/tally/${id}`,
	lesson: (id) => `/tree/lessons/${id}`,
	'lesson-comment': (id) => `/tree/comments/${id}`,
	supervision: (id) => `/supervision/${id}`,
	jotting: () => '/supervision/jottings',
	'set-meeting': (id) => `/meetings/${id}`,
	'briefing-paper': (id) => `/briefings/${id}`,
	'learning-note': (id) => `/learning-notes/${id}`,
	challenge: (id) => `/challenges/${id}`,
	recommendation: (id) => `/recommendations/${id}`,
	'action-paper': (id) => `/papers/${id}/working`,
	'published-paper': (id) => `/papers/${id}`,
	'agreed-action': (id) => `/actions/${id}`,
	workplan: (id) => `/actions/plans/${id}`,
	practice: (id) => `/practices/${id}`,
	'published-practice': (id) => `/practices/${id}`,
	adoption: (id) => `/practices/adoptions/${id}`,
	'next-edition': (id) => `/settings/templates/next/${id}`,
	objective: (id) => `/objectives/${id}`,
	project: (id) => `/projects/${id}`,
	'reading-collection': (id) => `/collections/${id}`,
	'learning-set': (id) => `/sets/${id}`,
	'set-entry': (id) => `/sets/file/${id}`,
	'easy-read': (id) => `/easy-read/${id}/working`,
	'published-easy-read': (id) => `/easy-read/${id}`,
	picture: (id) => `/easy-read/pictures/${id}`
};

/** How a link reads from its later end, and from its earlier one. */
const WORDS: Readonly<Record<LinkType, readonly [from: string, to: string]>> = {
	'promoted-to': ['A passage of this entry became it', 'A passage became this lesson'],
	'raised-in': ['It came up here', 'Raised there'],
	'agreed-in': ['Agreed here', 'Agreed there'],
	'agreed-on': ['Agreed on this lesson', 'Agreed on it'],
	'brought-to': ['This entry was brought', 'Brought here'],
	'learned-from': ['Learned from doing this', 'What was learned from doing it'],
	'shown-by': ['This shows what came of it', 'Shows what came of it'],
	'learned-at': ['Learned at this training', 'What was learned there'],
	'cited-by': ['It cites this', 'Cited here'],
	'prepared-for': ['Read before this meeting', 'Prepared for it'],
	'put-to': ['Asked in this paper', 'Put to a body'],
	'taken-up-in': ['An issue of it', 'Taken up here'],
	'tried-in': ['What is tried here', 'Tried there'],
	serves: ['Counts towards it', 'Counts towards this']
};

/** The address of a record's page, or null for a kind that has none. */
export const placeOf = ({ kind, id }: Ref): string | null => (Object.hasOwn(PLACES, kind) ? PLACES[kind]!(id) : null);

/** Both ways of a thread as lines, nearest first. */
export const linesOf = ({ cameFrom, becameOf }: Thread): { cameFrom: ThreadLine[]; becameOf: ThreadLine[] } => ({
	cameFrom: oneWay(cameFrom, 0),
	becameOf: oneWay(becameOf, 1)
});

/** A record that hangs on by several links, such as an entry learned from a session and brought to it, stands once: nearest first. */
function oneWay(steps: readonly Step[], end: 0 | 1): ThreadLine[] {
	const lines = steps.flatMap((step) => threadLine(step, end));
	return lines.filter((line, at) => lines.findIndex((each) => placeOf(each) === placeOf(line)) === at);
}

function threadLine({ type, steps, found, nearer }: Step, end: 0 | 1): ThreadLine[] {
	const href = placeOf(found);
	if (href === null) return [];
	const { kind, id } = found;
	const line = { kind, id, title: titleOf(found), href, words: WORDS[type][end], steps, on: refText(nearer) };
	const issue = type === 'taken-up-in' && end === 1 ? issueTakingUp(found.record as Saved<PublishedPaper>, nearer.id) : null;
	return [issue ? { ...line, href: `${href}#issue-${issue.number}`, words: `Taken up here as “${issue.title}”` } : line];
}

const declarations = new Map(collections.map((each) => [each.kind, each]));

/** What a record of any kind is called, by what its collection declares for search. */
export function titleOf({ kind, id, record }: Found): string {
	if (kind === lessonComments.kind) return entryTitle((record as unknown as LessonComment).words);
	if (kind === adoptions.kind) return triedIn((record as unknown as Adoption).where);
	const { title: called, label, name, day } = record as unknown as Partial<Record<'title' | 'label' | 'name' | 'day', string>>;
	const title = declarations.get(kind)?.search?.(record, id)?.title ?? called ?? label ?? name ?? day;
	return title ?? 'Something you can read';
}
