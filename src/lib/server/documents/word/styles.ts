import { BorderStyle, LineRuleType, ShadingType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';

/** Grove's green and inks on white paper, as hexadecimal sRGB. */
export const COLOURS = { green: '1F5136', ink: '1C211D', soft: '4A524B', rule: 'C9CDC4', wash: 'EEF1EA' } as const;
const TEXT = 'Calibri';
const TITLES = 'Georgia';

/** Sizes are in half points, spaces and indents in twentieths of a point, and `line` in 240ths of a line. */
const title = (size: number, before: number, colour: string = COLOURS.green) => ({
	run: { font: TITLES, size, bold: false, color: colour },
	paragraph: { spacing: { before, after: 100, line: 264, lineRule: LineRuleType.AUTO }, keepNext: true, keepLines: true }
});

type Look = Pick<IParagraphStyleOptions, 'run' | 'paragraph'>;
const style = (id: string, look: Look, name = id): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', ...look });

const setApart = {
	border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: COLOURS.green } },
	shading: { type: ShadingType.CLEAR, color: 'auto', fill: COLOURS.wash }
};

/** Fonts that every office has, the language of the text, and a style for each thing that a sheet can hold. */
export const stylesIn = (language: string): IStylesOptions => ({
	default: {
		document: {
			run: {
				font: TEXT,
				size: 22,
				color: COLOURS.ink,
				language: { value: language, eastAsia: language, bidirectional: 'ar-SA' }
			},
			paragraph: { spacing: { after: 140, line: 288, lineRule: LineRuleType.AUTO } }
		},
		title: title(44, 0, COLOURS.ink),
		heading1: title(30, 360),
		heading2: title(26, 280),
		heading3: title(23, 220),
		heading4: title(22, 200),
		heading5: title(22, 200),
		heading6: title(22, 200),
		hyperlink: { run: { color: COLOURS.green, underline: {} } },
		listParagraph: { paragraph: { contextualSpacing: true } }
	},
	paragraphStyles: [
		style('Kind', { run: { color: COLOURS.soft }, paragraph: { spacing: { after: 40 }, keepNext: true } }),
		style('Lead', { run: { size: 25, color: COLOURS.soft }, paragraph: { spacing: { after: 240 } } }),
		style('Note', { paragraph: { ...setApart, indent: { left: 200 }, spacing: { before: 120, after: 200 } } }),
		style('Saying', { run: { size: 36 }, paragraph: { spacing: { after: 480 }, keepLines: true } }),
		style('Quote', { run: { color: COLOURS.soft }, paragraph: { indent: { left: 480 } } }),
		style('Code', { run: { font: 'Consolas', size: 20 } }),
		style('Cell', { paragraph: { spacing: { before: 50, after: 50, line: 264, lineRule: LineRuleType.AUTO } } }),
		style(
			'AfterTable',
			{ run: { size: 12 }, paragraph: { spacing: { after: 100, line: 120, lineRule: LineRuleType.AUTO } } },
			'After a table'
		),
		style('Foot', {
			run: { size: 18, color: COLOURS.soft },
			paragraph: { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } }
		})
	]
});
