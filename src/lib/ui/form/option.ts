/** One of several to choose from. */
export interface Option {
	readonly value: string;
	readonly label: string;
	readonly hint?: string;
}

/** The first choice carries the field's own id, so that the error summary leads to it. */
export const optionId = (field: string, at: number): string => (at === 0 ? field : `${field}-${at}`);
