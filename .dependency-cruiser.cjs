/** The house's rules on who may lean on whom. DESIGN: features stand in one line and lean only leftwards. */
const FEATURES = [
	'people',
	'attachments',
	'easy-read',
	'projects',
	'actions',
	'workplans',
	'practices',
	'invisible-work',
	'training-log',
	'learning-files',
	'learning-tree',
	'supervision',
	'learning-sets',
	'action-papers',
	'reading-collections',
	'read-only-links',
	'emerging-themes',
	'finding',
	'following',
	'taking-away'
];
const feature = (name) => `^src/lib/domain/${name}/`;

/** Each feature may use those to its left, and of them only the door. */
const leftwards = FEATURES.map((name, place) => ({
	name: `${name}-leans-left`,
	comment: `${name} may not know what stands to its right`,
	severity: 'error',
	from: { path: feature(name) },
	to: { path: `^src/lib/domain/(${FEATURES.slice(place + 1).join('|') || 'none'})/` }
}));
const doors = FEATURES.map((name) => ({
	name: `${name}-has-one-door`,
	severity: 'error',
	from: { pathNot: [feature(name), '\\.test\\.ts$'] },
	to: { path: feature(name), pathNot: `${feature(name)}(index\\.ts$|.+/)` }
}));

module.exports = {
	forbidden: [
		// A component that shows a tree may show itself again.
		{ name: 'no-cycles', severity: 'error', from: { pathNot: '/tree/(Boughs|TreeBough)\\.svelte$' }, to: { circular: true } },
		...leftwards,
		...doors,
		{
			name: 'domain-is-pure',
			comment: 'no I/O, no SvelteKit: it runs in a browser or a test as it is',
			severity: 'error',
			from: { path: '^src/lib/domain/', pathNot: '\\.test\\.ts$' },
			to: { pathNot: ['^src/lib/domain/', '^node_modules/valibot/'] }
		},
		{
			name: 'shared-knows-no-feature',
			severity: 'error',
			from: { path: '^src/lib/domain/shared/', pathNot: '\\.test\\.ts$' },
			to: { path: '^src/lib/domain/(?!shared/)' }
		},
		{
			name: 'ui-knows-no-noun',
			severity: 'error',
			from: { path: '^src/lib/ui/' },
			to: { path: '^src/lib/(domain|server)/' }
		},
		{
			name: 'routes-know-no-engine',
			severity: 'error',
			from: { path: '^src/routes/' },
			to: { path: '^src/lib/server/(store|search)/' }
		},
		{
			name: 'html-is-made-in-markdown',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/lib/server/markdown/' },
			to: { path: '^node_modules/(marked|sanitize-html)/' }
		},
		{
			name: 'sign-in-library-at-the-door',
			severity: 'error',
			from: { path: '^src/', pathNot: ['^src/lib/server/identity/', '^src/auth\\.ts$'] },
			to: { path: '^node_modules/@auth/' }
		},
		{
			name: 'engines-stay-apart',
			severity: 'error',
			from: { path: '^src/lib/server/(store|search)/(lowdb|minisearch)/' },
			to: { path: '^src/lib/server/(store|search)/postgres/' }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'node', 'default', 'types'],
			extensions: ['.ts', '.js', '.svelte']
		}
	}
};
