import * as v from 'valibot';
import type { Id } from '../shared/ids';
import type { Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import type { AgreedAction } from './agreed-action';
import { changed, now, open } from './change-of-action';

type Decision = AgreedAction['decisions'][number];

/** The decision about a carried action, among those before it. */
export function decided(
	ctx: Pick<Context, 'actor' | 'clock'>,
	seen: Pick<AgreedAction, 'completion' | 'dropping' | 'decisions'>,
	decision: Pick<Decision, 'is'> & Partial<Decision>
): Pick<AgreedAction, 'decisions'> {
	open(seen);
	if (seen.decisions.length >= 100) throw Invalid.field('', 'A hundred decisions are kept for one action. Start a new one.');
	return { decisions: [...seen.decisions, { reason: '', to: '', before: '', meeting: null, ...now(ctx), ...decision }] };
}

export const rescopeActionWish = v.object({
	version: v.number(),
	what: field.line(500, 'Say what will be done instead.'),
	due: field.day,
	reason: field.line(500, 'Say what stood in the way.')
});

/** Cuts an action to what can be done, with a new day. What it said before stays to be seen. */
export const rescopeAction = (
	ctx: Context,
	action: Id,
	{ version, what, due, reason }: v.InferOutput<typeof rescopeActionWish>
) =>
	changed(
		ctx,
		action,
		'rescopeAction',
		'change',
		(seen) => ({ ...decided(ctx, seen, { is: 're-scoped', reason, before: seen.what }), what, due }),
		version
	);

export const escalateActionWish = v.object({
	to: field.line(200, 'Say who it is put to.'),
	reason: field.line(500, 'Say what they are asked for.')
});

/** Notes to whom an action was put that those who agreed it cannot do by themselves. It opens to nobody new. */
export const escalateAction = (ctx: Context, action: Id, { to, reason }: v.InferOutput<typeof escalateActionWish>) =>
	changed(ctx, action, 'escalateAction', 'change', (seen) => decided(ctx, seen, { is: 'escalated', to, reason }));
