import { load, YAMLException } from 'js-yaml';
import * as v from 'valibot';
import { ContentError } from './content-error';
import { lineInYaml } from './line-in-yaml';

/**
 * Parses one YAML file by its schema.
 * @throws ContentError naming the file, the line and what is wrong there.
 */
export function readYaml<S extends v.GenericSchema>(file: string, text: string, schema: S): v.InferOutput<S> {
	const parsed = v.safeParse(schema, valueOf(file, text));
	if (parsed.success) return parsed.output;
	const [issue] = parsed.issues;
	const path = issue.path?.map((item) => item.key) ?? [];
	const where = path.length > 0 ? `${path.join('.')}: ` : '';
	throw new ContentError(file, lineInYaml(text, path), where + issue.message);
}

function valueOf(file: string, text: string): unknown {
	try {
		return load(text);
	} catch (error) {
		if (!(error instanceof YAMLException)) throw error;
		throw new ContentError(file, (error.mark?.line ?? 0) + 1, error.reason);
	}
}
