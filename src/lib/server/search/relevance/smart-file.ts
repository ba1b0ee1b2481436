/** A record of a file in the format of the SMART collections: its number, and its fields by their letter. */
export interface SmartRecord {
	readonly number: number;
	readonly fields: Readonly<Record<string, string>>;
}

/**
 * Reads records that begin with `.I NUMBER`, each field with a line of its letter (`.T` title, `.A` author, `.W` text …).
 * What stands before the first record is left aside.
 */
export function readSmart(text: string): SmartRecord[] {
	const records: { number: number; fields: Record<string, string> }[] = [];
	let field = '';
	for (const line of text.split(/\r?\n/)) {
		const begun = BEGINS.exec(line);
		const record = records.at(-1);
		if (begun) {
			records.push({ number: Number(begun[1]), fields: {} });
			field = '';
		} else if (FIELD.test(line)) {
			field = line[1]!;
		} else if (record && field !== '') {
			record.fields[field] = `${record.fields[field] ?? ''}${line}\n`;
		}
	}
	return records;
}

const BEGINS = /^\.I\s+(\d+)\s*$/;
const FIELD = /^\.[A-Z]\s*$/;
