import { ImageRun, Paragraph, TextRun } from 'docx';
import type { SheetPicture } from '../sheet.ts';
import { xmlText } from './xml-text.ts';

/** The box on paper that a picture fits into, in points of the screen: some seven centimetres. */
const BOX = 260;
const KINDS: Readonly<Record<string, 'jpg' | 'png'>> = { 'image/jpeg': 'jpg', 'image/png': 'png' };

/**
 * A picture with what it shows for whoever does not see it. Word knows no WebP: there the words stand in its place. `number` is its own
 * in this file: the library would count on through all files that it writes.
 */
export function wordPicture({ type, bytes, alt, width, height }: SheetPicture, number: number): Paragraph[] {
	const kind = KINDS[type];
	const words = xmlText(alt);
	if (!kind) return words ? [new Paragraph({ keepNext: true, children: [new TextRun({ text: words, italics: true })] })] : [];
	const scale = Math.min(BOX / width, BOX / height);
	const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
	const altText = { name: words || 'Decoration', title: '', description: words, id: String(number) };
	return [
		new Paragraph({
			keepNext: true,
			spacing: { before: 240 },
			children: [new ImageRun({ type: kind, data: bytes, transformation: size, altText })]
		})
	];
}
