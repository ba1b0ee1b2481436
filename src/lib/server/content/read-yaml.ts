import * as v from 'valibot';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { ContentError } from './content-error';

/**
 * Parses one YAML file by its schema.
 * @throws ContentError naming the file, the line and what is wrong there.
 */
export function readYaml<S extends v.GenericSchema>(file: string, text: string, schema: S): v.InferOutput<S> {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, strict: true });
	const [broken] = [...document.errors, ...document.warnings];
	if (broken) throw new ContentError(file, broken.linePos?.[0].line ?? 1, broken.message);
	const parsed = v.safeParse(schema, document.toJS());
	if (parsed.success) return parsed.output;
	const [issue] = parsed.issues;
	const path = issue.path?.map((item) => item.key) ?? [];
	const where = path.length > 0 ? `${path.join('.')}: ` : '';
	throw new ContentError(file, lines.linePos(offsetOf(document, path)).line, where + issue.message);
}

/** Where the value at `path` stands in the text, or the nearest thing around it that is there. */
function offsetOf(document: Document.Parsed, path: readonly unknown[]): number {
	for (let length = path.length; length >= 0; length--) {
		const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
		if (isNode(node) && node.range) return node.range[0];
	}
	return 0;
}
