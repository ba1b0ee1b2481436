import { surroundingForm } from './form-context';
import { fieldId, issueOf, typedValue, type FormResult } from './form-result';

/** What every field takes. */
export interface FieldProps {
	/** The name in the form; a dotted path where the wish is nested. */
	name: string;
	label: string;
	hint?: string;
	/** Only where the field stands outside a `Form`, which else knows it. */
	form?: FormResult | null;
}

export interface Field<T> {
	readonly id: string;
	readonly hintId: string;
	readonly issueId: string;
	readonly issue: string | undefined;
	/** What to show: what was typed last, else the value given. */
	readonly shown: T;
	/** For `aria-describedby`: the hint and the issue, where there are any. */
	readonly describedBy: string | undefined;
}

/** Reads a field's state from its form. Call while a component begins; `props` is read again whenever it changes. */
export function fieldOf<T>(props: () => FieldProps & { value: T }, read: (typed: unknown) => T): Field<T> {
	const surrounding = surroundingForm();
	const result = () => props().form ?? surrounding.result;
	return {
		get id() {
			return fieldId(surrounding.prefix, props().name);
		},
		get hintId() {
			return `${this.id}-hint`;
		},
		get issueId() {
			return `${this.id}-issue`;
		},
		get issue() {
			return issueOf(result(), props().name);
		},
		get shown() {
			const typed = typedValue(result(), props().name);
			return result() && typed !== undefined ? read(typed) : props().value;
		},
		get describedBy() {
			const ids = [props().hint && this.hintId, this.issue && this.issueId].filter(Boolean);
			return ids.length > 0 ? ids.join(' ') : undefined;
		}
	};
}

/** A single value as text. */
export const asText = (typed: unknown): string => (typed === null || typed === undefined ? '' : String(typed));
/** The chosen values of a list; a form that held none leaves out the name. */
export const asTexts = (typed: unknown): readonly string[] =>
	Array.isArray(typed) ? typed.map(String) : typed ? [String(typed)] : [];
