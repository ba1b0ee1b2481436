import { BULLETS, type References } from './references.ts';
import { NAMESPACES, XML } from './xml-file.ts';

/** How far each list stands in from the one around it, in twentieths of a point. */
export const LIST_STEP = 400;

const LEVELS = Array.from({ length: 9 }, (_, level) => level);
const SHAPES = { bullets: 0, numbers: 1 } as const;

/** `word/numbering.xml`: two shapes of list, and one entry for each list that counts for itself. */
export function numberingXml({ numberedLists }: References): string {
	const lists = Array.from(
		numberedLists,
		({ number, start, level }) =>
			`<w:num w:numId="${number}"><w:abstractNumId w:val="${SHAPES.numbers}"/>` +
			`<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`
	);
	return (
		`${XML}<w:numbering ${NAMESPACES}>` +
		shape(SHAPES.bullets, () => ['bullet', '•']) +
		shape(SHAPES.numbers, (level) => ['decimal', `%${level + 1}.`]) +
		`<w:num w:numId="${BULLETS}"><w:abstractNumId w:val="${SHAPES.bullets}"/></w:num>${lists.join('')}</w:numbering>`
	);
}

function shape(id: number, mark: (level: number) => readonly [format: string, text: string]): string {
	const levels = LEVELS.map((level) => {
		const [format, text] = mark(level);
		return (
			`<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>` +
			`<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${LIST_STEP * (level + 1)}" w:hanging="${LIST_STEP}"/></w:pPr></w:lvl>`
		);
	});
	return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`;
}
