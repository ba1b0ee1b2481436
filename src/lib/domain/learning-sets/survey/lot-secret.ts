import * as v from 'valibot';
import { asRule } from '../../shared/as-rule';
import { collection } from '../../shared/collection';
import { create, type Change, type Context } from '../../shared/context';
import { newToken } from '../../people';

/** 256 random bits, in hexadecimal. */
const schema = v.object({ secret: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) });

/**
 * The secret that lots are drawn by: one for the workspace, read by nobody and sent nowhere. Made at the first counting and then
 * kept as long as the workspace stands, or the same people would draw another lot.
 */
export const lotSecrets = collection('lot-secret', schema, {
	audience: () => [],
	keys: {},
	unique: { one: () => 'one' },
	retention: 'workspace',
	version: 1,
	upgrades: []
});

/** The secret, and where there is none yet the change that keeps it: of two made at once one is refused as Taken. */
export async function lotSecret(ctx: Pick<Context, 'store' | 'newId'>): Promise<{ secret: string; made: readonly Change[] }> {
	const kept = await asRule(ctx).findUnique(lotSecrets, 'one', 'one');
	if (kept) return { secret: kept.secret, made: [] };
	const { token: secret } = await newToken();
	return { secret, made: [create(lotSecrets, ctx.newId(), { secret })] };
}
