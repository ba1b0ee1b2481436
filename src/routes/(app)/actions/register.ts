import { actionBoard, actionRegister } from '#lib/domain/actions';
import { learningSets, withCarried } from '#lib/domain/learning-sets';
import { knownPeople } from '#lib/domain/people';
import { objectiveChoices } from '#lib/domain/projects';
import { today } from '#lib/domain/shared/clock';
import type { Context } from '#lib/domain/shared/context';
import { plansKnown } from '#lib/domain/workplans';
import { withSources } from '#lib/server/thread';
import { registerQuery } from './asked';
import type { AskedOfRegister } from './register-address';

/** The register as asked for, as a table or as a board, with what it can be narrowed down by. */
export async function register(ctx: Context, asked: AskedOfRegister, after: string | null) {
	const query = { ...registerQuery(asked), after };
	const [shown, people, sets, plans, projects] = await Promise.all([
		asked.view === 'board' ? asBoard(ctx, query) : asTable(ctx, query),
		knownPeople(ctx.read),
		ctx.read.list(learningSets, { order: { by: 'name', direction: 'ascending' }, limit: 100 }),
		plansKnown(ctx.read),
		objectiveChoices(ctx.read)
	]);
	return {
		asked,
		...shown,
		choices: { people, sets: sets.items.map(({ id, name }) => ({ id, name })), plans, projects },
		today: today(ctx.clock)
	};
}

async function asTable(ctx: Context, query: Parameters<typeof actionRegister>[1]) {
	const { lines, next, found } = await actionRegister(ctx, query);
	const [carried, sourced] = await Promise.all([withCarried(ctx, lines), withSources(ctx.read, lines)]);
	return {
		lines: sourced.map((line, at) => ({ ...line, ...carried[at]! })),
		columns: null,
		next,
		found
	};
}

async function asBoard(ctx: Context, query: Parameters<typeof actionBoard>[1]) {
	const { columns, found } = await actionBoard(ctx, query);
	const lines = columns.flatMap((column) => column.lines);
	const carried = new Map((await withCarried(ctx, lines)).map((line) => [line.id, line]));
	return {
		lines: [],
		columns: columns.map((column) => ({
			...column,
			lines: column.lines.map(({ id }) => carried.get(id)!)
		})),
		next: null,
		found
	};
}
