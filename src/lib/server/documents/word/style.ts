import { AlignmentType, LevelFormat, type ILevelsOptions, type IStylesOptions } from 'docx';

/** Grove's green and inks on white paper, as hexadecimal sRGB. */
export const COLOURS = { green: '1F5136', ink: '1C211D', soft: '4A524B', rule: 'C9CDC4', wash: 'EEF1EA' } as const;
const TEXT = 'Calibri';
const TITLES = 'Georgia';

/** Sizes are in half points, spaces in twentieths of a point. */
const title = (size: number, before: number, colour: string = COLOURS.green) => ({
	run: { font: TITLES, size, bold: false, color: colour },
	paragraph: { spacing: { before, after: 100 }, keepNext: true }
});

export const STYLES: IStylesOptions = {
	default: {
		document: {
			run: { font: TEXT, size: 22, color: COLOURS.ink, language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' } },
			paragraph: { spacing: { after: 140, line: 288 } }
		},
		title: title(44, 0, COLOURS.ink),
		heading1: title(30, 360),
		heading2: title(26, 280),
		heading3: title(23, 220),
		heading4: title(22, 200),
		heading5: title(22, 200),
		heading6: title(22, 200),
		hyperlink: { run: { color: COLOURS.green, underline: {} } }
	},
	paragraphStyles: [
		{ id: 'Kind', name: 'Kind', basedOn: 'Normal', run: { color: COLOURS.soft }, paragraph: { spacing: { after: 40 } } },
		{ id: 'Lead', name: 'Lead', basedOn: 'Normal', run: { size: 25, color: COLOURS.soft } },
		{
			id: 'Note',
			name: 'Note',
			basedOn: 'Normal',
			paragraph: { shading: { fill: COLOURS.wash }, indent: { left: 160, right: 160 }, spacing: { before: 120, after: 200 } }
		},
		{ id: 'Quote', name: 'Quote', basedOn: 'Normal', paragraph: { indent: { left: 480 } }, run: { color: COLOURS.soft } },
		{ id: 'Code', name: 'Code', basedOn: 'Normal', run: { font: 'Consolas', size: 20 }, paragraph: { spacing: { after: 0 } } },
		{ id: 'Cell', name: 'Cell', basedOn: 'Normal', paragraph: { spacing: { before: 50, after: 50, line: 264 } } },
		{ id: 'Foot', name: 'Foot', basedOn: 'Normal', run: { size: 18, color: COLOURS.soft }, paragraph: { spacing: { after: 0 } } }
	]
};

/** Deepest list that Word knows. */
export const DEEPEST = 8;

/** The levels of a list: numbers that begin with `start`, or bullets. */
export const listLevels = (start: number | null): ILevelsOptions[] =>
	Array.from({ length: DEEPEST + 1 }, (_, level) => ({
		level,
		format: start === null ? LevelFormat.BULLET : LevelFormat.DECIMAL,
		text: start === null ? '•' : `%${level + 1}.`,
		start: start ?? 1,
		alignment: AlignmentType.LEFT,
		style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 400 }, spacing: { after: 60 } } }
	}));
