import { addDays, isDay, type Day } from '#lib/domain/shared/clock';

/** The days that an address asks about, a year up to today where it does not say; the earlier one first. */
export function periodAsked(parameters: URLSearchParams, today: Day): { readonly from: Day; readonly to: Day } {
	const day = (name: string, otherwise: Day): Day => {
		const said = parameters.get(name) ?? '';
		return isDay(said) ? said : otherwise;
	};
	const to = day('to', today);
	const from = day('from', addDays(to, -364));
	return from <= to ? { from, to } : { from: to, to: from };
}
