import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'data/', 'test-results/'] },
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{ languageOptions: { globals: { ...globals.browser, ...globals.node } } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } }
	},
	{
		rules: {
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			'svelte/no-navigation-without-resolve': 'off',
			'no-console': 'off'
		}
	},
	{ files: ['src/**'], rules: { 'no-console': 'error' } },
	// One component makes HTML of text, and only of text that server/markdown has made safe.
	{ files: ['**/*.svelte'], ignores: ['src/lib/ui/Prose.svelte'], rules: { 'svelte/no-at-html-tags': 'error' } },
	{ files: ['src/lib/ui/Prose.svelte'], rules: { 'svelte/no-at-html-tags': 'off' } }
);
