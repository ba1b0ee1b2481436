import * as v from 'valibot';
import * as field from '../shared/fields';
import { kindOfType } from './kinds';

const MEGABYTE = 1_024 * 1_024;
/** Bytes that one file may have. */
export const FILE_BYTES = 10 * MEGABYTE;
/** Files that one record takes along, and how many bytes all of them may have together. */
export const MOST_FILES = 10;
export const RECORD_BYTES = 40 * MEGABYTE;

const length = v.pipe(v.number(), v.integer(), v.minValue(1));

/**
 * A file as part of the record that takes it along: whoever reads the record reads the file. The bytes lie in the store under
 * `blob`, the id that its address bears too; `name` is what its sender called it, made safe for every system.
 */
export const attachment = v.object({
	blob: field.id,
	name: field.line(120),
	type: v.pipe(
		v.string(),
		v.check((type) => kindOfType(type) !== undefined)
	),
	bytes: v.pipe(length, v.maxValue(FILE_BYTES)),
	/** Width and height of a picture; null for everything else. */
	pixels: v.nullable(v.object({ width: length, height: length })),
	/** What it shows or holds, for whoever does not see it. */
	description: field.optionalLine(300)
});
export type Attachment = v.InferOutput<typeof attachment>;

export const attachments = v.pipe(v.array(attachment), v.maxLength(MOST_FILES, `Keep it to ${MOST_FILES} files.`));

export const blobsOf = (record: { readonly attachments: readonly Attachment[] }): readonly string[] =>
	record.attachments.map(({ blob }) => blob);

/** `340 KB`, `2.4 MB`. */
export const sizeInWords = (bytes: number): string =>
	bytes < MEGABYTE
		? `${Math.max(1, Math.round(bytes / 1_024)).toLocaleString('en-GB')} KB`
		: `${(bytes / MEGABYTE).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;
