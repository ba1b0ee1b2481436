import { createHash } from 'node:crypto';

/**
 * Names of tables, columns and indexes. Kinds are lower-case words joined by hyphens, keys have neither hyphen nor low line:
 * two low lines between them keep names apart. PostgreSQL cuts names at 63 bytes.
 */

const LONGEST = 63;

const plain = (kind: string): string => kind.replaceAll('-', '_');

/** A name in quotation marks; one that is too long keeps its beginning and gets a mark of its own. */
function quoted(name: string): string {
	if (!/^[A-Za-z0-9_]+$/.test(name)) throw new TypeError(`${name} cannot name a table or column.`);
	const mark = createHash('sha256').update(name).digest('hex').slice(0, 8);
	return `"${name.length <= LONGEST ? name : `${name.slice(0, LONGEST - 9)}_${mark}`}"`;
}

/** The current records of a kind. */
export const recordTable = (kind: string): string => quoted(`record_${plain(kind)}`);
/** The values of a key of many: one row for each value that a record holds. */
export const holdsTable = (kind: string, key: string): string => quoted(`holds_${plain(kind)}__${key}`);
export const keyColumn = (key: string): string => quoted(`k_${key}`);
/** The index of a key, over all records. */
export const keyIndex = (kind: string, key: string): string => quoted(`by_${plain(kind)}__${key}`);
/** The index by class of audience and then by a key, or by id alone. */
export const classIndex = (kind: string, key?: string): string => quoted(`of_${plain(kind)}${key ? `__${key}` : ''}`);
export const functionName = (verb: string, kind: string): string => quoted(`${verb}__${plain(kind)}`);
/** A text as an SQL literal; only for names of kinds and keys in generated functions, never for what people typed. */
export function literal(text: string): string {
	if (!/^[A-Za-z0-9-]+$/.test(text)) throw new TypeError(`${text} cannot name a kind or key.`);
	return `'${text}'`;
}
