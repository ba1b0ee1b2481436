import {
	besideWhatIsThere,
	guessColumns,
	learningSets,
	readActionRows,
	type ActionColumn,
	type ActionColumns,
	actionColumns
} from '#lib/domain/learning-sets';
import { knownPeople } from '#lib/domain/people';
import { isId } from '#lib/domain/shared/ids';
import type { Context } from '#lib/domain/shared/context';
import { tableRead, tableSent } from '#lib/server/documents';

/** A list as a form brings it: as a file, or as its text with what its columns hold. */
interface Brought {
	readonly bytes: Uint8Array;
	/** What stands in which column; guessed by the headings where it was not said yet. */
	readonly columns: Readonly<Partial<Record<ActionColumn, string>>> | null;
	readonly headed: boolean;
	/** Into which set. */
	readonly set: string;
}

/** The list in a form, with what its columns hold as far as somebody said it. */
export async function sentList(form: FormData): Promise<Brought> {
	const { bytes, isNew } = await tableSent(form, 'headed');
	const set = String(form.get('set') ?? '');
	if (isNew) return { bytes, columns: null, headed: true, set };
	const said = actionColumns.map((column) => [column, String(form.get(`columns.${column}`) ?? '')]);
	return { bytes, columns: Object.fromEntries(said), headed: form.get('headed') !== 'no', set };
}

/** What a list says, read as actions, with what somebody needs to put it right. Invalid where it is no list. */
export async function look(ctx: Context, { bytes, columns: said, headed, set }: Brought) {
	const { rows, text, letters } = tableRead(bytes);
	const columns = said ? columnsSaid(said) : guessColumns(rows[0]!);
	const people = await knownPeople(ctx.read);
	return {
		text,
		letters,
		headed,
		columns,
		/** What stands above each column, or its first cell. */
		headings: rows[0]!,
		/** The set that they were looked at beside. */
		set,
		rows: await besideWhatIsThere(ctx, isId(set) ? set : '', readActionRows(rows, { columns, headed, people }))
	};
}

/** Rows that were looked at, to bring them in: what is left out was settled then, so that the same form sent again brings the same. */
export async function rowsSent(
	ctx: Context,
	{ csv, columns, headed }: { csv: string; columns: NonNullable<Brought['columns']>; headed: 'yes' | 'no' }
) {
	return (await look(ctx, { bytes: new TextEncoder().encode(csv), columns, headed: headed === 'yes', set: '' })).rows;
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
