import { page } from '$app/state';
import { typedValue } from './form-result';

/**
 * Whether this page is the answer to a form of that action (`?/keep`) which was not accepted. Only without script: the form
 * then stands on a new page, and what it was folded into has to stand open. `values` tells apart several forms of one action.
 */
export const sentBack = (action: string, values: Readonly<Record<string, string | number>> = {}): boolean =>
	page.form?.issues !== undefined &&
	// What else stands in the address, such as what a list is narrowed down to, belongs to no form.
	/^\?\/[^&]*/.exec(page.url.search)?.[0] === action &&
	Object.entries(values).every(([name, value]) => String(typedValue(page.form, name)) === String(value));
