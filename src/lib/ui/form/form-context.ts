import { getContext, setContext } from 'svelte';
import type { FormResult } from './form-result';

/** What a form tells the fields inside it. */
export interface FormContext {
	readonly prefix: string;
	/** The result of the last post of this very form. */
	readonly result: FormResult | null;
}

const KEY = Symbol('form');
const OUTSIDE: FormContext = { prefix: 'f', result: null };

export const provideForm = (form: FormContext): FormContext => setContext(KEY, form);
export const surroundingForm = (): FormContext => getContext<FormContext | undefined>(KEY) ?? OUTSIDE;
