const TICKED = ['checkbox', 'radio'];

/** For each field and fold that somebody changed since the page was sent: how to bring it back to what it is now. */
export function whatIsLeft(page: Document): (() => void)[] {
	const folds = [...page.querySelectorAll('details')].map((fold) => {
		const { open } = fold;
		return () => void (fold.open = open);
	});
	const fields = page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
		'input:not([type=file]), textarea, select'
	);
	return [...folds, ...[...fields].flatMap(bringBack)];
}

function bringBack(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): (() => void)[] {
	// Whoever keeps what is typed hears of it as if it were typed now.
	const told = (set: () => void) => [() => (set(), void field.dispatchEvent(new Event('input', { bubbles: true })))];
	if (field instanceof HTMLSelectElement) {
		const { selectedIndex } = field;
		const sent = [...field.options].findIndex(({ defaultSelected }) => defaultSelected);
		return selectedIndex === Math.max(0, sent) ? [] : told(() => (field.selectedIndex = selectedIndex));
	}
	if (field instanceof HTMLInputElement && TICKED.includes(field.type)) {
		const { checked } = field;
		return checked === field.defaultChecked ? [] : told(() => (field.checked = checked));
	}
	const { value } = field;
	return value === field.defaultValue ? [] : told(() => (field.value = value));
}
