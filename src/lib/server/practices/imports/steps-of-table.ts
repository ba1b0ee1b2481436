import { setImmediate as othersFirst } from 'node:timers/promises';
import {
	formsOfWorkspace,
	practiceWords,
	readPracticeTable,
	withoutConsent,
	type PracticeRow,
	type ToBring
} from '#lib/domain/practices';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { readPracticeLanguages } from '../../content';
import { DocumentNotRead, fingerprint, readCsv } from '../../documents';
import type { Steps } from './steps';

/** Rows of one step. */
const MOST_ROWS = 25;

interface Table {
	readonly template: Id;
	readonly columns: readonly string[];
}

/** What tells a row from any other that is read by the same form. */
export const rowFingerprint = (template: Id, { answers, area, source }: PracticeRow): string =>
	fingerprint(JSON.stringify([template, answers, area, source]));

/** The rows of a table, read as somebody said that its columns stand. Rows are read once, unless a step is asked for again. */
export function stepsOfTable(csv: Uint8Array, table: Table): Steps {
	const { rows: cells } = readCsv(csv);
	let open: { readonly rows: Iterator<PracticeRow>; at: number } | null = null;

	async function rowsFrom(done: number, ctx: Context): Promise<Iterator<PracticeRow>> {
		if (open?.at === done) return open.rows;
		const { templates, forms } = await formsOfWorkspace(ctx);
		const form = forms[templates.findIndex(({ id }) => id === table.template)];
		if (!form)
			throw new DocumentNotRead(
				'The form by which these rows are described was changed or retired meanwhile. Send the table again: nothing comes in twice.'
			);
		const words = practiceWords(readPracticeLanguages());
		const rows = readPracticeTable(cells, form, words, [...table.columns]).rows[Symbol.iterator]();
		open = { rows, at: 0 };
		while (open.at < done && !rows.next().done) if (++open.at % MOST_ROWS === 0) await othersFirst();
		return rows;
	}

	return {
		from: async (done, ctx) => {
			const rows = await rowsFrom(done, ctx);
			const read: ToBring[] = [];
			for (let row = rows.next(); !row.done; row = rows.next()) {
				read.push(asToBring(table.template, row.value));
				if (read.length === MOST_ROWS) break;
			}
			open!.at += read.length;
			return read;
		},
		close: async () => undefined
	};
}

function asToBring(template: Id, row: PracticeRow): ToBring {
	const named = { at: row.row, name: row.title };
	if (row.issues.length > 0) return { ...named, refused: row.issues.join(' ') };
	const { area, source, answers } = row;
	const fingerprints = [rowFingerprint(template, row)];
	return { ...named, template, answers: withoutConsent(answers), unplaced: [], about: { area, source }, fingerprints };
}
