import { defineConfig } from '@playwright/test';
import type { Engine } from './tests/e2e/example-server';

const arguments_ = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/** Runs on the production build, which `npm test` makes first, in the Chromium that is installed. */
export default defineConfig<object, { engine: Engine }>({
	testDir: 'tests/e2e',
	globalTeardown: './tests/e2e/tidy-up.ts',
	// One more than CI has cores: there is always one that waits.
	workers: 3,
	retries: 0,
	forbidOnly: true,
	// The same on every machine: what is kept is words.
	snapshotPathTemplate: '{testDir}/{testFilePath}-snapshots/{arg}{ext}',
	// Ceilings against hanging, high enough for a slow machine on which all workers wait for each other: no test is about them.
	timeout: 180_000,
	expect: { timeout: 30_000 },
	use: {
		actionTimeout: 45_000,
		browserName: 'chromium',
		locale: 'en-GB',
		timezoneId: 'Europe/London',
		launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: arguments_ }
	},
	projects: [
		{ name: 'embedded', use: { engine: 'embedded' } },
		{
			name: 'postgres',
			use: { engine: 'postgres' },
			testMatch: [
				'tour.spec.ts',
				'confidence.spec.ts',
				'supervision.spec.ts',
				'month.spec.ts',
				'live.spec.ts',
				'set-story.spec.ts',
				'before-a-meeting.spec.ts',
				'asked.spec.ts',
				'attachments.spec.ts',
				'library.spec.ts'
			]
		}
	]
});
