import {
	guessColumns,
	learningSets,
	readActionRows,
	type ActionColumn,
	type ActionColumns,
	actionColumns
} from '#lib/domain/learning-sets';
import { knownPeople } from '#lib/domain/people';
import type { Context } from '#lib/domain/shared/context';
import { Invalid } from '#lib/domain/shared/errors';
import { DocumentNotRead, readCsv, type ReadCsv } from '#lib/server/documents';

/** A list as a form brings it: as a file, or as its text with what its columns hold. */
interface Brought {
	readonly bytes: Uint8Array;
	/** What stands in which column; guessed by the headings where it was not said yet. */
	readonly columns: Readonly<Partial<Record<ActionColumn, string>>> | null;
	readonly headed: boolean;
}

/** The list in a form: the file where one was chosen, else what was pasted, or what stands there since it was looked at. */
export async function sentList(form: FormData): Promise<Brought> {
	const file = form.get('file');
	if (file instanceof File && file.size > 0)
		return { bytes: new Uint8Array(await file.arrayBuffer()), columns: null, headed: true };
	const bytes = new TextEncoder().encode(String(form.get('csv') ?? ''));
	if (!form.has('headed')) return { bytes, columns: null, headed: true };
	const said = actionColumns.map((column) => [column, String(form.get(`columns.${column}`) ?? '')]);
	return { bytes, columns: Object.fromEntries(said), headed: form.get('headed') !== 'no' };
}

/** What a list says, read as actions, with what somebody needs to put it right. Invalid where it is no list. */
export async function look(ctx: Context, { bytes, columns: said, headed }: Brought) {
	const { rows, text, letters } = readList(bytes);
	const columns = said ? columnsSaid(said) : guessColumns(rows[0]!);
	const people = await knownPeople(ctx.read);
	return {
		text,
		letters,
		headed,
		columns,
		/** What stands above each column, or its first cell. */
		headings: rows[0]!,
		rows: readActionRows(rows, { columns, headed, people })
	};
}

function readList(bytes: Uint8Array): ReadCsv {
	try {
		return readCsv(bytes);
	} catch (trouble) {
		if (trouble instanceof DocumentNotRead) throw Invalid.field('csv', trouble.message);
		throw trouble;
	}
}

const columnsSaid = (said: NonNullable<Brought['columns']>): ActionColumns =>
	Object.fromEntries(
		actionColumns.flatMap((column) => (/^\d{1,2}$/.test(said[column] ?? '') ? [[column, Number(said[column])]] : []))
	);

export type Looked = Awaited<ReturnType<typeof look>>;

/** Sets that the actor can bring a list into. */
export async function setsToBringInto(ctx: Context) {
	const { items } = await ctx.read.list(learningSets, { order: { by: 'name', direction: 'ascending' }, limit: 100 });
	return items
		.filter(({ id, ending }) => ending === null && ctx.actor.tokens.has(`set:${id}`))
		.map(({ id, name }) => ({ value: id, label: name }));
}
