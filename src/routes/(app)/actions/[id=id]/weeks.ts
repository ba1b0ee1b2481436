/** After how long somebody can be asked what difference an action made. */
export const WEEKS = [
	{ value: '4', label: 'In four weeks' },
	{ value: '8', label: 'In eight weeks' },
	{ value: '12', label: 'In twelve weeks' },
	{ value: '26', label: 'In half a year' }
];
