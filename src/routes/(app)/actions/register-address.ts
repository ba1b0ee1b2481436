const NAMES = ['whose', 'state', 'view', 'words', 'owner', 'due', 'from', 'set', 'plan', 'project', 'objective', 'sort'] as const;

/** What an address asks of the register, each empty where it asks for nothing. */
export type AskedOfRegister = Readonly<Record<(typeof NAMES)[number], string>>;

/** The search part of the address that asks this; `change` replaces some of it. */
export function registerAddress(asked: AskedOfRegister, change: Partial<AskedOfRegister> = {}): string {
	const held = NAMES.map((name) => [name, change[name] ?? asked[name]] as const).filter(([, value]) => value !== '');
	return `?${new URLSearchParams(held.map(([name, value]) => [name, value]))}`;
}
