import { parametersOf, schemaOf, type JsonSchema } from './open-api';
import { operations, type Operation } from './operations';

/** A field of an answer or a question, for people: its name with those around it, what it is, and in which form. */
export interface DescribedField {
	readonly name: string;
	readonly form: string;
	readonly words: string;
}

export interface DescribedOperation {
	readonly id: string;
	readonly path: string;
	readonly scope: string | null;
	readonly summary: string;
	readonly about: string;
	readonly parameters: readonly DescribedField[];
	readonly fields: readonly DescribedField[];
}

/** Everything that programs can ask, as the page for people lists it: from the same shapes as the description for programs. */
export const describedOperations = (): readonly DescribedOperation[] =>
	Object.values<Operation>(operations).map((operation) => {
		const { id, path, scope, summary, about, answer } = operation;
		return {
			...{ id, path, scope, summary, about },
			parameters: parametersOf(operation).map(({ name, description, required, schema }) => ({
				name,
				form: [formOf(schema as JsonSchema), required ? 'needed' : ''].filter(Boolean).join(', '),
				words: description
			})),
			fields: fieldsOf(schemaOf(answer.shape))
		};
	});

/** The fields of an object and of those in it, each by its whole name: `items[].title`. */
function fieldsOf(schema: JsonSchema, before = ''): readonly DescribedField[] {
	return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
		const name = before + key;
		const [inner, sign] = within(field);
		const deeper = inner ? fieldsOf(inner, `${name}${sign}.`) : [];
		const own = { name, form: formOf(field), words: wordsOf(field) };
		return [own, ...deeper];
	});
}

/** The object that a field holds, one or several or none at times. */
function within(field: JsonSchema): readonly [JsonSchema | null, '' | '[]' | '.*[]'] {
	if (field.properties) return [field, ''];
	if (field.items) return [within(field.items)[0], '[]'];
	const one = (field.anyOf ?? []).find((each) => within(each)[0]);
	return one ? within(one) : [null, ''];
}

const wordsOf = ({ description, anyOf = [] }: JsonSchema): string =>
	description ?? anyOf.find((each) => each.description)?.description ?? '';

function formOf(field: JsonSchema): string {
	if (field.enum) return field.enum.join(', ');
	if (field.const !== undefined) return String(field.const);
	if (field.anyOf) return [...new Set(field.anyOf.map(formOf).filter(Boolean))].join(' or ');
	if (field.type === 'array') return 'list';
	if (field.type === 'null') return 'null';
	return field.type === 'integer' || field.type === 'number'
		? 'number'
		: field.type === 'boolean'
			? 'true or false'
			: (FORMS[field.type ?? ''] ?? '');
}

const FORMS: Readonly<Record<string, string>> = { string: 'text', object: 'object' };
