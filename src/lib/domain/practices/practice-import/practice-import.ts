import * as v from 'valibot';
import { audience, token } from '../../shared/audience';
import { collection, one } from '../../shared/collection';
import * as field from '../../shared/fields';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How an import ended: all of it was gone through, it was stopped, what came in was taken out again, or it could not go on. */
export const IMPORT_ENDS = ['through', 'stopped', 'taken-out', 'failed'] as const;

/**
 * Documents or rows that somebody brings in together, gone through in the background. Its bringer's alone. Every step is one
 * commit that changes this record, so two processes at one import cannot both win, and after a halt it goes on where it was.
 */
const schema = v.object({
	owner: field.id,
	/** The name of the file, or how many there are. */
	name: field.line(200),
	of: v.picklist(['documents', 'table']),
	/** What was brought; null once nothing of it is left to be gone through. */
	blob: v.nullable(field.id),
	/** Of a table: the form it is read by, and what somebody said that each column holds. */
	table: v.nullable(v.object({ template: field.id, columns: v.pipe(v.array(v.string()), v.maxLength(60)) })),
	/** Documents or rows, how many of them were gone through, and what became of these. */
	total: count,
	done: count,
	counts: v.object({ in: count, same: count, refused: count, unplaced: count, out: count }),
	begun: field.instant,
	/** Asked to stop; with `takeOut` what came in goes again, as far as nobody wrote in it. */
	stopping: v.nullable(v.object({ ...field.act.entries, takeOut: v.boolean() })),
	/** Which process is at it, until when others leave it alone. */
	claim: v.nullable(v.object({ process: field.id, until: field.instant })),
	end: v.nullable(v.object({ at: field.instant, as: v.picklist(IMPORT_ENDS), because: field.optionalLine(500) }))
});
export type PracticeImport = v.InferOutput<typeof schema>;

export const practiceImports = collection('practice-import', schema, {
	audience: ({ owner }) => audience(token.person(owner)),
	keys: {
		owner: one('text', ({ owner }) => owner),
		state: one('text', ({ end }) => (end === null ? 'open' : 'ended')),
		begun: one('instant', ({ begun }) => begun)
	},
	unique: { openOf: ({ owner, end }) => (end === null ? owner : null) },
	blobs: ({ blob }) => (blob === null ? [] : [blob]),
	historyFrom: (_, version) => version,
	retention: 'passing',
	passingSince: ({ begun }) => begun,
	version: 1,
	upgrades: []
});

/** Lines that one step of an import goes through at most. */
export const MOST_LINES = 50;

/** What became of one document or row. `at` counts from 1; of a table it is the row as a spreadsheet counts it. */
const line = v.object({
	at: count,
	name: field.optionalLine(200),
	is: v.picklist(['in', 'same', 'refused', 'out']),
	/** What it became, or became before. */
	practice: v.nullable(field.id),
	because: field.optionalLine(500),
	/** Sections of the form that were read, and pieces without a place. */
	sections: count,
	unplaced: count
});
export type ImportLine = v.InferOutput<typeof line>;

/** What became of the documents or rows of one step. */
const part = v.object({
	import: field.id,
	owner: field.id,
	/** How many were gone through before it. */
	from: count,
	lines: v.pipe(v.array(line), v.maxLength(MOST_LINES)),
	begun: field.instant
});
export type ImportPart = v.InferOutput<typeof part>;

export const importParts = collection('practice-import-part', part, {
	audience: ({ owner }) => audience(token.person(owner)),
	keys: {
		import: one('text', (each) => each.import),
		start: one('number', (each) => each.from)
	},
	historyFrom: (_, version) => version,
	retention: 'passing',
	passingSince: ({ begun }) => begun,
	version: 1,
	upgrades: []
});
