import { whereAppliedRegister } from '#lib/domain/learning-tree';
import { sendCsv } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { askedOf } from '../asked';
import { registerRows } from './rows';
import type { RequestHandler } from './$types';

/** The whole register as asked for, as far as this reader may read it. */
export const GET: RequestHandler = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const query = askedOf(url.searchParams);
		const lines = [];
		let after: string | null = null;
		do {
			const page: Awaited<ReturnType<typeof whereAppliedRegister>> = await whereAppliedRegister(ctx, {
				...query,
				after,
				limit: 200
			});
			lines.push(...page.lines);
			after = page.next;
		} while (after !== null);
		return sendCsv('Where lessons are applied', registerRows(lines));
	});
