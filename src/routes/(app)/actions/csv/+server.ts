import { registerPage, type ActionLine } from '#lib/domain/actions';
import { actionsToSend } from '#lib/domain/learning-sets';
import { sendCsv } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { toldInCopies } from '#lib/server/thread';
import { askedOfRegister, registerQuery } from '../asked';
import { actionRows } from './rows';
import type { RequestHandler } from './$types';

/** Every action that the address asks for, as far as this reader may read it. */
export const GET: RequestHandler = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const query = registerQuery(askedOfRegister(url.searchParams));
		const lines: ActionLine[] = [];
		let after: string | null = null;
		do {
			const page: Awaited<ReturnType<typeof registerPage>> = await registerPage(ctx, { ...query, after, limit: 200 });
			lines.push(...page.lines);
			after = page.next;
		} while (after !== null);
		return sendCsv('Actions', actionRows(await actionsToSend(ctx, await toldInCopies(ctx.read, lines))));
	});
