import { addDays, isDay, type Day } from '#lib/domain/shared/clock';

/** The days that an address asks about, a year up to today where it does not say, or names a day that none follows; the earlier one first. */
export function periodAsked(parameters: URLSearchParams, today: Day): { readonly from: Day; readonly to: Day } {
	const day = (name: string, otherwise: Day): Day => {
		const said = parameters.get(name) ?? '';
		return isDay(said) && isDay(addDays(said, 1)) ? said : otherwise;
	};
	const to = day('to', today);
	const from = day('from', addDays(to, -364));
	return from <= to ? { from, to } : { from: to, to: from };
}
