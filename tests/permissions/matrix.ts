/**
 * Who may open what: every route has a row here, and a route without one fails the test. Who a seat is, see seats.ts; what
 * stands behind an address with an id, see records.ts. "Opens" includes a redirect to where the thing lives.
 */
export const SEATS = [
	'visitor',
	'author',
	'colleague',
	'supervisor',
	'facilitator',
	'coordinator',
	'administrator',
	'partner'
] as const;
export type Seat = (typeof SEATS)[number];

export interface Row {
	/** The route as Kit names it. */
	readonly route: string;
	/** Whose record the id in the address is; `none` for an id that never existed. */
	readonly record?: RecordName;
	/** Who opens it; everybody else meets "not found", or for `refused` seats "not yours to do". */
	readonly opens: readonly Seat[];
	readonly refused?: readonly Seat[];
	/** Only takes forms: nobody opens it, everybody signed in may send. */
	readonly formOnly?: true;
}
export type RecordName =
	| 'none'
	| 'private entry'
	| 'file of the private entry'
	| 'form being filled in'
	| 'file of the form'
	| 'private training'
	| 'tally mark'
	| 'person'
	| 'vocabulary'
	| 'form'
	| 'edition at work'
	| 'project'
	| 'objective'
	| 'branch'
	| 'lesson'
	| 'comment'
	| 'supervision'
	| 'supervisee'
	| 'draft practice'
	| 'file of the draft practice'
	| 'practice handover'
	| 'published practice'
	| 'adoption'
	| 'practice import'
	| 'draft with words to place'
	| 'easy read'
	| 'checked easy read'
	| 'picture'
	| 'picture of the easy read'
	| 'set'
	| 'set entry'
	| 'facilitation offer'
	| 'survey'
	| 'file of the set entry'
	| 'meeting'
	| 'review of old minutes'
	| 'meeting of old minutes'
	| 'learning note'
	| 'note item'
	| 'challenge'
	| 'workplan'
	| 'collection'
	| 'draft of a briefing paper'
	| 'briefing paper'
	| 'paper at work'
	| 'published paper'
	| 'recommendation'
	| 'file of the recommendation';

/** The file at the address of a record that has one. */
const FILES: Partial<Record<RecordName, RecordName>> = {
	'easy read': 'picture of the easy read',
	'set entry': 'file of the set entry',
	'draft practice': 'file of the draft practice',
	recommendation: 'file of the recommendation',
	'form being filled in': 'file of the form'
};
export const fileOf = (record: RecordName): RecordName => FILES[record] ?? 'file of the private entry';

const EVERYBODY = SEATS;
const SIGNED_IN = SEATS.filter((seat) => seat !== 'visitor');
/** Whoever belongs to the Tuesday set, see tests/world.ts. */
const IN_THE_SET: readonly Seat[] = ['author', 'colleague', 'facilitator', 'partner'];
const STAFF = SIGNED_IN.filter((seat) => seat !== 'partner');

/** Whoever neither coordinates nor supervises. */
const IS_NEITHER = SIGNED_IN.filter((seat) => seat !== 'supervisor' && seat !== 'coordinator');

const IS_NO_COORDINATOR = SIGNED_IN.filter((seat) => seat !== 'coordinator');

/** Ada, whose plan or collection it is, and whoever coordinates. */
const KEEPS_THE_PLAN: readonly Seat[] = ['author', 'coordinator'];
const KEEPS_NO_PLAN = STAFF.filter((seat) => !KEEPS_THE_PLAN.includes(seat));
/** Whoever began a paper, and coordinators; the rest of the staff read it. */
const WRITES_PAPERS: readonly Seat[] = ['author', 'coordinator'];
const DO_NOT_WRITE_PAPERS = STAFF.filter((seat) => !WRITES_PAPERS.includes(seat));

/** Whoever facilitates a set or coordinates puts attendance by body together. */
const COUNTS_ATTENDANCE: readonly Seat[] = ['facilitator', 'coordinator'];
const COUNTS_NONE = SIGNED_IN.filter((seat) => !COUNTS_ATTENDANCE.includes(seat));

