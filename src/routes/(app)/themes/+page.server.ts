import { emergingThemes, periodBefore, periodNamed, SPANS } from '#lib/domain/emerging-themes';
import { today } from '#lib/domain/shared/clock';
import { answer } from '#lib/server/http';
import { themeWords } from '#lib/server/theme-words';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const day = today(ctx.clock);
		const span = SPANS.find((each) => each === url.searchParams.get('by')) ?? 'month';
		const period = periodNamed(url.searchParams.get('period') ?? '', day, span);
		const found = await emergingThemes(ctx, period, themeWords(ctx.read));
		return {
			...found,
			// Only what has begun is offered.
			next: period.to <= day ? periodBefore(period, -1) : null,
			isNow: period.to > day
		};
	});
