import { actionBoard, bodiesOwning, BODY, registerPage, withMayMove } from '#lib/domain/actions';
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
	const [shown, people, bodies, sets, plans, projects] = await Promise.all([
		asked.view === 'board' ? asBoard(ctx, query) : asTable(ctx, query),
		knownPeople(ctx.read),
		bodiesOwning(ctx),
		ctx.read.list(learningSets, { order: { by: 'name', direction: 'ascending' }, limit: 100 }),
		plansKnown(ctx.read),
		objectiveChoices(ctx.read)
	]);
	return {
		asked,
		...shown,
		choices: {
			people,
			bodies: bodies.map((name) => ({ id: BODY + name, name })),
			sets: sets.items.map(({ id, name }) => ({ id, name })),
			plans,
			projects
		},
		today: today(ctx.clock)
	};
}

async function asTable(ctx: Context, query: Parameters<typeof registerPage>[1]) {
	const { lines, items, next, found } = await registerPage(ctx, query);
	const [carried, sourced, movable] = await Promise.all([
		withCarried(ctx, lines),
		withSources(ctx.read, lines),
		withMayMove(ctx, lines, items)
	]);
	return {
		lines: sourced.map((line, at) => ({ ...line, ...carried[at]!, mayMove: movable[at]!.mayMove })),
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
