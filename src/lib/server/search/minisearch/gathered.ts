/** What a tally gathers, by record number. */
export type Gathered = readonly [
	score: Float64Array,
	words: Uint8Array,
	exact: Uint8Array,
	quoted: Uint8Array,
	latest: Uint8Array,
	related: Uint8Array
];

const columnsFor = (size: number): { readonly gathered: Gathered; readonly numbers: Uint32Array } => ({
	gathered: [
		new Float64Array(size),
		new Uint8Array(size),
		new Uint8Array(size),
		new Uint8Array(size),
		new Uint8Array(size),
		new Uint8Array(size)
	],
	numbers: new Uint32Array(size)
});

// Made anew they would be most of what a search leaves behind.
let columns = columnsFor(0);

/** The columns for so many records, all 0; good until they are asked for again, as only one tally is read at a time. */
export function cleared(records: number): Gathered {
	if (columns.numbers.length < records) columns = columnsFor(Math.ceil(records * 1.25));
	else for (const column of columns.gathered) column.fill(0);
	return columns.gathered;
}

/** Room for the numbers of all these records. */
export const room = (): Uint32Array => columns.numbers;
