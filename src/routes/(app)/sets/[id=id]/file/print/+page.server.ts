import { setFile } from '#lib/domain/learning-sets';
import { answer } from '#lib/server/http';
import { byYear } from '../../../../learning-file/months';
import { laidOut } from '../../../../meetings/[id=id]/note/laid-out';
import { fileToSend } from '../export/file-to-send';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const { months } = await setFile(ctx, params.id);
		const years = byYear(months).map(({ year }) => year);
		const asked = url.searchParams.get('year');
		const year = years.find((each) => each === asked) ?? years[0] ?? null;
		const { file, sheet } = await fileToSend(ctx, params.id, year ?? undefined);
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
