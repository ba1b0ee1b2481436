import { exportFile, timeline } from '#lib/domain/learning-files';
import { today } from '#lib/domain/shared/clock';
import { answer } from '#lib/server/http';
import { laidOut } from '../../meetings/[id=id]/note/laid-out';
import { fileSheet } from '../export/sheet';
import { byYear } from '../months';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const asked = url.searchParams.get('year');
		// The year that is asked for, or this one, most likely is in the file: it is read while the file says which years are.
		const likely = /^\d{4}$/.test(asked ?? '') ? asked! : today(ctx.clock).slice(0, 4);
		const [{ months }, file] = await Promise.all([timeline(ctx), exportFile(ctx, likely)]);
		const years = byYear(months).map(({ year }) => year);
		const year = years.find((each) => each === asked) ?? years[0] ?? null;
		if (year === null) return { years, year, title: '', readers: '', parts: [] };
		const sheet = fileSheet(year === likely ? file : await exportFile(ctx, year));
		return { years, year, title: sheet.title, readers: sheet.readers, parts: laidOut(sheet.parts) };
	});
