import { ownWords, paragraphMarks } from '../learning-sets';
import { asRule } from '../shared/as-rule';
import { change, type Context } from '../shared/context';
import { Forbidden } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { challengeOrigins, challenges } from './challenge';
import { takingBack } from './taken-back';

/**
 * Takes back that words of the actor's may leave their meeting. The challenge that was raised from them holds no words any more, and
 * published papers are without the issues that take it up. Its commit is by nobody whom readers of these could look up.
 * @throws Forbidden where nothing of theirs may leave under that mark
 */
export async function takeBackWords(ctx: Context, id: Id): Promise<void> {
	const own = await ownWords(ctx, id);
	if (!own) throw new Forbidden('Only the person whose words may leave can take them back.');
	const read = asRule(ctx);
	const origin = await read.findUnique(challengeOrigins, 'item', own.item.id);
	const raised = origin && (await read.find(challenges, origin.challenge));
	await ctx.store.commit({
		by: 'unnamed',
		verb: 'takeBackWords',
		subject: ref(paragraphMarks.kind, id),
		changes: [
			change(paragraphMarks, own.mark, { use: 'set' }),
			...(raised && raised.ending?.is !== 'taken-back' ? await takingBack(ctx, raised, null) : [])
		],
		key: ctx.requestKey
	});
}
