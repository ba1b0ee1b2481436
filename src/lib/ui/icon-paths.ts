type Shape =
	| readonly ['path', string]
	| readonly ['circle', readonly [number, number, number]]
	| readonly ['rect', readonly [number, number, number, number]];

const icons = <N extends string>(all: Record<N, readonly Shape[]>): Record<N, readonly Shape[]> => all;

/** The drawing of each icon in a box of 24: strokes of 1.7, round ends, in the colour of the text beside it. */
export const ICONS = icons({
	day: [
		['rect', [4, 5, 16, 15]],
		['path', 'M4 10h16M8 3v4M16 3v4M9 14h2']
	],
	notebook: [['path', 'M6 3h11a2 2 0 0 1 2 2v16H8a2 2 0 0 1-2-2zM6 19a2 2 0 0 1 2-2h11M10 8h5']],
	bell: [['path', 'M6 17v-6a6 6 0 0 1 12 0v6l2 2H4zM10 21.5h4']],
	pair: [
		['circle', [8, 8, 3]],
		['circle', [17, 9, 2.5]],
		['path', 'M2.5 20c.4-4 2.4-6 5.5-6s5.1 2 5.5 6M15 14.6c3.7-.6 6 1.3 6.5 4.9']
	],
	tree: [
		['path', 'M12 21v-9M12 16l-4-3M12 14l4-3'],
		['path', 'M12 12c-5 0-7-2.2-7-4.7C5 4.8 7.5 3 12 3s7 1.8 7 4.3c0 2.5-2 4.7-7 4.7z']
	],
	circle: [
		['circle', [12, 12, 3.5]],
		['circle', [12, 4, 1.6]],
		['circle', [19.5, 9.5, 1.6]],
		['circle', [16.8, 18.5, 1.6]],
		['circle', [7.2, 18.5, 1.6]],
		['circle', [4.5, 9.5, 1.6]]
	],
	list: [['path', 'M4 6.5l1.5 1.5L8 5M4 13.5L5.5 15 8 12M12 7h8M12 14h8M12 20h5']],
	books: [['path', 'M5 4h3v16H5zM10.5 4h3v16h-3zM16 5l3-.7L21.5 19l-3 .7z']],
	flag: [['path', 'M6 21V4M6 5c3-2 6 2 9 .3 1.2-.6 2-.8 3-.8v8c-1 0-1.8.2-3 .8-3 1.6-6-2.3-9-.3']],
	page: [['path', 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6']],
	scales: [['path', 'M12 4v16M7 20h10M5 7h14M5 7l-2.5 6h5zM19 7l-2.5 6h5z']],
	pencil: [['path', 'M4 20l1-4L16.5 4.5a2 2 0 0 1 3 3L8 19zM14.5 6.5l3 3']],
	search: [
		['circle', [10.5, 10.5, 6]],
		['path', 'M15 15l5 5']
	],
	lock: [
		['rect', [5, 11, 14, 9]],
		['path', 'M8 11V8a4 4 0 0 1 8 0v3']
	],
	people: [
		['circle', [9, 8, 3]],
		['path', 'M3 20c.4-4 2.6-6 6-6s5.6 2 6 6M16 5.2a3 3 0 0 1 0 5.6M18 14.6c1.8.9 2.8 2.7 3 5.4']
	],
	globe: [
		['circle', [12, 12, 8.5]],
		['path', 'M3.5 12h17M12 3.5c3 2.6 4 5.4 4 8.5s-1 5.9-4 8.5c-3-2.6-4-5.4-4-8.5s1-5.9 4-8.5z']
	],
	tick: [['path', 'M5 12.5l4.5 4.5L19 7.5']],
	cross: [['path', 'M6 6l12 12M18 6L6 18']],
	warning: [['path', 'M12 4l9 16H3zM12 10v4.5M12 17.3v.2']],
	information: [
		['circle', [12, 12, 8.5]],
		['path', 'M12 11v5M12 8v.2']
	],
	question: [
		['circle', [12, 12, 8.5]],
		['path', 'M9.5 9.7a2.5 2.5 0 1 1 3.5 2.6c-.7.4-1 .8-1 1.7M12 16.8v.2']
	],
	decision: [['path', 'M12 3.5l8.5 8.5-8.5 8.5L3.5 12zM8.8 12.2l2.3 2.3 4.2-4.6']],
	printer: [['path', 'M7 8V3.5h10V8M7 17H4V9h16v8h-3M7 14h10v6.5H7z']],
	download: [['path', 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14']],
	telephone: [
		[
			'path',
			'M6 3.5h3.5l1.5 4.5-2.2 1.5a11 11 0 0 0 5.7 5.7L16 13l4.5 1.5V18a2.5 2.5 0 0 1-2.7 2.5C10.5 20 4 13.5 3.5 6.2A2.5 2.5 0 0 1 6 3.5z'
		]
	],
	numbered: [['path', 'M10 6.5h10M10 12h10M10 17.5h10M4 5l1.5-1v5M4 15.5c0-2 3-2 3-.2 0 1.2-3 2.2-3 3.7h3']],
	points: [
		['path', 'M10 6.5h10M10 12h10M10 17.5h10'],
		['circle', [5, 6.5, 1.2]],
		['circle', [5, 12, 1.2]],
		['circle', [5, 17.5, 1.2]]
	],
	quote: [['path', 'M5 12h5v6H4.5v-5c0-3.5 1.5-6 4.5-7M14.5 12h5v6H14v-5c0-3.5 1.5-6 4.5-7']],
	link: [
		['path', 'M10.5 13.5a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3'],
		['path', 'M13.5 10.5a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3']
	],
	bold: [['path', 'M7.5 4.5h5.2a3.6 3.6 0 0 1 0 7.2H7.5zM7.5 11.7h6.2a3.9 3.9 0 0 1 0 7.8H7.5z']],
	italic: [['path', 'M10 4.5h8M6 19.5h8M14.5 4.5l-5 15']],
	heading: [['path', 'M6 4.5v15M18 4.5v15M6 12h12']],
	keys: [
		['circle', [8, 15.5, 4]],
		['path', 'M11 12.5L19.5 4M16 7.5l2.5 2.5M13.5 10l1.5 1.5']
	]
});

export type IconName = keyof typeof ICONS;
