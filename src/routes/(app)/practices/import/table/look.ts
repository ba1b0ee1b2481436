import { setImmediate as othersFirst } from 'node:timers/promises';
import {
	broughtAmong,
	formsOfWorkspace,
	practiceWords,
	readPracticeTable,
	type PracticeRow,
	type RowToBring
} from '#lib/domain/practices';
import type { Context } from '#lib/domain/shared/context';
import { Invalid } from '#lib/domain/shared/errors';
import type { Id } from '#lib/domain/shared/ids';
import { readPracticeLanguages } from '#lib/server/content';
import { tableRead, tableSent } from '#lib/server/documents';
import { rowFingerprint } from '#lib/server/practices';

/** A table as a form brings it; `columns` are null where nobody said yet what they hold. */
interface Brought {
	readonly bytes: Uint8Array;
	readonly template: string;
	readonly columns: readonly string[] | null;
}
/** Rows that are read before somebody else's request comes first. */
const TOGETHER = 50;

/** The table in a form, with what its columns hold as far as somebody said it. */
export async function sentTable(form: FormData): Promise<Brought> {
	const { bytes, isNew } = await tableSent(form, 'columns.0');
	const said = () => Array.from({ length: 60 }, (_, at) => String(form.get(`columns.${at}`) ?? ''));
	return { bytes, template: String(form.get('template') ?? ''), columns: isNew ? null : said() };
}

/** What a table says, read as practices by a form of the workspace; nothing is kept. Invalid where it is no table. */
export async function look(ctx: Context, { bytes, template, columns }: Brought) {
	const { templates, forms } = await formsOfWorkspace(ctx);
	const at = templates.findIndex(({ id }) => id === template);
	if (at < 0) throw Invalid.field('template', 'Choose the form by which they are described.');
	const { rows: cells, text, letters } = tableRead(bytes);
	const table = readPracticeTable(cells, forms[at]!, practiceWords(readPracticeLanguages()), columns);
	return {
		template: templates[at]!.id,
		text,
		letters,
		/** What stands above each column, and in it in the first rows. */
		columns: cells[0]!.map((heading, column) => ({
			heading,
			holds: table.columns[column] ?? '',
			first: cells.slice(1, 4).map((row) => row[column] ?? '')
		})),
		targets: table.targets,
		rows: await withBefore(ctx, template, table.rows)
	};
}
export type Looked = Awaited<ReturnType<typeof look>>;

/** Each row with the practice that it became when it came in before, by the same form. */
async function withBefore(ctx: Context, template: Id, rows: Iterable<PracticeRow>): Promise<readonly RowToBring[]> {
	const read: (PracticeRow & { readonly fingerprint: string })[] = [];
	for (const row of rows) {
		if (read.length % TOGETHER === TOGETHER - 1) await othersFirst();
		read.push({ ...row, fingerprint: rowFingerprint(template, row) });
	}
	const known = await broughtAmong(
		ctx,
		read.map((each) => each.fingerprint)
	);
	return read.map((each) => ({ ...each, before: known.get(each.fingerprint) ?? null }));
}