/** The rest of the staff, who can read a thing but not do that to it. */
const others = (seat: Seat): readonly Seat[] => STAFF.filter((each) => each !== seat);

const row = (route: string, opens: readonly Seat[], more: Omit<Row, 'route' | 'opens'> = {}): Row => ({ route, opens, ...more });

export const MATRIX: readonly Row[] = [
	// The door. What stands behind a one-time link is decided by the link.
	row('/(public)', EVERYBODY),
	row('/(public)/about/api', EVERYBODY),
	// What a key opens is held in tests/permissions/programs.test.ts: whoever is signed in reads here as a visitor does.
	row('/(public)/api/[...rest]', EVERYBODY),
	row('/(public)/api/v1/openapi.json', EVERYBODY),
	row('/(public)/api/v1/practices', EVERYBODY),
	row('/(public)/api/v1/practices/[id=id]', [], { record: 'draft practice' }),
	row('/(public)/api/v1/practices/[id=id]/editions', [], { record: 'draft practice' }),
	row('/(public)/api/v1/lessons', EVERYBODY),
	row('/(public)/api/v1/lessons/[id=id]', [], { record: 'lesson' }),
	row('/(public)/api/v1/search', EVERYBODY),
	row('/(public)/api/v1/templates', EVERYBODY),
	row('/(public)/api/v1/vocabularies', EVERYBODY),
	row('/(public)/calendar/[token].ics', EVERYBODY),
	// The same for everybody: what is published for anyone.
	row('/(public)/feeds/[of].atom', EVERYBODY),
	row('/(public)/feeds/[of].json', EVERYBODY),
	row('/(public)/robots.txt', EVERYBODY),
	row('/(public)/sitemap.xml', EVERYBODY),
	row('/(public)/sitemaps/[part].xml', EVERYBODY),
	row('/(public)/guides', EVERYBODY),
	row('/(public)/guides/[name]', EVERYBODY),
	row('/(public)/health', EVERYBODY),
	row('/(public)/invitation', EVERYBODY),
	row('/(public)/invitation/[token]', EVERYBODY),
	row('/(public)/read-only', EVERYBODY),
	row('/(public)/read-only/[token]', EVERYBODY),
	row('/(public)/read-only/items/[id=id]', EVERYBODY),
	row('/(public)/report', EVERYBODY),
	row('/(public)/report/[token]', EVERYBODY),
	row('/(public)/reset', EVERYBODY),
	row('/(public)/reset/[token]', EVERYBODY),
	row('/(public)/search', EVERYBODY),
	row('/(public)/search/csv', EVERYBODY),
	row('/(public)/search/suggestions', EVERYBODY),
	row('/(public)/setup', EVERYBODY),
	row('/(public)/sign-in', EVERYBODY),
	row('/(public)/sign-out', EVERYBODY),

	// The library: published practices for everybody, a draft for whoever is at work on it.
	row('/(public)/practices', EVERYBODY),
	row('/(public)/practices/csv', EVERYBODY),
	row('/(public)/practices/suggestions', EVERYBODY),
	// Which bodies, counts and names of people somebody finds in it: tests/contract/directory.test.ts.
	row('/(public)/practices/directory', EVERYBODY),
	row('/(public)/practices/directory/[body]', EVERYBODY),
	row('/(public)/practices/csv/directory', EVERYBODY),
	row('/(public)/practices/compare', EVERYBODY),
	row('/(public)/practices/[id=id]', ['author'], { record: 'draft practice' }),
	row('/(public)/practices/adoptions/[id=id]', SIGNED_IN, { record: 'adoption' }),
	row('/(public)/practices/[id=id]/word', [], { record: 'draft practice' }),
	row('/(public)/practices/[id=id]/markdown', [], { record: 'draft practice' }),
	row('/(public)/practices/[id=id]/json', [], { record: 'draft practice' }),
	row('/(public)/practices/[id=id]/attachments/[attachment=id]', ['author'], { record: 'draft practice' }),

	row('/(app)/practices/mine', SIGNED_IN),
	row('/(app)/practices/new', SIGNED_IN),
	row('/(app)/practices/import', SIGNED_IN),
	row('/(app)/practices/starters', ['coordinator'], { refused: [...others('coordinator'), 'partner'] }),
	row('/(app)/practices/import/table', SIGNED_IN),
	row('/(app)/practices/[id=id]/adopt', SIGNED_IN, { record: 'published practice' }),
	row('/(app)/practices/adoptions/[id=id]/change', ['author'], {
		record: 'adoption',
		refused: SIGNED_IN.filter((seat) => seat !== 'author')
	}),
	row('/(app)/practices/handovers/[id=id]', ['author', 'colleague'], { record: 'practice handover' }),
	row('/(app)/practices/import/many', SIGNED_IN),
	row('/(app)/practices/import/many/[id=id]', ['author'], { record: 'practice import' }),
	row('/(app)/practices/import/many/[id=id]/next', ['author'], { record: 'practice import' }),
	row('/(app)/practices/[id=id]/unplaced', ['author'], { record: 'draft with words to place' }),
	row('/(app)/practices/[id=id]/working', ['author'], { record: 'draft practice' }),
	row('/(app)/practices/[id=id]/peer-check', ['author'], { record: 'draft practice' }),
	row('/(app)/practices/[id=id]/editions', ['author'], { record: 'draft practice' }),
	row('/(app)/practices/[id=id]/wordings', ['author'], { record: 'draft practice' }),
	row('/(app)/practices/[id=id]/edit', ['author'], { record: 'draft practice' }),
	row('/(app)/practices/[id=id]/edit/save', [], { formOnly: true }),
	row('/(app)/practices/[id=id]/files', ['author'], { record: 'draft practice' }),
	row('/(app)/practices/[id=id]/check', ['author'], { record: 'draft practice' }),

	// Easy reads: one of a lesson for staff that is published, one of a practice that waits for a coordinator.
	row('/(public)/easy-read', EVERYBODY),
	row('/(public)/easy-read/[id=id]', STAFF, { record: 'easy read' }),
	row('/(public)/easy-read/[id=id]/word', STAFF, { record: 'easy read' }),
	row('/(public)/easy-read/[id=id]/pictures/[attachment=id]', STAFF, { record: 'easy read' }),
	row('/(app)/easy-read/mine', SIGNED_IN),
	row('/(app)/easy-read/new', SIGNED_IN),
	row('/(app)/easy-read/[id=id]/edit', ['author'], { record: 'checked easy read', refused: others('author') }),
	row('/(app)/easy-read/[id=id]/edit/save', [], { formOnly: true }),
	row('/(app)/easy-read/[id=id]/working', STAFF, { record: 'checked easy read' }),
	row('/(app)/easy-read/[id=id]/working/pictures/[attachment=id]', ['author'], { record: 'easy read' }),
	row('/(app)/easy-read/pictures', SIGNED_IN),
	row('/(app)/easy-read/pictures/[id=id]', STAFF, { record: 'picture' }),
	row('/(app)/easy-read/pictures/[id=id]/file', STAFF, { record: 'picture' }),

	// One's own.
	row('/(app)/today', SIGNED_IN),
	row('/(app)/deleted', SIGNED_IN),
	row('/(app)/settings', SIGNED_IN),
	row('/(app)/settings/mail', ['administrator']),
	row('/(app)/settings/program-keys', SIGNED_IN),
	row('/(app)/settings/templates', ['administrator']),
	row('/(app)/settings/templates/[id=id]', ['administrator'], { record: 'form' }),
	row('/(app)/settings/templates/next/[id=id]', ['administrator'], { record: 'edition at work' }),
	row('/(app)/settings/vocabularies', ['administrator']),
	row('/(app)/settings/vocabularies/[id=id]', ['administrator'], { record: 'vocabulary' }),
	row('/(app)/visit-as', [], { formOnly: true }),
	row('/(app)/session', [], { formOnly: true }),
	row('/(app)/learning-file', SIGNED_IN),
	row('/(app)/learning-file/log', SIGNED_IN),
	row('/(app)/learning-file/led-to', SIGNED_IN),
	row('/(app)/learning-file/print', SIGNED_IN),
	row('/(app)/learning-file/take-away', SIGNED_IN),
	row('/(app)/learning-file/take-away/archive', SIGNED_IN),
	row('/(app)/learning-file/export/archive', SIGNED_IN),
	row('/(app)/learning-file/export/json', SIGNED_IN),
	row('/(app)/learning-file/export/markdown', SIGNED_IN),
	row('/(app)/learning-file/export/word', SIGNED_IN),
	row('/(app)/learning-file/drafts/[id=id]', [], { formOnly: true }),
	row('/(app)/learning-file/drafts/[id=id]/attachments', [], { formOnly: true }),
	row('/(app)/learning-file/drafts/[id=id]/attachments/[attachment=id]', ['author'], { record: 'form being filled in' }),
	row('/(app)/learning-file/entries/[id=id]', ['author'], { record: 'private entry' }),
	row('/(app)/learning-file/entries/[id=id]/attachments/[attachment=id]', ['author'], { record: 'private entry' }),
	row('/(app)/learning-file/entries/[id=id]/open', ['author'], { record: 'private entry' }),
	row('/(app)/learning-file/entries/[id=id]/edit', ['author'], { record: 'private entry' }),
	row('/(app)/learning-file/entries/[id=id]/history', ['author'], { record: 'private entry' }),
	row('/(app)/learning-file/entries/[id=id]/promote', ['author'], { record: 'private entry' }),
	row('/(app)/learning-file/entries/[id=id]/share', ['author'], { record: 'private entry' }),
	row('/(app)/learning-file/shared/[id=id]', [], { record: 'none' }),
	row('/(app)/learning-file/shared/[id=id]/attachments/[attachment=id]', [], { record: 'none' }),

	row('/(app)/learning-file/tally', SIGNED_IN),
	row('/(app)/learning-file/tally/csv', SIGNED_IN),
	row('/(app)/learning-file/tally/[id=id]', ['author'], { record: 'tally mark' }),
	row('/(app)/learning-file/training', SIGNED_IN),
	row('/(app)/learning-file/training/csv', SIGNED_IN),
	row('/(app)/learning-file/training/new', SIGNED_IN),
	row('/(app)/learning-file/training/[id=id]', ['author'], { record: 'private training' }),
	row('/(app)/learning-file/training/[id=id]/edit', ['author'], { record: 'private training' }),
	row('/(app)/learning-file/training/[id=id]/history', ['author'], { record: 'private training' }),
	row('/(app)/learning-file/training/[id=id]/open', ['author'], { record: 'private training' }),

	row('/(app)/learning-file/of/[id=id]', ['supervisor'], { record: 'person' }),

	// The Tuesday set and a confidential meeting of it.
	row('/(app)/sets', SIGNED_IN),
	row('/(app)/calendar', SIGNED_IN),
	row('/(app)/sets/new', STAFF, { refused: ['partner'] }),
	row('/(app)/sets/[id=id]', IN_THE_SET, { record: 'set' }),
	row('/(app)/sets/[id=id]/edit', ['facilitator'], { record: 'set', refused: ['author', 'colleague', 'partner'] }),
	row('/(app)/sets/[id=id]/members', IN_THE_SET, { record: 'set' }),
	row('/(app)/sets/[id=id]/contract', IN_THE_SET, { record: 'set' }),
	row('/(app)/sets/[id=id]/contract/edit', ['facilitator'], { record: 'set', refused: ['author', 'colleague', 'partner'] }),
	row('/(app)/sets/[id=id]/earlier', IN_THE_SET, { record: 'set' }),
	row('/(app)/sets/[id=id]/informed', ['facilitator'], { record: 'set', refused: ['author', 'colleague', 'partner'] }),
	row('/(app)/meetings/[id=id]/inform', ['facilitator'], { record: 'meeting', refused: ['author', 'colleague', 'partner'] }),
	row('/(app)/sets/[id=id]/merge', ['facilitator'], { record: 'set', refused: ['author', 'colleague', 'partner'] }),
	row('/(app)/sets/[id=id]/split', ['facilitator'], { record: 'set', refused: ['author', 'colleague', 'partner'] }),
	row('/(app)/sets/facilitation/[id=id]', ['author'], { record: 'facilitation offer', refused: ['facilitator'] }),
	row('/(app)/sets/proposals/[id=id]', [], { record: 'none' }),
	row('/(app)/sets/[id=id]/surveys', IN_THE_SET, { record: 'set' }),
	row('/(app)/sets/[id=id]/surveys/new', ['facilitator'], { record: 'set', refused: ['author', 'colleague', 'partner'] }),
	row('/(app)/sets/surveys', ['coordinator'], { refused: IS_NO_COORDINATOR }),
	row('/(app)/sets/surveys/csv', ['coordinator'], { refused: IS_NO_COORDINATOR }),
	row('/(app)/sets/surveys/[id=id]', IN_THE_SET, { record: 'survey' }),
	// What a set that meets in confidence answered stays in it.
	row('/(app)/sets/surveys/[id=id]/csv', [], { record: 'survey', refused: IN_THE_SET }),
	row('/(app)/sets/[id=id]/file', IN_THE_SET, { record: 'set' }),
	row('/(app)/sets/[id=id]/file/write', IN_THE_SET, { record: 'set' }),
	row('/(app)/sets/[id=id]/file/print', IN_THE_SET, { record: 'set' }),
	row('/(app)/sets/[id=id]/file/export/json', IN_THE_SET, { record: 'set' }),
	row('/(app)/sets/[id=id]/file/export/markdown', IN_THE_SET, { record: 'set' }),
	row('/(app)/sets/[id=id]/file/export/word', IN_THE_SET, { record: 'set' }),
	row('/(app)/sets/file/[id=id]', IN_THE_SET, { record: 'set entry' }),
	row('/(app)/sets/file/[id=id]/edit', ['author'], { record: 'set entry', refused: ['colleague', 'facilitator', 'partner'] }),
	row('/(app)/sets/file/[id=id]/history', IN_THE_SET, { record: 'set entry' }),
	row('/(app)/sets/file/[id=id]/files', ['author'], { record: 'set entry', refused: ['colleague', 'facilitator', 'partner'] }),
	row('/(app)/sets/file/[id=id]/attachments/[attachment=id]', IN_THE_SET, { record: 'set entry' }),
	row('/(app)/sets/[id=id]/import', ['facilitator'], { record: 'set', refused: ['author', 'colleague', 'partner'] }),
	row('/(app)/sets/import/[id=id]', ['facilitator'], { record: 'review of old minutes' }),
	row('/(app)/sets/import/[id=id]/draft', [], { formOnly: true }),
	row('/(app)/meetings/[id=id]/brought', ['author', 'facilitator'], { record: 'meeting of old minutes' }),
	row('/(app)/sets/[id=id]/meetings/new', IN_THE_SET, { record: 'set' }),
	row('/(app)/sets/[id=id]/priorities', IN_THE_SET, { record: 'set' }),
	row('/(app)/sets/[id=id]/seats', IN_THE_SET, { record: 'set' }),
	row('/(app)/sets/[id=id]/bids', IN_THE_SET, { record: 'set' }),
	row('/(app)/sets/[id=id]/meetings/series', IN_THE_SET, { record: 'set' }),
	row('/(app)/meetings', SIGNED_IN),
	row('/(app)/meetings/attendance', COUNTS_ATTENDANCE, { refused: COUNTS_NONE }),
	row('/(app)/meetings/attendance/csv', COUNTS_ATTENDANCE, { refused: COUNTS_NONE }),
	row('/(app)/meetings/[id=id]', IN_THE_SET, { record: 'meeting' }),
	row('/(app)/meetings/[id=id]/agenda', IN_THE_SET, { record: 'meeting' }),
	row('/(app)/meetings/[id=id]/calendar', IN_THE_SET, { record: 'meeting' }),
	row('/(app)/meetings/[id=id]/run/calendar', IN_THE_SET, { record: 'meeting' }),
	row('/(app)/meetings/[id=id]/edit', IN_THE_SET, { record: 'meeting' }),
	row('/(app)/meetings/[id=id]/run', IN_THE_SET, { record: 'meeting' }),
	row('/(app)/meetings/[id=id]/wordings', IN_THE_SET, { record: 'meeting' }),
	row('/(app)/meetings/[id=id]/live', IN_THE_SET, { record: 'meeting' }),
	row('/(app)/meetings/[id=id]/live/now', IN_THE_SET, { record: 'meeting' }),
	row('/(app)/meetings/[id=id]/live/understood', [], { formOnly: true }),
	row('/(app)/meetings/[id=id]/changes', IN_THE_SET, { record: 'meeting' }),
	row('/(app)/meetings/[id=id]/note', IN_THE_SET, { record: 'meeting' }),
	row('/(app)/meetings/[id=id]/note/word', IN_THE_SET, { record: 'meeting' }),
	row('/(app)/meetings/[id=id]/note/markdown', IN_THE_SET, { record: 'meeting' }),
	row('/(app)/meetings/[id=id]/note/text', IN_THE_SET, { record: 'meeting' }),
	row('/(app)/meetings/[id=id]/learning', IN_THE_SET, { record: 'meeting' }),
	row('/(app)/meetings/[id=id]/learning/note', ['facilitator'], {
		record: 'meeting',
		refused: ['author', 'colleague', 'partner']
	}),
	row('/(app)/meetings/[id=id]/learning/note/draft', [], { formOnly: true }),
	row('/(app)/meetings/[id=id]/briefing', ['facilitator'], {
		record: 'meeting',
		refused: ['author', 'colleague', 'partner']
	}),
	row('/(app)/briefings/[id=id]', IN_THE_SET, { record: 'briefing paper' }),
	row('/(app)/briefings/[id=id]/edit', ['facilitator'], { record: 'draft of a briefing paper' }),
	row('/(app)/briefings/[id=id]/draft', [], { formOnly: true }),
	row('/(app)/briefings/[id=id]/word', IN_THE_SET, { record: 'briefing paper' }),
	row('/(app)/briefings/[id=id]/markdown', IN_THE_SET, { record: 'briefing paper' }),
	row('/(app)/briefings/[id=id]/text', IN_THE_SET, { record: 'briefing paper' }),
	row('/(app)/meetings/words/[id=id]', [], { record: 'none' }),
	row('/(app)/meetings/[id=id]/pulse', IN_THE_SET, { record: 'meeting' }),
	row('/(app)/sets/[id=id]/story', IN_THE_SET, { record: 'set' }),
	row('/(app)/sets/[id=id]/pulse', IN_THE_SET, { record: 'set' }),
	row('/(app)/sets/[id=id]/evaluation', IN_THE_SET, { record: 'set' }),
	row('/(app)/sets/[id=id]/evaluation/word', IN_THE_SET, { record: 'set' }),
	// What a meeting passed on, here to staff.
	row('/(public)/learning-notes', EVERYBODY),
	row('/(public)/learning-notes/[id=id]', STAFF, { record: 'learning note' }),
	row('/(public)/learning-notes/[id=id]/word', STAFF, { record: 'learning note' }),
	row('/(public)/learning-notes/[id=id]/markdown', STAFF, { record: 'learning note' }),
	row('/(public)/learning-notes/[id=id]/text', STAFF, { record: 'learning note' }),

	// Issues of common concern; this one is for staff. What a meeting said is raised from its note.
	row('/(app)/challenges', SIGNED_IN),
	row('/(app)/challenges/new', STAFF, { refused: ['partner'] }),
	row('/(app)/challenges/[id=id]', STAFF, { record: 'challenge' }),
	// Action papers: one that Ada is at work on, and one that is published for staff.
	row('/(public)/papers', EVERYBODY),
	row('/(public)/papers/[id=id]', STAFF, { record: 'published paper' }),
	row('/(public)/papers/[id=id]/word', STAFF, { record: 'published paper' }),
	row('/(public)/papers/[id=id]/summary', STAFF, { record: 'published paper' }),
	row('/(public)/papers/[id=id]/summary/word', STAFF, { record: 'published paper' }),
	row('/(app)/papers/new', STAFF, { refused: ['partner'] }),
	row('/(app)/papers/[id=id]/working', STAFF, { record: 'paper at work' }),
	row('/(app)/papers/[id=id]/edit', WRITES_PAPERS, { record: 'paper at work', refused: DO_NOT_WRITE_PAPERS }),
	row('/(app)/papers/[id=id]/issue', WRITES_PAPERS, { record: 'paper at work', refused: DO_NOT_WRITE_PAPERS }),
	row('/(app)/papers/[id=id]/check', WRITES_PAPERS, { record: 'paper at work', refused: DO_NOT_WRITE_PAPERS }),
	row('/(app)/papers/[id=id]/asks', STAFF, { record: 'published paper' }),
	row('/(app)/recommendations', STAFF),
	row('/(app)/recommendations/[id=id]', STAFF, { record: 'recommendation' }),
	row('/(app)/recommendations/[id=id]/attachments/[attachment=id]', STAFF, { record: 'recommendation' }),
	row('/(app)/meetings/items/[id=id]/challenge', IN_THE_SET, { record: 'note item' }),

	// A collection that Ada shared with staff.
	row('/(public)/collections', EVERYBODY),
	row('/(public)/collections/[id=id]', STAFF, { record: 'collection' }),
	row('/(public)/collections/[id=id]/word', STAFF, { record: 'collection' }),
	row('/(public)/collections/[id=id]/markdown', STAFF, { record: 'collection' }),
	row('/(app)/collections/new', SIGNED_IN),
	// What is added stands in the address, and its deed says who may; without it this leads to the collections.
	row('/(app)/collections/add', SIGNED_IN),
	row('/(app)/collections/[id=id]/edit', KEEPS_THE_PLAN, { record: 'collection', refused: KEEPS_NO_PLAN }),
	row('/(app)/collections/[id=id]/history', STAFF, { record: 'collection' }),

	row('/(app)/read-only-links', SIGNED_IN),
	// What is to be shown stands in the address, and its deed says who may; without it this leads to the links.
	row('/(app)/read-only-links/new', SIGNED_IN),

	// Supervision.
	row('/(app)/supervision', SIGNED_IN),
	row('/(app)/supervision/[id=id]', ['author', 'supervisor'], { record: 'supervision' }),
	row('/(app)/supervision/[id=id]/draft', [], { formOnly: true }),
	row('/(app)/supervision/[id=id]/harvest', ['author', 'supervisor'], { record: 'supervision' }),
	row('/(app)/supervision/[id=id]/copy', ['author', 'supervisor'], { record: 'supervision' }),
	row('/(app)/supervision/[id=id]/copy/word', ['author', 'supervisor'], { record: 'supervision' }),
	// Two people have no group to open anything to; the deeds say who may in one.
	row('/(app)/supervision/[id=id]/open', [], { record: 'supervision' }),
	// Ada's, which her supervisor has with her and nobody else.
	row('/(app)/supervision/agreement/[id=id]', ['supervisor'], { record: 'supervisee' }),
	row('/(app)/supervision/jottings', SIGNED_IN),
	row('/(app)/supervision/new', SIGNED_IN),
	row('/(app)/supervision/schedule', ['supervisor', 'coordinator'], { refused: IS_NEITHER }),

	// The tree.
	row('/(app)/tree', SIGNED_IN),
	row('/(app)/tree/picture', SIGNED_IN),
	row('/(app)/tree/branches/[id=id]', STAFF, { record: 'branch' }),
	row('/(app)/tree/branches/new', STAFF, { refused: ['partner'] }),
	row('/(app)/tree/lessons/[id=id]', STAFF, { record: 'lesson' }),
	row('/(app)/tree/lessons/[id=id]/cite', STAFF, { record: 'lesson' }),
	row('/(app)/tree/lessons/[id=id]/hang', STAFF, { record: 'lesson' }),
	row('/(app)/tree/lessons/[id=id]/merge', STAFF, { record: 'lesson' }),
	row('/(app)/tree/lessons/[id=id]/supersede', STAFF, { record: 'lesson' }),
	row('/(app)/tree/lessons/[id=id]/redact', ['author'], { record: 'lesson', refused: others('author') }),
	row('/(app)/tree/comments', SIGNED_IN),
	row('/(app)/tree/comments/[id=id]', STAFF, { record: 'comment' }),
	row('/(app)/tree/lessons/new', SIGNED_IN),
	row('/(app)/tree/register', SIGNED_IN),
	row('/(app)/tree/register/csv', SIGNED_IN),
	row('/(app)/tree/requests/[id=id]', [], { record: 'none' }),

	// Where a record came from and what came of it: the name of the record is its kind in the address.
	row('/(app)/thread/[kind]/[id=id]', STAFF, { record: 'lesson' }),

	// What rises in what one may read.
	row('/(app)/themes', SIGNED_IN),
	row('/(app)/themes/records', SIGNED_IN),

	// What somebody follows, and what is news to them: one's own alone.
	row('/(app)/following', SIGNED_IN),
	row('/(app)/notifications', SIGNED_IN),
	row('/(app)/notifications/count', SIGNED_IN),

	// What somebody may mean by @ and # while they write.
	row('/(app)/mentions', SIGNED_IN),

	// Projects and what was agreed.
	row('/(app)/objectives', SIGNED_IN),
	row('/(app)/objectives/[id=id]', STAFF, { record: 'objective' }),
	row('/(app)/objectives/[id=id]/edit', ['coordinator'], { record: 'objective', refused: others('coordinator') }),
	row('/(app)/objectives/[id=id]/word', STAFF, { record: 'objective' }),
	row('/(app)/projects/[id=id]', STAFF, { record: 'project' }),
	row('/(app)/projects/new', ['coordinator'], { refused: [...others('coordinator'), 'partner'] }),
	row('/(app)/actions', SIGNED_IN),
	row('/(app)/actions/csv', SIGNED_IN),
	row('/(app)/actions/import', SIGNED_IN),
	row('/(app)/actions/[id=id]', [], { record: 'none' }),
	row('/(app)/actions/[id=id]/evidence', [], { record: 'none' }),
	row('/(app)/actions/[id=id]/attachments/[attachment=id]', [], { record: 'none' }),
	// A workplan that Ada keeps for all staff.
	row('/(app)/actions/plans', SIGNED_IN),
	row('/(app)/actions/plans/new', SIGNED_IN),
	row('/(app)/actions/plans/[id=id]', STAFF, { record: 'workplan' }),
	row('/(app)/actions/plans/[id=id]/actions', STAFF, { record: 'workplan' }),
	row('/(app)/actions/plans/[id=id]/edit', KEEPS_THE_PLAN, { record: 'workplan', refused: KEEPS_NO_PLAN }),
	row('/(app)/actions/plans/[id=id]/review', KEEPS_THE_PLAN, { record: 'workplan', refused: KEEPS_NO_PLAN }),
	row('/(app)/actions/plans/[id=id]/print', STAFF, { record: 'workplan' }),
	row('/(app)/actions/plans/[id=id]/word', STAFF, { record: 'workplan' }),
	row('/(app)/actions/plans/[id=id]/csv', STAFF, { record: 'workplan' }),

	// People.
	row('/(app)/people', SIGNED_IN),
	// Whoever knows Grace's name sees it with her body; the rest is the administrator's.
	row('/(app)/people/[id=id]', SIGNED_IN, { record: 'person' })
];
