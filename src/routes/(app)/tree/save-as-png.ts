/** The longer side of the saved picture in pixels: sharp on a sheet of A4 and on a screen. */
const LONGER_SIDE = 3_200;

/** Draws the SVG file at that address and hands it to the browser to save as a PNG file of that name. */
export async function saveAsPng(address: string, name: string): Promise<void> {
	const picture = new Image();
	picture.src = address;
	await picture.decode();
	const scale = LONGER_SIDE / Math.max(picture.naturalWidth, picture.naturalHeight);
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(picture.naturalWidth * scale);
	canvas.height = Math.round(picture.naturalHeight * scale);
	canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
	const link = document.createElement('a');
	link.href = canvas.toDataURL('image/png');
	link.download = name;
	link.click();
}
