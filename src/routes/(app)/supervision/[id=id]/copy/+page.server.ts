import { answer } from '#lib/server/http';
import { laidOut } from '../../../meetings/[id=id]/note/laid-out';
import { copyOf } from './copy';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const { sheet, ...rest } = await copyOf(ctx, params.id);
		return { ...rest, sheet: { ...sheet, parts: laidOut(sheet.parts) } };
	});
