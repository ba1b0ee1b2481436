/** An array of texts or numbers in the notation of PostgreSQL, anything else as it is. */
export const argument = (value: unknown): unknown =>
	Array.isArray(value)
		? `{${value.map((each) => (typeof each === 'number' ? each : `"${String(each).replace(/["\\]/g, '\\$&')}"`)).join(',')}}`
		: value;
