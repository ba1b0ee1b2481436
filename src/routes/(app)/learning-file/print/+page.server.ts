import { exportFile, timeline } from '#lib/domain/learning-files';
import { answer } from '#lib/server/http';
import { laidOut } from '../../meetings/[id=id]/note/laid-out';
import { fileSheet } from '../export/sheet';
import { byYear } from '../months';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const { months } = await timeline(ctx);
		const years = byYear(months).map(({ year }) => year);
		const asked = url.searchParams.get('year');
		const year = years.find((each) => each === asked) ?? years[0] ?? null;
		if (year === null) return { years, year, title: '', readers: '', parts: [] };
		const sheet = fileSheet(await exportFile(ctx, year));
		return { years, year, title: sheet.title, readers: sheet.readers, parts: laidOut(sheet.parts) };
	});
