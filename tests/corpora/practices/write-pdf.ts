/** Words drawn at a place of a page, counted in points from the left and from below. */
export type Drawn = readonly [x: number, y: number, size: number, text: string];

/** A PDF of some pages, as small as one can be: words in one typeface, each where it is said to stand. */
export function writePdf(pages: readonly (readonly Drawn[])[]): Uint8Array {
	const escaped = (text: string) => text.replace(/[\\()]/g, (sign) => `\\${sign}`);
	const streams = pages.map((drawn) =>
		drawn.map(([x, y, size, text]) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`).join('\n')
	);
	const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ');
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
		...streams.flatMap((stream, at) => [
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
			`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`
		])
	];
	let file = '%PDF-1.4\n';
	const places = objects.map((object, at) => {
		const place = file.length;
		file += `${at + 1} 0 obj\n${object}\nendobj\n`;
		return place;
	});
	const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
	const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`;
	return new Uint8Array(Buffer.from(file + end, 'latin1'));
}
