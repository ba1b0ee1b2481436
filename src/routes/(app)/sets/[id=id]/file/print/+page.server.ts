import { setFileYears } from '#lib/domain/learning-sets';
import { today } from '#lib/domain/shared/clock';
import { answer } from '#lib/server/http';
import { laidOut } from '../../../../meetings/[id=id]/note/laid-out';
import { fileToSend } from '../export/file-to-send';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const asked = url.searchParams.get('year') ?? '';
		// The year that is meant is asked for together with the years there are; mostly it is one of them.
		const meant = /^\d{4}$/.test(asked) ? asked : today(ctx.clock).slice(0, 4);
		const [years, first] = await Promise.all([setFileYears(ctx, params.id), fileToSend(ctx, params.id, meant)]);
		const year = years.includes(meant) ? meant : (years[0] ?? null);
		const { file, sheet } = year === null || year === meant ? first : await fileToSend(ctx, params.id, year);
		return {
			id: params.id,
			years,
			year,
			names: file.names,
			title: sheet.title,
			readers: sheet.readers,
			parts: laidOut(sheet.parts)
		};
	});
