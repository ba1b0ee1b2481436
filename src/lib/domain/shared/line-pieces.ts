/** The pieces of a line that somebody typed: stretches without space; what stands in quotation marks keeps its spaces. Linear. */
export const piecesOf = (line: string): readonly string[] => line.replaceAll(/[“”„]/g, '"').match(/(?:[^\s"]|"[^"]*"?)+/g) ?? [];

export const unquoted = (text: string): string => text.replaceAll('"', '').trim();

/** A value as a piece of a line holds it: in quotation marks where it has spaces. */
export const asPiece = (value: string): string => (/\s/.test(value) ? `"${unquoted(value)}"` : value.replaceAll('"', ''));
