import * as v from 'valibot';
import { change, create, expect, remove, type Change, type Context } from '../shared/context';
import { Forbidden, Invalid, NotFound } from '../shared/errors';
import { draftSeen } from '../shared/draft';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { agendaLines } from './agenda-line';
import { clearedSessionDraft } from './keep-session-draft';
import { LOCKED, supervisionPolicy } from './policy';
import { betweenOf, supervisionReaders, supervisions, type Supervision } from './supervision';

/** Lines that wait to be spoken about between the same people. */
const MOST_LINES = 60;

export const addAgendaLineWish = v.object({
	text: field.line(300, 'Say in a few words what you want to speak about.'),
	...draftSeen
});

/** Puts a line on the agenda, under the actor's name. */
export async function addAgendaLine(ctx: Context, id: Id, wish: v.InferOutput<typeof addAgendaLineWish>): Promise<void> {
	const seen = await ctx.read.find(supervisions, id);
	authorize(supervisionPolicy, 'write', ctx.actor, seen, LOCKED);
	const waiting = await ctx.read.list(agendaLines, { where: { between: betweenOf(seen), state: 'open' }, limit: MOST_LINES });
	if (waiting.items.length === MOST_LINES)
		throw Invalid.field('text', `${MOST_LINES} lines wait already. Speak about some, or take some away.`);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'addAgendaLine',
		subject: ref(supervisions.kind, id),
		changes: [
			agendaLine(ctx, id, seen, wish.text, waiting.items.length),
			...(await clearedSessionDraft(ctx, id, 'agenda', wish))
		],
		expects: [expect(supervisions, seen)],
		key: ctx.requestKey
	});
}

/** The change that puts a line on the agenda of a session. */
export const agendaLine = (
	ctx: Context,
	supervision: Id,
	of: Pick<Supervision, 'supervisor' | 'supervisees'>,
	text: string,
	place: number
): Change =>
	create(agendaLines, ctx.newId(), {
		supervision,
		between: betweenOf(of),
		text,
		addition: { by: ctx.actor.id, at: ctx.clock.now() },
		place,
		discussion: null,
		audience: [...supervisionReaders(of)]
	});

export const aboutLineWish = v.object({ line: field.id });
type AboutLine = v.InferOutput<typeof aboutLineWish>;

/** Says that a line was spoken about in this session, or takes that back. */
export async function discussAgendaLine(ctx: Context, id: Id, wish: AboutLine): Promise<void> {
	const { seen, line } = await lineOf(ctx, id, wish);
	const discussion = line.discussion ? null : { by: ctx.actor.id, at: ctx.clock.now(), supervision: id };
	if (line.discussion && line.discussion.supervision !== id) throw new Forbidden('It was spoken about in another session.');
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: line.discussion ? 'reopenAgendaLine' : 'discussAgendaLine',
		subject: ref(supervisions.kind, id),
		changes: [change(agendaLines, line, { discussion })],
		expects: [expect(supervisions, seen)],
		key: ctx.requestKey
	});
}

/** Takes a line away before it was spoken about; only whoever added it can. */
export async function removeAgendaLine(ctx: Context, id: Id, wish: AboutLine): Promise<void> {
	const { seen, line } = await lineOf(ctx, id, wish);
	if (line.addition.by !== ctx.actor.id) throw new Forbidden('Whoever added a line can take it away.');
	if (line.discussion) throw new Forbidden('It was spoken about, so it stays.');
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'removeAgendaLine',
		subject: ref(supervisions.kind, id),
		changes: [remove(agendaLines, line)],
		expects: [expect(supervisions, seen)],
		key: ctx.requestKey
	});
}

/** A line that may be spoken about in this session: added to it, or carried to it from one of the same people. */
async function lineOf(ctx: Context, id: Id, wish: AboutLine) {
	const [seen, line] = await Promise.all([ctx.read.find(supervisions, id), ctx.read.find(agendaLines, wish.line)]);
	authorize(supervisionPolicy, 'write', ctx.actor, seen, LOCKED);
	if (line.between !== betweenOf(seen)) throw new NotFound();
	return { seen, line };
}
