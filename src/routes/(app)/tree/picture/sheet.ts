/** The sheet of a saved picture: what the tree takes up, with room for a title above and a legend below. */
export interface SheetOfPaper {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

const HEAD = 110;
const ROW = 56;
const MARGIN = 24;
/** A title and a legend need so much, however small the tree. */
const NARROWEST = 900;

/** `box` is the viewBox of the tree. */
export function sheetAround(box: string): SheetOfPaper {
	const [left = 0, top = 0, width = 0, height = 0] = box.split(' ').map(Number);
	const wide = Math.max(NARROWEST, width);
	return { left: left - (wide - width) / 2, top: top - HEAD, width: wide, height: height + HEAD + 2 * ROW };
}

/** Where each item of the legend begins, in rows at the foot of the sheet. */
export function legendPlaces<I>(items: readonly I[], letters: (item: I) => number, sheet: SheetOfPaper) {
	let x = sheet.left + MARGIN;
	let y = sheet.top + sheet.height - ROW - 4;
	return items.map((item) => {
		const width = 64 + letters(item) * 10;
		if (x + width > sheet.left + sheet.width - MARGIN) [x, y] = [sheet.left + MARGIN, y + ROW];
		const place = { item, x, y };
		x += width;
		return place;
	});
}
